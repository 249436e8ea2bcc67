import type { TargetsResource } from '../../../contract/target-resources.ts'
import type { CellPart, TypedCell } from '../../../domain/entry.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import {
  type MilestoneRefusal,
  type Milestones,
  milestoneLevels,
  readMilestones,
} from '../../../domain/milestones.ts'
import { hasPace } from '../../../domain/pace.ts'
import type { PlacedText } from '../../../domain/pasted-block.ts'
import { type Refusal, readTyped, typedUseOf } from '../../../domain/typed-number.ts'
import { type HeldInCell, targetAsHeld } from '../../data/desk-requests.ts'
import { cellKey, type SaveQueue, type Trouble, type Wanted } from '../../data/drafts/save-queue.ts'
import { formatPercent, formatValue } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'
import { listWords } from '../../text/punctuation.ts'

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

/** Why what is typed is no target, and in which input. */
export type TargetRefusal =
  | { readonly part: 'first'; readonly refusal: Refusal }
  | { readonly part: 'second'; readonly refusal: MilestoneRefusal }

/** A row of the targets as it is drawn. */
export interface TargetView {
  readonly key: string
  readonly row: TargetRow
  readonly held: HeldInCell | null
  /** What stands in its inputs while nobody types: the target, and its milestones. */
  readonly typed: TypedCell
  /** Null where both are understood, or blank. */
  readonly refusal: TargetRefusal | null
  /** What the milestones ask for, in the indicator's unit; null = evenly over the year. */
  readonly levels: Milestones | null
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
    const typed = draft ? draft.typed : targetTexts(held, row.indicator, lang)
    const read = readTarget(typed, held, row.indicator, lang)
    const refusal = draft && read.kind === 'refused' ? read : null
    const trouble = draft?.trouble ?? null
    const isFaulty = refusal !== null || trouble !== null
    const state = isFaulty ? 'faulty' : draft ? 'unsaved' : held ? 'saved' : 'blank'
    const levels =
      read.kind === 'target' && read.milestones && read.value !== null
        ? milestoneLevels(read.milestones, read.value)
        : null
    return { key, row, held, typed, refusal, levels, trouble, state }
  })
}

/** Whether milestones of an indicator mean anything: it is held against the elapsed year. */
export function takesMilestones(indicator: Indicator): boolean {
  return hasPace(indicator, [0, 0, 0])
}

/**
 * What is to be stored of a typed target; null where it is none.
 *
 * A target that is put right keeps document and reason unless others are named; milestones that nobody touched are
 * kept as shares, whatever the target is.
 */
export function wantedTarget(
  { row, held }: Pick<TargetView, 'row' | 'held'>,
  typed: TypedCell,
  { from, source, note }: TargetChangeKind,
  lang: Language,
): Wanted | null {
  const read = readTarget(typed, held, row.indicator, lang)
  if (read.kind === 'refused') return null
  const before = from === null ? held : null
  const isKept = read.milestones === (held?.version?.milestones ?? null)
  return {
    value: read.value,
    ...(from !== null && { effectiveFrom: from }),
    ...(!isKept && read.value !== null && { milestones: read.milestones }),
    sourceRef: source.trim() || (before?.sourceRef ?? null),
    note: note.trim() || (before?.note ?? null),
  }
}

/** What brings a target back to what is held now, once a change of that kind was stored. */
export function asItWas({ row, held }: TargetView, { from }: TargetChangeKind): Wanted {
  const last = held?.version
  const day = from ?? last?.effectiveFrom
  const named = day === undefined ? {} : { effectiveFrom: day }
  // The sheet as it was asked for may be older than what was stored of its last version since.
  if (held && last && last.effectiveFrom === day) {
    const { value, sourceRef, note } = held
    return { value, ...named, milestones: last.milestones, sourceRef, note }
  }
  const version = row.held?.versions.find(({ effectiveFrom }) => effectiveFrom === day)
  if (!version) return { value: null, ...named }
  const { value, milestones, source, note } = version
  return { value, ...named, milestones, sourceRef: source, note }
}

/** A target and its milestones as they would be typed; empty where the plan sets none. */
export function targetTexts(
  held: HeldInCell | null,
  indicator: Indicator,
  lang: Language,
): TypedCell {
  if (held?.value == null) return { first: '', second: '' }
  return {
    first: formatValue(held.value, 'exact', indicator, lang),
    second: milestonesText(held.version?.milestones ?? null, held.value, indicator, lang),
  }
}

/** Milestones as they would be typed: shares of a count, levels of a ratio; empty = evenly over the year. */
export function milestonesText(
  shares: Milestones | null,
  target: number,
  indicator: Indicator,
  lang: Language,
): string {
  if (!shares) return ''
  if (indicator.measure === 'ratio')
    return levelsText(milestoneLevels(shares, target), indicator, lang)
  return listWords(
    shares.map((share) => formatPercent(share, Number.isInteger(share * 100) ? 0 : 2, lang)),
    lang,
  )
}

/** What milestones ask for, as printed. */
export function levelsText(levels: Milestones, indicator: Indicator, lang: Language): string {
  return listWords(
    levels.map((level) => formatValue(level, 'exact', indicator, lang)),
    lang,
  )
}

/** The cells of a pasted block with those of three quarters as one text, where they are beside a target. */
export function withMilestonesJoined(
  block: readonly (readonly string[])[],
  part: CellPart,
): readonly (readonly string[])[] {
  return block.map((row) => {
    const first = row.findIndex((text) => /\d/.test(text) && !/\p{L}{2}/u.test(text))
    const count = first < 0 ? 0 : row.length - first
    if (count !== (part === 'first' ? 4 : 3)) return row
    return [...row.slice(0, -3), row.slice(-3).join('、')]
  })
}

/** Of the texts that a paste puts into a row, what stands in its inputs. */
export function pastedInto(view: TargetView, placed: readonly PlacedText[]): TypedCell {
  const texts = placed.map(({ part, text }) => [part, text.trim()] as const)
  return { ...view.typed, ...Object.fromEntries(texts) }
}

type ReadTarget =
  | {
      readonly kind: 'target'
      readonly value: number | null
      readonly milestones: Milestones | null
    }
  | ({ readonly kind: 'refused' } & TargetRefusal)

/** Targets are exact: 约300 is none. */
function readTarget(
  { first, second }: TypedCell,
  held: HeldInCell | null,
  indicator: Indicator,
  lang: Language,
): ReadTarget {
  const read = readTyped(first, typedUseOf(indicator))
  if (read.kind === 'refused') return { kind: 'refused', part: 'first', refusal: read.refusal }
  if (read.kind === 'number' && read.qualifier !== 'exact') {
    return { kind: 'refused', part: 'first', refusal: { why: 'not_exact' } }
  }
  const value = read.kind === 'blank' ? null : read.number
  // As they were shown: what is printed is rounded, and no other target changes shares.
  if (second === targetTexts(held, indicator, lang).second) {
    return { kind: 'target', value, milestones: held?.version?.milestones ?? null }
  }
  const quarters = readMilestones(second, value, indicator)
  if (quarters.kind === 'refused') return { ...quarters, part: 'second' }
  const milestones = quarters.kind === 'blank' ? null : quarters.shares
  return { kind: 'target', value, milestones }
}
