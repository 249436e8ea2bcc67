import { useQuery } from '@tanstack/react-query'
import type { Comparison, DecodedIndicator } from '../../../contract/comparison-decoding.ts'
import type { AreaResource } from '../../../contract/resources.ts'
import { type Aspect, numberIn } from '../../../domain/compared-figure.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { peersOf } from '../../../domain/peers.ts'
import { spreadScale } from '../../charts/spread-scale.ts'
import { type SpreadDot, SpreadStrip } from '../../charts/spread-strip.tsx'
import { Link } from '../../components/link.tsx'
import { QueryBoundary } from '../../components/query-boundary.tsx'
import { comparisonQuery } from '../../data/comparison-queries.ts'
import { paths } from '../../selection/paths.ts'
import { labelled, withRemark } from '../../text/punctuation.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { rateDecimals, shownText, shownUnit } from '../../text/words-compared.ts'
import { scaleText } from '../../text/words-scale.ts'
import { peersSentence, spreadSentence } from '../../text/words-spread.ts'
import page from './indicator.module.css'
import styles from './place-in-county.module.css'
import { indicatorWords } from './words.ts'

/** Raw, and where it is a count per 1,000 residents. */
type PlaceAspect = Extract<Aspect, 'value' | 'rate'>

interface PlaceInCountyProps {
  /** The unit looked at. */
  readonly area: AreaResource
  /** The area it belongs to. */
  readonly parent: AreaResource
  readonly indicator: Indicator
  readonly year: number
  /** `YYYY-MM` */
  readonly through: string
}

/**
 * Where a unit lies among the units of its county (docs/figures.md, Fair comparison): its figure
 * against range and median, and the units nearest in population; raw and per 1,000 residents, never
 * a rank.
 */
export function PlaceInCounty({ area, parent, indicator, year, through }: PlaceInCountyProps) {
  const lang = useLanguage()
  const words = indicatorWords(lang).place
  const asked = { parent: parent.code, year, through, indicators: [indicator.id], monthly: false }
  const comparison = useQuery(comparisonQuery(asked))
  const to = paths.compare({
    parent: parent.code,
    year,
    through,
    view: 'indicator',
    indicator: indicator.id,
    unit: area.code,
    lang,
  })
  return (
    <section className={`${page.panel} ${styles.panel}`} aria-labelledby="place-in-county">
      <div className={styles.head}>
        <h2 id="place-in-county" className={page.title}>
          {words.title(parent.name)}
        </h2>
        <Link to={to}>{words.toCompare}</Link>
      </div>
      <QueryBoundary query={comparison} loading={<div className={styles.toCome} />}>
        {(answer) => <Places answer={answer} area={area} indicator={indicator} />}
      </QueryBoundary>
    </section>
  )
}

type PlacesProps = Pick<PlaceInCountyProps, 'area' | 'indicator'> & { readonly answer: Comparison }

function Places({ answer, area, indicator }: PlacesProps) {
  const lang = useLanguage()
  const words = indicatorWords(lang).place
  const figures = answer.indicators.find((one) => one.indicatorId === indicator.id)
  const chosen = answer.units.find((unit) => unit.code === area.code)
  // A range of a single figure would only say that figure again.
  const comparable = (figures?.spread.value?.n ?? 0) >= 2
  if (!figures || !chosen || !comparable) return <p>{words.noOthers}</p>
  const count = indicator.measure === 'count'
  const shown: readonly PlaceAspect[] = count ? ['value', 'rate'] : ['value']
  const decimals = rateDecimals(figures.spread.rate?.median ?? null)
  const peers = peersOf(chosen, answer.units)
  const named = peers.flatMap((unit) => {
    const row = figures.rows[answer.units.indexOf(unit)]
    if (!row) return []
    const text = (one: PlaceAspect) => shownText(row, one, indicator, lang, decimals)
    const figure = count ? withRemark(text('value'), text('rate'), lang) : text('value')
    return [{ name: unit.name, figure }]
  })
  return (
    <>
      {shown.map((one) => (
        <Place
          key={one}
          answer={answer}
          figures={figures}
          indicator={indicator}
          shown={one}
          code={area.code}
          peers={peers}
        />
      ))}
      <p className={styles.key}>
        <UnbrokenText
          text={`${peersSentence(named, lang)}${count && named.length > 0 ? words.rateBehind : ''}`}
        />
      </p>
      <p className={styles.key}>{words.key}</p>
    </>
  )
}

interface PlaceProps {
  readonly answer: Comparison
  readonly figures: DecodedIndicator
  readonly indicator: Indicator
  readonly shown: PlaceAspect
  readonly code: string
  /** The units nearest to it in population. */
  readonly peers: readonly Pick<AreaResource, 'code'>[]
}

/** One measure: the unit's own figure, range and median of all, and the strip. */
function Place({ answer, figures, indicator, shown, code, peers }: PlaceProps) {
  const lang = useLanguage()
  const words = indicatorWords(lang).place
  const spread = figures.spread[shown]
  const decimals = rateDecimals(figures.spread.rate?.median ?? null)
  const all = answer.units.flatMap((unit, place) => {
    const row = figures.rows[place]
    return row ? [{ unit, row }] : []
  })
  const own = all.find(({ unit }) => unit.code === code)
  if (!own) return null
  const dots = all.flatMap(({ unit, row }): SpreadDot[] => {
    const at = numberIn(row, shown)
    if (at === null) return []
    const kind =
      unit.code === code
        ? 'chosen'
        : peers.some((peer) => peer.code === unit.code)
          ? 'peer'
          : 'other'
    return [{ key: unit.code, at, kind }]
  })
  const print = (number: number) => scaleText(number, shown, indicator, lang, decimals)
  const ratio = indicator.measure === 'ratio'
  return (
    <div className={styles.place}>
      <p className={styles.own}>
        <span className={styles.shown}>{words.shows[shown]}</span>
        <strong>
          <UnbrokenText
            text={labelled(
              own.unit.name,
              shownText(own.row, shown, indicator, lang, decimals),
              lang,
            )}
          />
        </strong>{' '}
        <UnbrokenText
          text={spreadSentence(
            { units: answer.units.length, spread, print, unit: shownUnit(shown, indicator, lang) },
            lang,
          )}
        />
      </p>
      {spread && (
        <SpreadStrip
          scale={spreadScale(0, Math.max(spread.greatest, ratio ? 1 : 0))}
          dots={dots}
          spread={spread}
          reference={null}
          height={40}
        />
      )}
    </div>
  )
}
