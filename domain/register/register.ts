/** The same statement in both languages. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/** One of the values that a column may hold; files take its id and its Chinese word. */
export interface RegisterChoice extends Words {
  readonly id: string
}

export const COLUMN_KINDS = [
  'text',
  'day',
  'choice',
  'choices',
  'number',
  'tags',
  'person',
  'village',
] as const
/**
 * What a cell holds.
 *
 * | kind    | cell                                                                     |
 * | ------- | ------------------------------------------------------------------------ |
 * | text    | text                                                                     |
 * | day     | `YYYY-MM-DD`                                                             |
 * | choice  | id of one of `choices`                                                   |
 * | choices | ids of some of `choices`, as a list without repetition, in their order   |
 * | number  | a number not below 0; its qualifier is in the cell named `..._qualifier` |
 * | tags    | texts of the writer's own, as a list without repetition                  |
 * | person  | the name of a person, shown to clerks of the area alone                  |
 * | village | code of a village of the area ({@link Village})                          |
 */
export type RegisterColumnKind = (typeof COLUMN_KINDS)[number]

/** One column of a register. */
export interface RegisterColumn {
  /** English, snake_case: its name in files and in the API. */
  readonly name: string
  readonly title: Words
  readonly kind: RegisterColumnKind
  /** Of `choice` and `choices`. */
  readonly choices?: readonly RegisterChoice[]
  /** No row is without it. */
  readonly required?: true
  /** A row that meets this is incomplete without it (未填完): it counts, but its number is not known. */
  readonly expected?: Condition
  /** The day may be a later one than today: something due, not something that happened. */
  readonly toCome?: true
  /** Empty = as many days after the day in this other column as the area sets for filing (`filingDays`). */
  readonly filingAfter?: string
  /** Of `text`: several lines, one thing a line. */
  readonly lines?: true
  /** It holds the id of a row of this other register of the area. */
  readonly refersTo?: string
  /** What a clerk is told about it. */
  readonly means?: Words
}

/** What a cell holds; null = empty. */
export type RegisterCell = string | number | readonly string[] | null

/**
 * One row of a register: what happened, once. Cells by the names of the register's columns, those that are empty as
 * null; numbers with a qualifier have a second cell `..._qualifier` (`exact` unless said).
 */
export interface RegisterRow {
  readonly areaCode: string
  /** Tells the rows of an area's register apart. */
  readonly id: string
  /** The writer's own number or file of it. */
  readonly reference: string | null
  readonly note: string | null
  readonly cells: Readonly<Record<string, RegisterCell>>
}

/** What is asked of one cell. All that are listed must hold; none = every row meets it. */
export type Condition = readonly Test[]
export type Test =
  /** The cell is one of these. */
  | { readonly column: string; readonly is: readonly string[] }
  /** The cell is empty, or none of these. */
  | { readonly column: string; readonly isNot: readonly string[] }
  | { readonly column: string; readonly filled: true }
  /** The day in it is that in another column or an earlier one. */
  | { readonly column: string; readonly notAfter: string }

/** How a figure of a month is counted from rows. `on` names the column of the day by which a row belongs to a month. */
export type FeedingRule = { readonly indicatorId: string; readonly means: Words } & (
  | { readonly kind: 'count'; readonly on: string; readonly of?: Condition }
  /** Sum of a column; qualifiers combine as in sums. */
  | { readonly kind: 'sum'; readonly column: string; readonly on: string; readonly of?: Condition }
  /**
   * Rows that meet `met` of the rows that meet `of`. `due` = `on` is a day by which something has to be done: a month
   * is counted once it has ended or is submitted.
   */
  | {
      readonly kind: 'ratio'
      readonly on: string
      readonly of?: Condition
      readonly met: Condition
      readonly due?: true
    }
  /**
   * State at the month's end: done by then, of those due in the year until then and those carried over open from
   * earlier years.
   */
  | { readonly kind: 'state'; readonly on: string; readonly done: string }
  /** State at the month's end: villages named by a row of the year until then, of the villages valid at the month's end. */
  | { readonly kind: 'villages'; readonly column: string; readonly on: string }
)

