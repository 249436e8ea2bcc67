import { Fragment } from 'react'
import type { ComparedUnitResource } from '../../../contract/comparison-resources.ts'
import { type Aspect, numberIn } from '../../../domain/compared-figure.ts'
import { distributionOf } from '../../../domain/distribution.ts'
import { peersOf } from '../../../domain/peers.ts'
import { spreadScale } from '../../charts/spread-scale.ts'
import { type SpreadDot, SpreadStrip } from '../../charts/spread-strip.tsx'
import { Link } from '../../components/link.tsx'
import { Notice } from '../../components/notice.tsx'
import { StatusShape } from '../../components/status-mark.tsx'
import { categoryName, indicatorName } from '../../text/figure-words.ts'
import { formatCount } from '../../text/format.ts'
import { pageWords } from '../../text/page-words.ts'
import { listWords } from '../../text/punctuation.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { shownText, shownUnit } from '../../text/words-compared.ts'
import { missingShort } from '../../text/words-needed.ts'
import { scaleText } from '../../text/words-scale.ts'
import { statusWord } from '../../text/words-status.ts'
import { categoriesOf } from './categories.ts'
import type { ComparedProps } from './compared-props.ts'
import { aspectsOf, aspectTitle } from './figure-table.tsx'
import type { MatrixColumn } from './matrix-model.ts'
import styles from './peers-view.module.css'
import { unitLabels } from './unit-labels.ts'
import { compareWords } from './words.ts'

interface PeersViewProps extends ComparedProps {
  readonly columns: readonly MatrixColumn[]
}

/** One unit among those of similar population, all indicators on one page; no rank. */
export function PeersView(props: PeersViewProps) {
  const { answer, areas, selection, links } = props
  const lang = useLanguage()
  const words = compareWords(lang)
  const chosen = answer.units.find((unit) => unit.code === selection.unit)
  if (!chosen) {
    return (
      <Notice tone="info" title={words.peers.choose}>
        <p>{words.peers.chooseText}</p>
        <ul className={styles.choices}>
          {answer.units.map((unit, place) => (
            <li key={unit.code}>
              <Link to={links.same({ unit: unit.code })}>
                {unitLabels(answer, areas, words.unit)[place]}
              </Link>
            </li>
          ))}
        </ul>
      </Notice>
    )
  }
  const peers = peersOf(chosen, answer.units, selection.peers)
  if (peers.length === 0) {
    const reason = chosen.population === null ? words.peers.none : words.peers.alone
    return <Notice tone="info" title={reason(chosen.name)} />
  }
  return <PeersTable {...props} chosen={chosen} peers={peers} />
}

interface AmongPeersProps extends PeersViewProps {
  readonly chosen: ComparedUnitResource
  readonly peers: readonly ComparedUnitResource[]
}

function PeersTable({ answer, columns, selection, links, chosen, peers }: AmongPeersProps) {
  const lang = useLanguage()
  const words = compareWords(lang)
  // Said once where it is the same for all.
  const sameYear = peers.every((unit) => unit.populationYear === chosen.populationYear)
  const people = (unit: ComparedUnitResource) =>
    words.peers.people(
      formatCount(unit.population ?? 0, 'exact', { decimals: 0 }, lang, { short: true }),
      sameYear ? null : unit.populationYear,
    )
  const byId = new Map(columns.map((column) => [column.indicator.id, column]))
  return (
    <section className={styles.view} aria-labelledby="peers-title">
      <h2 id="peers-title" className={styles.title}>
        {words.peers.title(chosen.name)}
      </h2>
      <p>
        <UnbrokenText text={words.peers.rule(selection.peers, chosen.name, people(chosen))} />
      </p>
      <p>
        <UnbrokenText
          text={words.peers.names(
            listWords(
              peers.map((unit) => words.table.withUnit(unit.name, people(unit))),
              lang,
            ),
            sameYear ? chosen.populationYear : null,
          )}
        />
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.peers.indicator}</th>
            <th scope="col" className={styles.number}>
              {chosen.name}
            </th>
            <th scope="col" className={styles.strip}>
              {words.show[selection.show]}
            </th>
            <th scope="col">{words.peers.range}</th>
            <th scope="col">{words.table.status}</th>
          </tr>
        </thead>
        <tbody>
          {categoriesOf(columns.map(({ indicator }) => indicator)).map((group) => (
            <Fragment key={group.key}>
              <tr>
                <th scope="rowgroup" colSpan={5} className={styles.category}>
                  {categoryName(group.category, lang) ?? pageWords(lang).otherCategory}
                </th>
              </tr>
              {group.indicators.map(({ id }) => {
                const column = byId.get(id)
                return (
                  column && (
                    <PeerRow
                      key={id}
                      answer={answer}
                      column={column}
                      selection={selection}
                      show={aspectFor(column, selection.show)}
                      to={links.indicator(id, chosen.code)}
                      chosen={chosen}
                      peers={peers}
                    />
                  )
                )
              })}
            </Fragment>
          ))}
        </tbody>
      </table>
      <p className={styles.key}>{words.peers.key}</p>
    </section>
  )
}

