import type { Feed } from '../domain/register/feed.ts'
import { isRegister, REGISTERS } from '../domain/register/registers.ts'
import { REGISTER_FAULTS } from './faults/register-faults.ts'
import type { FirstRows } from './first-rows.ts'
import type { KnownFacts } from './known-facts.ts'
import type { Draft, RowReader } from './row-reader.ts'

/**
 * Checks one row of `feeds`.
 *
 * @param seen First row of each area and indicator so far.
 * @returns The feed, or null when the row has a fault.
 */
export function checkFeed(
  reader: RowReader<'feeds'>,
  draft: Draft<Feed>,
  known: KnownFacts,
  seen: FirstRows,
): Feed | null {
  const { area, indicator } = reader
  const { indicatorId, register } = draft
  if (indicator && indicatorId && register && isRegister(register)) {
    const { title, feeds } = REGISTERS[register]
    const rule = feeds.find((one) => one.indicatorId === indicatorId)
    const isCount = rule?.kind === 'count' || rule?.kind === 'sum'
    if (!rule) {
      const ids = feeds.map((one) => one.indicatorId)
      reader.fault('indicator_id', () => REGISTER_FAULTS.notFed(title, ids))
    } else if (indicator.measure && isCount !== (indicator.measure === 'count')) {
      reader.fault('indicator_id', () => REGISTER_FAULTS.fedOtherwise(isCount ? 'count' : 'ratio'))
    }
  }
  if (!area || !indicator) return null
  const key = known.seriesOf(area, indicator)
  const first = seen.get(key)
  if (first === null) seen.set(key, reader.row)
  else reader.fault('indicator_id', () => REGISTER_FAULTS.feedTwice(first))
  return reader.fact(draft)
}
