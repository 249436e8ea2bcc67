import { Link } from 'react-router-dom'
import type { ComparedUnitResource } from '../../../contract/comparison-resources.ts'
import type { AreaResource } from '../../../contract/resources.ts'
import { Shape } from '../../charts/svg-primitives.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import type { CompareLinks } from './compare-links.ts'
import type { GridFocus } from './grid/grid-row.tsx'
import styles from './matrix.module.css'
import type { CompareWords } from './words.ts'
import { compareWords } from './words.ts'

interface UnitNameProps {
  readonly unit: ComparedUnitResource
  /** The area it belongs to, where that is not the area compared: names repeat. */
  readonly above: string | null
  readonly links: CompareLinks
  readonly focus: GridFocus
  /** Whether it is among the units nearest in population to the one picked out. */
  readonly peer?: boolean
}

/** A unit's name: opens its own units, or its overview where it has none. */
export function UnitName({ unit, above, links, focus, peer = false }: UnitNameProps) {
  const words = compareWords(useLanguage())
  return (
    <Link
      {...focus}
      className={styles.unit}
      to={unit.hasUnits ? links.down(unit) : links.overview(unit.code)}
      aria-label={spokenName(unit, above, peer, words.unit)}
    >
      <span className={styles.unitText}>
        <span className={styles.unitName}>{unit.name}</span>
        {above !== null && <span className={styles.above}>{above}</span>}
        {peer && <span className={styles.above}>{words.unit.peer}</span>}
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

interface TotalNameProps {
  readonly parent: AreaResource
  /** What the row holds, e.g. the sum. */
  readonly note: string
  readonly links: CompareLinks
  readonly focus: GridFocus
}

/** Names the row of the area above, and says what it holds. */
export function TotalName({ parent, note, links, focus }: TotalNameProps) {
  return (
    <Link {...focus} className={styles.unit} to={links.overview(parent.code)}>
      <span className={styles.unitText}>
        <span className={styles.unitName}>{parent.name}</span>
        <span className={styles.above}>{note}</span>
      </span>
    </Link>
  )
}
