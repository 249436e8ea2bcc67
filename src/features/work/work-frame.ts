import type {
  RegisterRowResource,
  RegisterRowsResource,
} from '../../../contract/register-resources.ts'
import type { WorkRegister } from '../../../domain/register/work.ts'
import type { LinkedRows } from './linked-rows.ts'

/** What every card of a page of work is drawn with. */
export interface WorkFrame {
  readonly register: WorkRegister
  readonly answer: RegisterRowsResource
  readonly year: number
  /** `YYYY-MM-DD` */
  readonly today: string
  /** Null where the register names no rows of another. */
  readonly linked: LinkedRows | null
  /** The row that the reader changed last: it takes the focus where it is now. */
  readonly moved: Pick<RegisterRowResource, 'areaCode' | 'id' | 'revision'> | null
  /** A row was changed; says so to those who hear the page. */
  readonly onMoved: (row: NonNullable<WorkFrame['moved']>, said: string) => void
}
