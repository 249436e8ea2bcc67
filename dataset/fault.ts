/** Languages of faults and of the commands' output. */
export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** The same statement in both languages. */
export type Words = Readonly<Record<Language, string>>

const FAULT_CODES = [
  'unknown_file',
  'no_table',
  'unreadable',
  'encoding',
  'quotes',
  'no_header',
  'delimiter',
  'unknown_column',
  'duplicate_column',
  'missing_column',
  'too_many_cells',
  'missing',
  'not_a_number',
  'negative',
  'not_finite',
  'out_of_range',
  'bad_choice',
  'bad_code',
  'bad_period',
  'bad_month',
  'bad_year',
  'bad_date',
  'text_too_long',
  'bad_characters',
  'unknown_area',
  'unknown_indicator',
  'duplicate',
  'parent_cycle',
  'successor_cycle',
  'level_not_below_parent',
  'valid_range',
  'population_pair',
  'aggregation_mismatch',
  'measure_changed',
  'counts_on_count',
  'counts_incomplete',
  'numerator_above_denominator',
  'value_of_nothing_due',
  'value_differs_from_counts',
  'ratio_qualifier',
  'milestones_incomplete',
  'milestones_falling',
  'nothing_to_replace',
] as const
/** Stable name of a kind of fault. */
export type FaultCode = (typeof FAULT_CODES)[number]

/** One thing in a dataset that must be put right before anything is stored. */
export interface Fault {
  /** File name, sheet (`book.xlsx#areas`) or command option the fault is in. */
  readonly file: string
  /** As a spreadsheet numbers it, the header being row 1; null for the file as a whole. */
  readonly row: number | null
  /** Column name; null for the row or file as a whole. */
  readonly column: string | null
  readonly code: FaultCode
  /** What stands there; empty when nothing does. */
  readonly found: string
  /** What should stand there and, where it can be told, how to get there. */
  readonly expected: Words
}

/** As many faults are listed; the rest is counted. */
export const FAULTS_LISTED = 1000

/** Collects faults in bounded memory: the first thousand are kept, all are counted. */
export class FaultList {
  readonly #listed: Fault[] = []
  #count = 0

  /** Adds a fault; `make` is not called once the list is full, so it may be costly. */
  add(make: () => Fault): void {
    this.#count += 1
    if (this.#listed.length < FAULTS_LISTED) this.#listed.push(make())
  }

  /** The first thousand, in the order found. */
  get listed(): readonly Fault[] {
    return this.#listed
  }

  /** How many there are in all. */
  get count(): number {
    return this.#count
  }
}

const LONGEST_FOUND = 80

/**
 * One line for people: where, what was found, what was expected, and the fault's code.
 *
 * @example faultLine(fault, 'en')
 *   // 'observations.csv, row 12, column value: found "200余", expected ... [not_a_number]'
 */
export function faultLine(fault: Fault, language: Language): string {
  const chars = Array.from(fault.found.replace(/\s+/g, ' '))
  const found =
    chars.length > LONGEST_FOUND ? `${chars.slice(0, LONGEST_FOUND).join('')}…` : chars.join('')
  if (language === 'en') {
    const row = fault.row === null ? '' : `, row ${fault.row}`
    const column = fault.column === null ? '' : `, column ${fault.column}`
    const what = found === '' ? 'found nothing' : `found "${found}"`
    return `${fault.file}${row}${column}: ${what}, expected ${fault.expected.en} [${fault.code}]`
  }
  const row = fault.row === null ? '' : ` 第${fault.row}行`
  const column = fault.column === null ? '' : ` ${fault.column}列`
  const what = found === '' ? '为空' : `现为“${found}”`
  return `${fault.file}${row}${column}:${what},应为:${fault.expected.zh} [${fault.code}]`
}
