import type { Comparison } from '../../../contract/comparison-decoding.ts'
import type {
  ComparedUnitResource,
  CoverageResource,
} from '../../../contract/comparison-resources.ts'
import { ASPECTS, type Aspect } from '../../../domain/compared-figure.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { Link } from '../../components/link.tsx'
import { plainOptions, Select } from '../../components/select.tsx'
import type { KnownArea } from '../../data/area-name.ts'
import { memberOf } from '../../selection/address-reader.ts'
import {
  COMPARE_ORDERS,
  COMPARE_VIEWS,
  type CompareToWrite,
  PEER_CHOICES,
} from '../../selection/compare-address.ts'
import type { CompareSelection } from '../../selection/compare-selection.ts'
import { useWriteCompare } from '../../selection/use-compare.ts'
import { categoryName, indicatorName } from '../../text/figure-words.ts'
import { pageWords } from '../../text/page-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { categoriesOf } from './categories.ts'
import type { CompareLinks } from './compare-links.ts'
import styles from './compare-toolbar.module.css'
import { IndicatorChooser } from './indicator-chooser.tsx'
import { compareWords } from './words.ts'

interface CompareToolbarProps {
  readonly areas: readonly KnownArea[]
  readonly catalogue: readonly Indicator[]
  readonly selection: CompareSelection
  readonly answer: Comparison | CoverageResource | undefined
  readonly links: CompareLinks
}

/** Which view, and what it shows; the address holds every choice. */
export function CompareToolbar(props: CompareToolbarProps) {
  const words = compareWords(useLanguage())
  const { selection, links } = props
  return (
    <div className={styles.toolbar}>
      <nav className={styles.views} aria-label={words.view.label}>
        {COMPARE_VIEWS.map((view) => (
          <Link
            key={view}
            to={links.same({ view })}
            aria-current={selection.view === view ? 'page' : undefined}
          >
            {words.view[view]}
          </Link>
        ))}
      </nav>
      <div className={styles.options}>
        <IndicatorOption {...props} />
        <ShowOption {...props} />
        {selection.view === 'matrix' && <IndicatorChooser {...props} />}
        <OrderOption {...props} />
        <UnitOption {...props} />
        <PeersOption {...props} />
      </div>
    </div>
  )
}

const ALL = ''

/** The indicator looked at; in the matrix choosing one shows it alone, across all units. */
function IndicatorOption({ catalogue, selection, links }: CompareToolbarProps) {
  const lang = useLanguage()
  const words = compareWords(lang)
  const other = pageWords(lang).otherCategory
  const write = useWriteCompare()
  const { view } = selection
  if (view === 'peers') return null
  const value =
    view === 'matrix'
      ? ALL
      : (selection.indicator ?? (view === 'coverage' ? ALL : catalogue[0]?.id))
  const groups = categoriesOf(catalogue).map(({ key, category, indicators }) => ({
    key,
    heading: categoryName(category, lang) ?? other,
    options: indicators.map((one) => ({ value: one.id, text: indicatorName(one, lang) })),
  }))
  const all = plainOptions([ALL], () => words.indicator.all)
  const next = (id: string): Partial<CompareToWrite> => {
    if (id === ALL) return { indicator: null, view: view === 'coverage' ? 'coverage' : 'matrix' }
    return { indicator: id, view: view === 'matrix' ? 'indicator' : view }
  }
  return (
    <Select
      label={words.indicator.label}
      value={value ?? ALL}
      groups={[...all, ...groups]}
      onChoose={(id) => write({ ...links.state, ...next(id) }, false)}
    />
  )
}

/** What the courses can show: what adds up over the year. */
const COURSE_SHOWS: readonly Aspect[] = ['value', 'completion', 'rate']

