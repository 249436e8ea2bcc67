import { PATHS } from '../../contract/paths.ts'
import { REGISTER_PATHS, rowPath } from '../../contract/register-paths.ts'
import { storedRowsSchema } from '../../contract/register-resources.ts'
import type { RegisterCell } from '../../domain/register/register.ts'

type Cells = Readonly<Record<string, RegisterCell>>

/** A row as it came back. */
type Stored = ReturnType<typeof storedRowsSchema.parse>['rows'][number]

/** Somebody at the desk who keeps registers; what is refused fails. */
export interface Desk {
  /** @returns The first of the rows. */
  add(register: string, area: string, rows: readonly Cells[]): Promise<Stored>
  change(register: string, area: string, row: Stored, cells: Cells, reason?: string): Promise<void>
  remove(register: string, area: string, row: Stored): Promise<void>
  submit(area: string, month: string): Promise<void>
  feedFrom(area: string, indicator: string, from: string): Promise<void>
}

/** The desk of whoever sends these requests. */
export function deskOf(
  send: (
    path: string,
    init: { readonly method: string; readonly body: unknown },
  ) => Promise<Response>,
): Desk {
  async function sent(path: string, method: string, body: unknown): Promise<Response> {
    const response = await send(path, { method, body })
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`)
    return response
  }
  return {
    async add(register, area, rows) {
      const path = REGISTER_PATHS.rows.replace('{register}', register)
      const body = { area, rows: rows.map((cells) => ({ cells })) }
      const { rows: stored } = storedRowsSchema.parse(await (await sent(path, 'POST', body)).json())
      const [first] = stored
      if (!first) throw new Error('no row came back')
      return first
    },
    async change(register, area, { id, revision, cells }, changed, reason) {
      const body = { area, revision, cells: { ...cells, ...changed }, ...(reason && { reason }) }
      await sent(rowPath(register, id), 'PUT', body)
    },
    async remove(register, area, { id, revision }) {
      await sent(rowPath(register, id), 'DELETE', { area, revision })
    },
    async submit(area, month) {
      await sent(`${PATHS.months}/${area}/${month}`, 'PUT', { state: 'submitted' })
    },
    async feedFrom(area, indicator, from) {
      await sent(REGISTER_PATHS.feeds, 'PUT', { area, indicator, from })
    },
  }
}
