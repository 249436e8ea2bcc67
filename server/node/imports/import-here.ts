import type { Importing } from '../../api/importing.ts'
import type { Store } from '../../api/store.ts'
import { importUpload } from '../../imports/import-upload.ts'
import { takeBack } from '../../imports/take-back.ts'
import { FactSpool } from '../dataset/fact-spool.ts'
import { openUpload } from './open-upload.ts'

/**
 * Imports on the thread that asks.
 *
 * @param proceed Called while rows are read; what it throws ends the reading. Default: go on.
 */
export function importingHere(
  store: Store,
  timeZone: string,
  proceed: () => void = () => undefined,
): Importing {
  const surroundings = { open: openUpload, timeZone, spool: () => new FactSpool(), proceed }
  return {
    workbooks: true,
    importFiles: (asked) => importUpload(store, asked, surroundings),
    takeBack: (asked) => takeBack(store, asked),
  }
}