function ShowOption({ catalogue, selection, links }: CompareToolbarProps) {
  const words = compareWords(useLanguage())
  const write = useWriteCompare()
  const { view, show } = selection
  if (view === 'coverage') return null
  const indicator = catalogue.find(({ id }) => id === selection.indicator) ?? catalogue[0]
  // Ratios have one course, on their own scale.
  if (view === 'lines' && indicator?.measure === 'ratio') return null
  const offered = view === 'lines' ? COURSE_SHOWS : ASPECTS
  return (
    <Select
      label={words.show.label}
      value={offered.includes(show) ? show : 'completion'}
      groups={plainOptions(offered, (value) => words.show[value])}
      onChoose={(value) => write({ ...links.state, show: memberOf(ASPECTS, value) ?? 'value' })}
    />
  )
}

/** Sorting by the one indicator shown; in the matrix only the way back, heads do the sorting. */
function OrderOption({ catalogue, selection, links }: CompareToolbarProps) {
  const lang = useLanguage()
  const words = compareWords(lang)
  const write = useWriteCompare()
  const { view, sort } = selection
  if (view === 'coverage' || view === 'peers') return null
  const sorted = catalogue.find((one) => one.id === sort?.indicator)
  if (view === 'matrix') {
    if (!sort || !sorted) return null
    return (
      <div className={styles.sorted}>
        <span className={styles.sortedBy} role="status">
          {words.order.by(indicatorName(sorted, lang), words.order[sort.order])}
        </span>
        <button
          type="button"
          className={styles.undo}
          onClick={() => write({ ...links.state, sort: null })}
        >
          {words.order.undo}
        </button>
      </div>
    )
  }
  const indicator = selection.indicator ?? catalogue[0]?.id
  const value = sort && sort.indicator === indicator ? sort.order : 'code'
  return (
    <Select
      label={words.order.short}
      value={value}
      groups={plainOptions(['code', ...COMPARE_ORDERS] as const, (one) => words.order[one])}
      onChoose={(chosen) => {
        const order = memberOf(COMPARE_ORDERS, chosen)
        write({ ...links.state, sort: order && indicator ? { indicator, order } : null })
      }}
    />
  )
}

function UnitOption({ areas, selection, answer, links }: CompareToolbarProps) {
  const words = compareWords(useLanguage())
  const write = useWriteCompare()
  const units = answer?.units ?? []
  if (selection.view === 'lines' || units.length < 2) return null
  const held = units.some((unit) => unit.code === selection.unit)
  return (
    <Select
      label={words.unit.label}
      value={held ? (selection.unit ?? ALL) : ALL}
      groups={[
        ...plainOptions([ALL], () => words.unit.none),
        ...unitGroups(units, selection.parent.code, areas),
      ]}
      onChoose={(code) => write({ ...links.state, unit: code === ALL ? null : code })}
    />
  )
}

/** How many peers the unit picked out is held beside. */
function PeersOption({ selection, links }: CompareToolbarProps) {
  const words = compareWords(useLanguage())
  const write = useWriteCompare()
  const { view, unit, peers } = selection
  if ((view !== 'peers' && view !== 'indicator') || unit === null) return null
  return (
    <Select
      label={words.peers.each}
      value={String(peers)}
      groups={plainOptions(PEER_CHOICES.map(String), (count) => words.peers.upTo(Number(count)))}
      onChoose={(count) => write({ ...links.state, peers: Number(count) })}
    />
  )
}

/** Units under the area they belong to, where that is not the area compared: names repeat. */
function unitGroups(
  units: readonly ComparedUnitResource[],
  parentCode: string,
  areas: readonly KnownArea[],
) {
  const groups = new Map<string, { value: string; text: string }[]>()
  for (const { code, name, parentCode: above } of units) {
    const options = groups.get(above ?? '')
    if (options) options.push({ value: code, text: name })
    else groups.set(above ?? '', [{ value: code, text: name }])
  }
  return [...groups].map(([key, options]) => ({
    key,
    heading: key === parentCode ? null : (areas.find(({ code }) => code === key)?.name ?? null),
    options,
  }))
}
