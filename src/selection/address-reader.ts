import { FIRST_YEAR, LAST_YEAR, parseMonth } from '../../domain/period.ts'

/** What one parameter of an address says. */
export type Read<T, Reason extends string> =
  | { readonly kind: 'valid'; readonly value: T }
  | { readonly kind: 'invalid'; readonly given: string; readonly reason: Reason | 'given_twice' }
  | { readonly kind: 'missing' }

/** A parameter that was set aside, for the notice that says so. */
export interface SetAsideOf<Name extends string, Reason extends string> {
  readonly parameter: Name
  readonly given: string
  readonly reason: Reason | 'given_twice'
}

/**
 * Reads the parameters of an address one by one; an empty one is missing, one with two different
 * values cannot be used.
 *
 * @returns A function of name, parser (null = cannot be used) and the reason to give then.
 */
export function addressReader<Name extends string, Reason extends string>(params: URLSearchParams) {
  return <T>(name: Name, parse: (text: string) => T | null, reason: Reason): Read<T, Reason> => {
    const all = new Set(params.getAll(name).map((text) => text.trim()))
    all.delete('')
    const [given] = all
    if (given === undefined) return { kind: 'missing' }
    if (all.size > 1) {
      return { kind: 'invalid', given: [...all].join(', '), reason: 'given_twice' }
    }
    const value = parse(given)
    return value === null ? { kind: 'invalid', given, reason } : { kind: 'valid', value }
  }
}

/** A parameter that a page does not read: what a chat program added, or a misspelt one of ours. */
export type UnknownParameter = readonly [name: string, value: string]

/** The parameters of an address that a page does not read. */
export function unknownParameters(
  params: URLSearchParams,
  known: readonly string[],
): readonly UnknownParameter[] {
  return [...params].filter(([name]) => !known.includes(name))
}

/** The value of a parameter that could be used. */
export function valueIn<T>(param: Read<T, string>): T | undefined {
  return param.kind === 'valid' ? param.value : undefined
}

/** The month, unless the address names another year. */
export function ofYear<Reason extends string>(
  through: Read<string, Reason>,
  year: Read<number, Reason>,
): Read<string, Reason | 'month_of_other_year'> {
  if (through.kind !== 'valid' || year.kind !== 'valid') return through
  if (through.value.startsWith(String(year.value))) return through
  return { kind: 'invalid', given: through.value, reason: 'month_of_other_year' }
}

/**
 * A year or month of the address, unless it has not begun.
 *
 * @param lastMonth `YYYY-MM` that today is in.
 */
export function begun<T extends string | number, Reason extends string>(
  period: Read<T, Reason>,
  lastMonth: string,
): Read<T, Reason | 'to_come'> {
  if (period.kind !== 'valid') return period
  const given = String(period.value)
  const last = lastMonth.slice(0, given.length)
  return given > last ? { kind: 'invalid', given, reason: 'to_come' } : period
}

/** A year in four digits, 1949..2100; null for anything else. */
export function parseYear(text: string): number | null {
  if (!/^\d{4}$/.test(text)) return null
  const year = Number(text)
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null
}

/** `YYYY-MM` unchanged; null for anything else. */
export function parseThrough(text: string): string | null {
  return parseMonth(text) ? text : null
}

/** The text as one of the members; null where it is none. */
export function memberOf<T extends string>(members: readonly T[], text: string): T | null {
  return members.find((member) => member === text) ?? null
}
