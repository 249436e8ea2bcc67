import type { Action } from '../../../contract/access.ts'
import type { Held } from '../../../contract/entry-resources.ts'

/** The one who looks at a sheet, as far as its answer depends on them. */
export interface SheetReader {
  /** Whether they may do something in an area. */
  may(action: Action, areaCode: string): boolean
  /** Who an account is, as far as they may know. */
  author(accountId: string | null): Promise<Held['changedBy']>
  /** The day it is, `YYYY-MM-DD`. */
  readonly day: string
}
