import { closeSync, openSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Files that are being written and do not have their names yet. */
export interface Draft<Result> {
  readonly result: Result
  /** Gives the files their names; what had these names before is replaced. */
  keep(): Promise<void>
  /** Removes what was written. */
  discard(): Promise<void>
}

/**
 * Writes files beside where they belong, so that nobody sees half of one: each takes its name only
 * when all of them are complete.
 *
 * @param write Is given the path to write for each of `paths`; what it leaves behind when it fails
 *   is removed.
 */
export async function writeBeside<Result>(
  paths: readonly string[],
  write: (partials: readonly string[]) => Promise<Result>,
): Promise<Draft<Result>> {
  const partials = paths.map((path) => join(dirname(path), `.${basename(path)}.partial`))
  const discard = async () => {
    for (const partial of partials) await rm(partial, { force: true })
  }
  await discard()
  try {
    const result = await write(partials)
    return {
      result,
      discard,
      async keep() {
        for (const [at, path] of paths.entries()) await rename(partials[at] ?? '', path)
      },
    }
  } catch (error) {
    await discard()
    throw error
  }
}

/**
 * Makes an empty file that only this account may read and write, where none is: a database holds
 * what is not for everybody on the machine. Where that cannot be done, opening it says why.
 */
export function createPrivate(path: string): void {
  try {
    closeSync(openSync(path, 'ax', 0o600))
  } catch {
    // It exists, and stays as its owner wants it; or the folder cannot be written to.
  }
}
