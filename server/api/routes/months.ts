import type { UnitMonthsResource } from '../../../contract/month-resources.ts'
import { isAwaited, standingOf, unitReportsByQuarter } from '../../../domain/month-state.ts'
import { formatMonth, MONTHS, type Period, parseMonth } from '../../../domain/period.ts'
import { type ApiReading, findArea, readTree, refuseToCome, throughText } from '../area-view.ts'
import { namesOf } from '../names-of.ts'
import type { SheetReader } from './sheet-reader.ts'

/**
 * How far the direct units of an area are with a month, and how many of them are still to submit each month
 * of its year.
 *
 * @throws {ApiProblem} `unknown_area`, or `invalid_query` for a month that has not begun.
 */
export async function answerUnitMonths(
  { store, today }: ApiReading,
  query: { readonly area: string; readonly month: string },
  { may, author }: SheetReader,
): Promise<Omit<UnitMonthsResource, 'program'>> {
  const tree = await readTree(store)
  const area = findArea(tree, query.area)
  refuseToCome(today, { through: query.month })
  const { year, month } = parseMonth(query.month) ?? today
  const unitsAt = (one: number) =>
    tree.childrenAt(area.code, formatMonth(year, one)).filter(({ code }) => !tree.hasUnits(code))
  const units = unitsAt(month)
  const areaCodes = tree.children(area.code).map(({ code }) => code)
  const states = new Map(
    (await store.monthStates({ areaCodes, years: [year] })).map((row) => [
      `${row.areaCode} ${row.month}`,
      row,
    ]),
  )
  const stateOf = (code: string, one: number) => states.get(`${code} ${one}`) ?? null
  const rows = await store.observations({ areaCodes, years: [year - 1, year], inPassing: true })
  const reported = new Map<string, Set<string>>()
  const periods = new Map<string, Period[]>()
  for (const { areaCode, indicatorId, period } of rows) {
    const own = periods.get(areaCode) ?? []
    own.push(period)
    periods.set(areaCode, own)
    if (period.year < year) continue
    for (let one = period.from; one <= period.to; one += 1) {
      const key = `${areaCode} ${one}`
      reported.set(key, (reported.get(key) ?? new Set()).add(indicatorId))
    }
  }
  const byQuarter = new Set(
    areaCodes.filter((code) => unitReportsByQuarter(periods.get(code) ?? [], year)),
  )
  const standingAt = (code: string, one: number) =>
    standingOf(
      stateOf(code, one)?.state ?? null,
      reported.get(`${code} ${one}`)?.size ?? 0,
      one % 3 === 0 || !byQuarter.has(code),
    )
  const told = await Promise.all(
    units.map(async ({ code }) => {
      const state = stateOf(code, month)
      const standing = standingAt(code, month)
      return {
        areaCode: code,
        standing,
        awaited: isAwaited(standing),
        state: state && {
          state: state.state,
          reason: state.reason,
          changedAt: state.changedAt,
          changedBy: await author(state.changedBy),
        },
        reported: reported.get(`${code} ${month}`)?.size ?? 0,
      }
    }),
  )
  return {
    areaCode: area.code,
    month: query.month,
    indicators: (await store.indicators()).length,
    months: MONTHS.filter((one) => formatMonth(year, one) <= throughText(today)).map((one) => {
      const there = unitsAt(one)
      const awaited = there.filter(({ code }) => isAwaited(standingAt(code, one)))
      return {
        month: formatMonth(year, one),
        units: there.length,
        awaited: awaited.length,
      }
    }),
    units: told,
    may: { return: may('return', area.code), close: may('close', area.code) },
    names: namesOf(
      tree,
      told.flatMap(({ areaCode, state }) => [areaCode, state?.changedBy?.areaCode ?? null]),
    ),
  }
}