/**
 * A register (台账), declared: its columns, what it feeds, its states. Table, form, files, API and history follow
 * from it.
 */
export interface Register {
  /** English, snake_case: its name in files and addresses. */
  readonly id: string
  readonly title: Words
  /** What it holds, for its readers. */
  readonly holds: Words
  /** The column of the day that says when: rows are asked for, ordered and found by it. */
  readonly day: string
  /** The column that says what a row is about. */
  readonly about: string
  readonly columns: readonly RegisterColumn[]
  /** Rows that are worked at until they are done: by which day, and since when they are. */
  readonly work?: {
    readonly state: string
    readonly due: string
    readonly done: string
    /** States of rows that are done: they have the day `done`, others have none. */
    readonly doneStates: readonly string[]
    /** Columns that say who answers for it. */
    readonly who: readonly string[]
    /** The column that says what is done about it. */
    readonly measure?: string
    /** The column of its course, a line for each note; the row's own note where there is none. */
    readonly progress?: string
  }
  /** Rows that are due without being worked at: by which day, and the day on which it is done. */
  readonly deadline?: { readonly due: string; readonly done: string }
  readonly feeds: readonly FeedingRule[]
}

/** By which day something of a row has to be done, and on which it was; null where nothing has to be. */
export function deadlineOf(
  { work, deadline = work }: Pick<Register, 'work' | 'deadline'>,
  row: Pick<RegisterRow, 'cells'>,
): { readonly due: string; readonly done: string | null } | null {
  const due = deadline ? dayOf(row, deadline.due) : null
  return deadline && due !== null ? { due, done: dayOf(row, deadline.done) } : null
}

/** Whether what had to be done is late: it is not done after its day, or was after it (逾期后完成). */
export function latenessOf(
  register: Pick<Register, 'work' | 'deadline'>,
  row: Pick<RegisterRow, 'cells'>,
  today: string,
): 'overdue' | 'made_good' | null {
  const deadline = deadlineOf(register, row)
  if (!deadline) return null
  if (deadline.done === null) return deadline.due < today ? 'overdue' : null
  return deadline.done > deadline.due ? 'made_good' : null
}

/** Cell of a column; null where it is empty. */
export function cellIn(row: Pick<RegisterRow, 'cells'>, column: string): RegisterCell {
  return row.cells[column] ?? null
}

/** The day in a column, `YYYY-MM-DD`; null where it is empty. */
export function dayOf(row: Pick<RegisterRow, 'cells'>, column: string): string | null {
  const cell = cellIn(row, column)
  return typeof cell === 'string' ? cell : null
}

/** The name of the cell that says how exact the number of a column is. */
export function qualifierColumn(column: string): string {
  return `${column}_qualifier`
}

/** Whether a row meets a condition. */
export function meets(row: Pick<RegisterRow, 'cells'>, condition: Condition = []): boolean {
  return condition.every((test) => {
    const cell = cellIn(row, test.column)
    if ('isNot' in test) return !test.isNot.includes(String(cell ?? ''))
    if (cell === null) return false
    if ('is' in test) return test.is.includes(String(cell))
    if ('filled' in test) return true
    const other = cellIn(row, test.notAfter)
    return other !== null && String(cell) <= String(other)
  })
}

/** The columns that a row is incomplete without. */
export function missingIn(register: Register, row: Pick<RegisterRow, 'cells'>): readonly string[] {
  return register.columns
    .filter(({ expected }) => expected !== undefined && meets(row, expected))
    .filter(({ name }) => cellIn(row, name) === null)
    .map(({ name }) => name)
}

/** The row without its empty cells, as it is stored. */
export function withoutEmpty(row: RegisterRow): RegisterRow {
  const filled = Object.keys(row.cells).filter((name) => row.cells[name] !== null)
  if (filled.length === Object.keys(row.cells).length) return row
  const cells: Record<string, RegisterCell> = {}
  for (const name of filled) cells[name] = row.cells[name] ?? null
  return { ...row, cells }
}
