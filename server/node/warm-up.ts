import { PATHS } from '../../contract/paths.ts'
import type { Store } from '../api/store.ts'
import type { ApiAnswers } from './web/api-answers.ts'
import type { ClientPage } from './web/client-page.ts'

/** A page made this fast, in milliseconds, is made as fast as it will be. */
const WARM_MS = 40
/** Nobody waits longer for a start, in pages. */
const MOST_WARMING = 12

/**
 * Works out what every page needs, what takes long once, and pages of some units, before anybody waits for
 * them: the first times take many times as long as the next, and hold up everybody.
 */
export async function warmUp(
  store: Store,
  answers: Pick<ApiAnswers, 'bytes'>,
  page: ClientPage | undefined,
): Promise<void> {
  // The first search makes the dictionary of readings.
  for (const path of [PATHS.areas, `${PATHS.areas}?q=zhen`, PATHS.openapi])
    await answers.bytes(path)
  if (!page) return
  const areas = await store.areas()
  const parents = new Set(areas.map(({ parentCode }) => parentCode))
  const units = areas.filter(({ code }) => !parents.has(code)).slice(0, MOST_WARMING)
  for (const { code } of units) {
    const began = performance.now()
    await page(new Request(`http://localhost/?area=${encodeURIComponent(code)}`))
    if (performance.now() - began < WARM_MS) break
  }
}

/** Its page is made unasked for as many areas: a country's would hold up everybody else's. */
const MOST_AREAS = 2_000

/** Makes the page where most begin, of many units: after the start, so that nobody waits for it. */
export async function warmFirstPage(store: Store, page: ClientPage | undefined): Promise<void> {
  if (!page || (await store.areas()).length > MOST_AREAS) return
  await page(new Request('http://localhost/'))
}
