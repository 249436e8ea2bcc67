import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import {
  type BreakdownView,
  breakdownPath,
  duePath,
  REGISTER_PATHS,
  type RowsView,
  registersPath,
  rowChangesPath,
  rowPath,
  rowsPath,
} from '../../contract/register-paths.ts'
import type {
  NewRowsBody,
  RegisterRowResource,
  RowBody,
  RowProblem,
  StoredRows,
} from '../../contract/register-resources.ts'
import { ApiError } from './api-client.ts'
import { operationQuery, tell } from './operations.ts'

/** All registers (台账), and what they are to an area; others write meanwhile. */
export const registersQuery = (area?: string) => operationQuery('registers', registersPath(area), 0)

/** Rows of a register; while another page or filter loads, the last one stays. */
export const rowsQuery = (register: string, view: RowsView) =>
  queryOptions({
    ...operationQuery('registerRows', rowsPath(register, view), 0),
    placeholderData: keepPreviousData,
  })

/** Every change of one row. */
export const rowChangesQuery = (register: string, area: string, id: string) =>
  operationQuery('rowChanges', rowChangesPath(register, area, id), 0)

/** Rows of a year by the values of a column, and by month. */
export const breakdownQuery = (register: string, view: BreakdownView) =>
  queryOptions({
    ...operationQuery('breakdown', breakdownPath(register, view), 0),
    placeholderData: keepPreviousData,
  })

/** What is to be done next in an area and all below it. */
export const dueQuery = (area: string, limit?: number) =>
  operationQuery('due', duePath(area, limit), 0)

/** Why a row was not stored. */
export interface RowRefusal {
  readonly code: RowProblem['code'] | 'unreachable'
  /** What is wrong with cells; `row` counts from 0 in what was sent. */
  readonly cells: NonNullable<RowProblem['cells']>
  /** Of a conflict: what is held; null = it was removed. */
  readonly held: RegisterRowResource | null
}

/** What became of rows that were sent. */
export type RowOutcome<T = StoredRows> = { readonly done: T } | { readonly refused: RowRefusal }

/** Adds rows of one area to a register, all or none. */
export const addRows = (client: QueryClient, register: string, body: NewRowsBody) =>
  sent<StoredRows>(client, 'POST', REGISTER_PATHS.rows.replace('{register}', register), body)

/** Changes a row, whole. */
export const putRow = (client: QueryClient, register: string, id: string, body: RowBody) =>
  sent<StoredRows>(client, 'PUT', rowPath(register, id), body)

/** Removes a row. */
export const removeRow = (
  client: QueryClient,
  register: string,
  id: string,
  body: Pick<RowBody, 'area' | 'revision' | 'reason'>,
) => sent<unknown>(client, 'DELETE', rowPath(register, id), body)

/** From when on a register feeds an indicator of an area; `from` null = no longer. */
export const putFeed = (
  client: QueryClient,
  body: {
    readonly area: string
    readonly indicator: string
    readonly from: string | null
    readonly reason?: string | null
  },
) => sent<unknown>(client, 'PUT', REGISTER_PATHS.feeds, body)

/** Tells the API something about rows; figures follow from them, so that whatever is shown is asked for anew. */
async function sent<T>(
  client: QueryClient,
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  told: object,
): Promise<RowOutcome<T>> {
  try {
    const { status, body } = await tell(method, path, told)
    if (status < 300) {
      void client.invalidateQueries()
      // What our own server answers has been proved where it is made.
      return { done: body as T }
    }
    const { code = 'unreachable', cells = [], held = null } = Object(body) as Partial<RowProblem>
    return { refused: { code, cells, held } }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { refused: { code: 'unreachable', cells: [], held: null } }
  }
}
