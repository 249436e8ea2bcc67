import type { Indicator, Measure } from './indicator.ts'
import type { Observation } from './observation.ts'
import type { Qualifier } from './qualifier.ts'
import { type Refusal, readTyped, type TypedUse, typedUseOf } from './typed-number.ts'

/** The numbers of a figure, as they are stored. */
export type Entered = Pick<Observation, 'value' | 'numerator' | 'denominator' | 'qualifier'>

/**
 * What a cell of the sheet says (docs/figures.md, Entry). Blank, a reported 0 and 0 of 0
 * (本月无此类事项) are three things.
 */
export type Entry =
  | { readonly kind: 'blank' }
  | { readonly kind: 'nothing_due' }
  | { readonly kind: 'count'; readonly value: number; readonly qualifier: Qualifier }
  | { readonly kind: 'ratio'; readonly numerator: number; readonly denominator: number }
  /** A ratio claimed without counts, as a fraction. */
  | { readonly kind: 'rate'; readonly value: number }

/** What a stored figure says in its cell; null = none is stored. */
export function entryOf(measure: Measure, stored: Entered | null): Entry {
  if (stored === null) return { kind: 'blank' }
  const { value, numerator, denominator, qualifier } = stored
  if (measure === 'count')
    return value === null ? { kind: 'blank' } : { kind: 'count', value, qualifier }
  if (numerator !== null && denominator !== null) {
    return denominator === 0 ? { kind: 'nothing_due' } : { kind: 'ratio', numerator, denominator }
  }
  return value === null ? { kind: 'blank' } : { kind: 'rate', value }
}

/** An entry as it is stored; all null for blank: nothing is held then. */
export function enteredOf(entry: Entry): Entered {
  const none = { value: null, numerator: null, denominator: null, qualifier: 'exact' } as const
  switch (entry.kind) {
    case 'blank':
      return none
    case 'nothing_due':
      return { ...none, numerator: 0, denominator: 0 }
    case 'count':
      return { ...none, value: entry.value, qualifier: entry.qualifier }
    case 'ratio': {
      const { numerator, denominator } = entry
      return { ...none, value: numerator / denominator, numerator, denominator }
    }
    case 'rate':
      return { ...none, value: entry.value }
  }
}

/** What stands in a row's inputs. A count has the first alone; its second stays empty. */
export interface TypedCell {
  /** A count, a numerator, or a rate claimed without counts. */
  readonly first: string
  /** A denominator. */
  readonly second: string
}

export type CellPart = keyof TypedCell

/** A row's inputs as read: an entry, a text that is none, or half of a ratio. */
export type ReadCell =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'refused'; readonly part: CellPart; readonly refusal: Refusal }
  | { readonly kind: 'half'; readonly missing: CellPart }

const PART: TypedUse = { kind: 'part' }

/**
 * Reads a row's inputs. A ratio takes both counts, or a per cent alone in the first; `0` of `0` is
 * nothing due.
 *
 * @example readCell(filingRate, { first: '2', second: '3' })
 *   // { kind: 'entry', entry: { kind: 'ratio', numerator: 2, denominator: 3 } }
 */
export function readCell(
  indicator: Pick<Indicator, 'measure' | 'decimals' | 'unitZh' | 'unitEn'>,
  { first, second }: TypedCell,
): ReadCell {
  const isClaim = indicator.measure === 'count' || /[%‰％]/.test(first)
  const one = readTyped(first, isClaim ? typedUseOf(indicator) : PART)
  if (one.kind === 'refused') return { ...one, part: 'first' }
  const two = readTyped(second, PART)
  if (two.kind === 'refused') return { ...two, part: 'second' }
  if (isClaim || (one.kind === 'blank' && two.kind === 'blank')) {
    if (two.kind === 'number')
      return { kind: 'refused', part: 'second', refusal: { why: 'one_number' } }
    if (one.kind === 'blank') return { kind: 'entry', entry: one }
    const { number, qualifier } = one
    const entry: Entry =
      indicator.measure === 'count'
        ? { kind: 'count', value: number, qualifier }
        : { kind: 'rate', value: number }
    return { kind: 'entry', entry }
  }
  if (one.kind === 'blank') return { kind: 'half', missing: 'first' }
  if (two.kind === 'blank') return { kind: 'half', missing: 'second' }
  const counts = { numerator: one.number, denominator: two.number }
  const isNothing = counts.numerator === 0 && counts.denominator === 0
  return {
    kind: 'entry',
    entry: isNothing ? { kind: 'nothing_due' } : { kind: 'ratio', ...counts },
  }
}