/** A ratio has no figure per 1,000 residents: it is shown as it is. */
function aspectFor({ indicator }: MatrixColumn, show: Aspect): Aspect {
  return aspectsOf(indicator).includes(show) ? show : 'value'
}

interface PeerRowProps extends Pick<AmongPeersProps, 'answer' | 'selection' | 'chosen' | 'peers'> {
  readonly column: MatrixColumn
  readonly show: Aspect
  readonly to: string
}

function PeerRow({ answer, column, selection, show, to, chosen, peers }: PeerRowProps) {
  const lang = useLanguage()
  const words = compareWords(lang)
  const { indicator, figures, decimals } = column
  const print = (number: number) => scaleText(number, show, indicator, lang, decimals)
  const numberOf = (unit: ComparedUnitResource) => {
    const row = figures.rows[answer.units.indexOf(unit)]
    return row ? numberIn(row, show) : null
  }
  const own = figures.rows[answer.units.indexOf(chosen)]
  const missing = own ? missingShort(own.progress, lang) : null
  const among = distributionOf(peers.map(numberOf))
  const spread = figures.spread[show]
  const summed = show === 'value' && indicator.measure === 'count'
  const reference = summed ? null : numberIn(figures.total, show)
  const whole = show === 'completion' || (show === 'value' && indicator.measure === 'ratio') ? 1 : 0
  const title =
    show === selection.show ? shownUnit(show, indicator, lang) : aspectTitle(show, indicator, lang)
  const dots = answer.units.flatMap((unit): SpreadDot[] => {
    const at = numberOf(unit)
    if (at === null) return []
    const kind = unit === chosen ? 'chosen' : peers.includes(unit) ? 'peer' : 'other'
    return [{ key: unit.code, at, kind }]
  })
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.name}>
        <Link to={to}>{indicatorName(indicator, lang)}</Link>
        <span className={styles.unit}>{title}</span>
      </th>
      <td className={styles.number}>{own && shownText(own, show, indicator, lang, decimals)}</td>
      <td className={styles.strip}>
        {spread && (
          <SpreadStrip
            scale={spreadScale(
              Math.min(spread.least, reference ?? 0),
              Math.max(spread.greatest, reference ?? 0, whole),
            )}
            dots={dots}
            spread={spread}
            reference={reference}
            height={26}
          />
        )}
      </td>
      <td className={styles.range}>
        <UnbrokenText
          text={
            among === null
              ? words.peers.noneReported
              : words.peers.rangeOf(print(among.least), print(among.greatest), print(among.median))
          }
        />
        {among !== null && among.n < peers.length && (
          <span className={styles.unit}>
            <UnbrokenText text={words.peers.nOfM(among.n, peers.length)} />
          </span>
        )}
      </td>
      <td className={styles.status}>
        {own && own.progress.status !== null && (
          <span className={styles.light}>
            <StatusShape status={own.progress.status} />
            {statusWord(own.progress.status, lang)}
            {missing !== null && <span className={styles.missing}>{missing}</span>}
          </span>
        )}
      </td>
    </tr>
  )
}
