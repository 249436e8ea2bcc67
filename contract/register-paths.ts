import { pathOf } from './paths.ts'

/** Where registers are. */
export const REGISTER_PATHS = {
  registers: '/api/registers',
  due: '/api/due',
  feeds: '/api/feeds',
  rows: '/api/registers/{register}/rows',
  row: '/api/registers/{register}/rows/{id}',
  rowChanges: '/api/registers/{register}/rows/{id}/changes',
  rowsCsv: '/api/registers/{register}/rows.csv',
  breakdown: '/api/registers/{register}/breakdown',
} as const

/** Which rows of a register are asked for; what is not said is not asked. */
export interface RowsView {
  readonly area: string
  /** Days, `YYYY-MM-DD`, of the register's own day. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Only the row of this id. */
  readonly id?: string | undefined
  /** Text in any of the cells. */
  readonly q?: string | undefined
  /** `column:id` pairs separated by commas; several of one column = any of them. */
  readonly where?: string | undefined
  /** `overdue`, `open` or `incomplete`. */
  readonly only?: string | undefined
  /** Id of an indicator, with `through`: the rows behind its figure. */
  readonly indicator?: string | undefined
  /** `YYYY-MM` */
  readonly through?: string | undefined
  /** `YYYY-MM`: the rows behind this month's figure alone. */
  readonly month?: string | undefined
  /** Rows of work that are due in this year, or were carried over open into it. */
  readonly year?: number | undefined
  /** Column by which they are ordered, with `-` in front from the last to the first. */
  readonly sort?: string | undefined
  readonly page?: number | undefined
  readonly limit?: number | undefined
}

/** Path of the registers, and what they are to an area. */
export function registersPath(area?: string): string {
  return area === undefined
    ? REGISTER_PATHS.registers
    : pathOf(REGISTER_PATHS.registers, [['area', area]])
}

/** Path of rows of a register. */
export function rowsPath(register: string, view: RowsView): string {
  return pathOf(REGISTER_PATHS.rows.replace('{register}', register), parametersOf(view))
}

/** The same rows as a CSV file. */
export function rowsCsvPath(register: string, view: RowsView, lang: 'zh' | 'en'): string {
  const path = REGISTER_PATHS.rowsCsv.replace('{register}', register)
  return pathOf(path, [...parametersOf(view), ['lang', lang]])
}

/** Path of one row. */
export function rowPath(register: string, id: string): string {
  return REGISTER_PATHS.row.replace('{register}', register).replace('{id}', encodeURIComponent(id))
}

/** Path of the changes of one row. */
export function rowChangesPath(register: string, area: string, id: string): string {
  return pathOf(`${rowPath(register, id)}/changes`, [['area', area]])
}

/** What a breakdown is of: rows of a year by the values of a column. */
export interface BreakdownView {
  readonly area: string
  readonly year: number
  /** Column of choices, tags or villages. */
  readonly by: string
}

/** Path of a register's breakdown. */
export function breakdownPath(register: string, { area, year, by }: BreakdownView): string {
  return pathOf(REGISTER_PATHS.breakdown.replace('{register}', register), [
    ['area', area],
    ['year', year],
    ['by', by],
  ])
}

/** Path of what is to be done next in an area. */
export function duePath(area: string, limit?: number): string {
  return pathOf(REGISTER_PATHS.due, [
    ['area', area],
    ['limit', limit],
  ])
}

function parametersOf(view: RowsView) {
  return [
    ['area', view.area],
    ['from', view.from],
    ['to', view.to],
    ['id', view.id],
    ['q', view.q],
    ['where', view.where],
    ['only', view.only],
    ['indicator', view.indicator],
    ['through', view.through],
    ['month', view.month],
    ['year', view.year],
    ['sort', view.sort],
    ['page', view.page === 1 ? undefined : view.page],
    ['limit', view.limit],
  ] as const
}
