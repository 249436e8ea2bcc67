import type { Held } from '../../../contract/entry-resources.ts'
import type { TargetsResource } from '../../../contract/target-resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { type Refusal, readTyped, typedUseOf } from '../../../domain/typed-number.ts'
import { targetAsHeld } from '../../data/desk-requests.ts'
import { cellKey, type SaveQueue, type Trouble, type Wanted } from '../../data/drafts/save-queue.ts'
import { formatValue } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'

type TargetRow = TargetsResource['rows'][number]

/** What a change of targets is, and what is written beside it. */
export interface TargetChangeKind {
  /** The day of a version of its own, `YYYY-MM-DD`; null = the last version is changed. */
  readonly from: string | null
  /** The document; empty = as before. */
  readonly source: string
  /** Empty = as before. */
  readonly note: string
}

/** A row of the targets as it is drawn. */
export interface TargetView {
  readonly key: string
  readonly row: TargetRow
  readonly held: Held | null
  /** What stands in its input while nobody types in it. */
  readonly text: string
  /** Why the text is no target; null where it is one, or blank. */
  readonly refusal: Refusal | null
  readonly trouble: Trouble | null
  readonly state: 'blank' | 'saved' | 'unsaved' | 'faulty'
}

/** What the server holds of every target, for the queue. */
export function heldTargets({ rows, year }: TargetsResource): SaveQueue['held'] {
  return Object.fromEntries(
    rows.map(({ indicator, held }) => [cellKey(indicator.id, String(year)), targetAsHeld(held)]),
  )
}

/** Every row of the targets, in the plan's order. */
export function targetViews(
  { rows, year }: TargetsResource,
  queue: SaveQueue,
  lang: Language,
): readonly TargetView[] {
  return rows.map((row) => {
    const key = cellKey(row.indicator.id, String(year))
    const held = key in queue.held ? (queue.held[key] ?? null) : targetAsHeld(row.held)
    const draft = queue.drafts[key]
    const text = draft ? draft.typed.first : targetText(held, row.indicator, lang)
    const read = readTarget(text, row.indicator)
    const refusal = draft && read.kind === 'refused' ? read.refusal : null
    const trouble = draft?.trouble ?? null
    const isFaulty = refusal !== null || trouble !== null
    const state = isFaulty ? 'faulty' : draft ? 'unsaved' : held ? 'saved' : 'blank'
    return { key, row, held, text, refusal, trouble, state }
  })
}

/**
 * What is to be stored of a typed target; null where it is none.
 *
 * A target that is put right keeps document and reason unless others are named.
 */
export function wantedTarget(
  { row, held }: Pick<TargetView, 'row' | 'held'>,
  text: string,
  { from, source, note }: TargetChangeKind,
): Wanted | null {
  const read = readTarget(text, row.indicator)
  if (read.kind === 'refused') return null
  const before = from === null ? held : null
  return {
    value: read.value,
    ...(from !== null && { effectiveFrom: from }),
    sourceRef: source.trim() || (before?.sourceRef ?? null),
    note: note.trim() || (before?.note ?? null),
  }
}

/** A target as it would be typed; empty where the plan sets none. */
export function targetText(
  held: Pick<Held, 'value'> | null,
  indicator: Pick<Indicator, 'measure' | 'decimals'>,
  lang: Language,
): string {
  return held?.value == null ? '' : formatValue(held.value, 'exact', indicator, lang)
}

type ReadTarget =
  | { readonly kind: 'target'; readonly value: number | null }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** Targets are exact: 约300 is none. */
function readTarget(text: string, indicator: Indicator): ReadTarget {
  const read = readTyped(text, typedUseOf(indicator))
  if (read.kind === 'refused') return read
  if (read.kind === 'blank') return { kind: 'target', value: null }
  return read.qualifier === 'exact'
    ? { kind: 'target', value: read.number }
    : { kind: 'refused', refusal: { why: 'not_exact' } }
}
