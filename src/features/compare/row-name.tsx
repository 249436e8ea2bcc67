import type { ComparedUnitResource } from '../../../contract/comparison-resources.ts'
import type { AreaResource } from '../../../contract/resources.ts'
import { Shape } from '../../charts/svg-primitives.tsx'
import { Link } from '../../components/link.tsx'
import type { KnownArea } from '../../data/area-name.ts'
import { useLanguage } from '../../text/use-language.tsx'
import type { CompareLinks } from './compare-links.ts'
import type { GridFocus } from './grid/grid-row.tsx'
import styles from './matrix.module.css'
import type { CompareWords } from './words.ts'
import { compareWords } from './words.ts'

/** The area that a unit belongs to, where that is not the area compared: names repeat. */
export function aboveOf(
  { parentCode }: ComparedUnitResource,
  parent: AreaResource,
  areas: readonly KnownArea[],
): string | null {
  if (parentCode === parent.code) return null
  return areas.find((area) => area.code === parentCode)?.name ?? null
}

interface RowNameProps {
  /** Undefined for the row of the area above. */
  readonly unit: ComparedUnitResource | undefined
  readonly parent: AreaResource
  readonly areas: readonly KnownArea[]
  /** What the row of the area above holds, e.g. the sum. */
  readonly note: string
  readonly links: CompareLinks
  readonly focus: GridFocus
  /** Whether it is among the units nearest in population to the one picked out. */
  readonly peer?: boolean
}

/** Names a row: opens the unit's own units, or its overview where it has none. */
export function RowName({ unit, parent, areas, note, links, focus, peer = false }: RowNameProps) {
  const words = compareWords(useLanguage()).unit
  if (!unit) {
    return (
      <Link {...focus} className={styles.unit} to={links.overview(parent.code)}>
        <span className={styles.unitText}>
          <span className={styles.unitName}>{parent.name}</span>
          <span className={styles.above}>{note}</span>
        </span>
      </Link>
    )
  }
  const above = aboveOf(unit, parent, areas)
  return (
    <Link
      {...focus}
      className={styles.unit}
      to={unit.hasUnits ? links.down(unit) : links.overview(unit.code)}
      aria-label={spokenName(unit, above, peer, words)}
    >
      <span className={styles.unitText}>
        <span className={styles.unitName}>{unit.name}</span>
        {above !== null && <span className={styles.above}>{above}</span>}
        {peer && <span className={styles.above}>{words.peer}</span>}
      </span>
      {unit.hasUnits && (
        <Shape className={styles.chevron}>
          <path d="M6 3.5 10.5 8 6 12.5" fill="none" stroke="currentColor" strokeWidth="1.8" />
        </Shape>
      )}
    </Link>
  )
}

function spokenName(
  { name, hasUnits }: ComparedUnitResource,
  above: string | null,
  peer: boolean,
  words: CompareWords['unit'],
): string {
  const placed = above === null ? name : words.inArea(name, above)
  const marked = peer ? words.marked(placed, words.peer) : placed
  return hasUnits ? words.openUnits(marked) : marked
}
