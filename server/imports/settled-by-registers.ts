import type { RowOf } from '../../domain/dataset.ts'
import { settledMonths } from '../../domain/month-state.ts'
import type { Observation } from '../../domain/observation.ts'
import { ALL_YEARS } from '../../domain/period.ts'
import type { Author } from '../api/history.ts'
import { sameRow } from '../api/same-row.ts'
import { observationKey, type RowKind, type Store } from '../api/store.ts'

/** A figure of submitted or closed months that is another one once rows of registers are stored. */
export interface SettledFigure {
  readonly before: Observation | null
  readonly after: Observation | null
  /** `YYYY-MM` */
  readonly months: readonly string[]
}

/** Puts some rows somewhere, batch by batch. */
export type PutNews = (
  put: <Kind extends RowKind>(kind: Kind, rows: readonly RowOf[Kind][]) => Promise<void>,
) => Promise<void>

/**
 * The figures of submitted or closed months that rows of registers, villages and feeds would change: they are stored
 * for a look, and nothing stays stored.
 *
 * @param now UTC instant.
 * @param areaCodes The areas of such rows.
 * @param putNews Puts the rows that would change.
 */
export async function settledByRegisters(
  store: Store,
  now: string,
  author: Author,
  areaCodes: readonly string[],
  putNews: PutNews,
): Promise<readonly SettledFigure[]> {
  if (areaCodes.length === 0) return []
  const touched = new Set(areaCodes)
  // Series go on in the areas that took others over.
  const areas = new Map((await store.areas()).map((area) => [area.code, area]))
  for (const code of touched)
    for (const next of areas.get(code)?.successorCodes ?? []) touched.add(next)
  const states = await store.monthStates({ areaCodes: [...touched], years: ALL_YEARS })
  const settled = new Map(
    states.map((one) => [`${one.areaCode}|${one.year}|${one.month}`, one.state]),
  )
  const monthsOf = ({ areaCode, period }: Observation) =>
    settledMonths(period, (month) => settled.get(`${areaCode}|${period.year}|${month}`) ?? null)
  if (states.length === 0) return []
  const query = {
    areaCodes: [...new Set(states.map(({ areaCode }) => areaCode))],
    years: [...new Set(states.map(({ year }) => year))],
  }
  const before = await store.observations(query)
  let after: readonly Observation[] = []
  await store.write(
    now,
    async (writer) => {
      await putNews(async (kind, rows) => {
        if (kind !== 'observations' && kind !== 'targets') await writer.put(kind, rows)
      })
      // Counting is what stores the figures.
      await writer.counts()
      after = await writer.observations(query)
      return false
    },
    // A look needs no reason.
    { ...author, reason: author.reason ?? '-' },
  )
  const held = new Map(before.map((row) => [observationKey(row), row]))
  const left = new Map(after.map((row) => [observationKey(row), row]))
  return [...new Set([...held.keys(), ...left.keys()])].flatMap((key) => {
    const [was, is] = [held.get(key) ?? null, left.get(key) ?? null]
    const one = is ?? was
    if (!one || sameRow(was, is)) return []
    const months = monthsOf(one)
    return months.length === 0 ? [] : { before: was, after: is, months }
  })
}
