import { asPrinted } from '../awkward-figures.ts'
import { countSeries } from '../count-series.ts'
import { LAST_MONTH, monthIndex } from '../months.ts'
import { caseSeries, type MonthlyRatio } from '../ratio-series.ts'
import { UNITS, type Unit } from '../sample-areas.ts'
import { stateSeries } from '../state-series.ts'

/** The township that keeps its registers, and the year since whose January its figures are counted from them. */
export const KEEPER = { areaCode: '990100010', year: LAST_MONTH.year } as const

/** Persons of the registers: nobody could take them for real ones. */
export const PERSONS = ['示例甲', '示例乙', '示例丙', '示例丁', '示例戊', '示例己'] as const

/** The month's number as the keeper would report it, with its qualifier; 1 = January. */
export type CountOf = (
  indicatorId: string,
  month: number,
) => Pick<ReturnType<typeof asPrinted>, 'value' | 'qualifier'>

/** What the keeper's rows have to add up to. */
export interface KeptYear {
  readonly unit: Unit
  readonly countOf: CountOf
  /** What was due and done in a month, or by its end: also of months that are still to come. */
  readonly ratioOf: (
    indicatorId: string,
    month: number,
  ) => { readonly numerator: number; readonly denominator: number }
}

/** The keeper's year, as the generator draws it for every township. */
export function keptYear(): KeptYear {
  const unit = UNITS.find(({ code }) => code === KEEPER.areaCode)
  if (!unit) throw new Error(`no township keeps registers: ${KEEPER.areaCode}`)
  const { year } = KEEPER
  const cases = caseSeries(unit)
  const counts = new Map([...countSeries(unit), ...cases.counts])
  const ratios = new Map<string, MonthlyRatio>([...cases.ratios, ...stateSeries(unit)])
  return {
    unit,
    countOf: (id, month) =>
      asPrinted(
        unit.code,
        id,
        { year, from: month, to: month },
        counts.get(id)?.[monthIndex(year, month)] ?? 0,
      ),
    ratioOf: (id, month) => ({
      numerator: ratios.get(id)?.numerators[monthIndex(year, month)] ?? 0,
      denominator: ratios.get(id)?.denominators[monthIndex(year, month)] ?? 0,
    }),
  }
}

/** The months that the keeper has reported, 1 = January. */
export const KEPT_MONTHS: readonly number[] = Array.from(
  { length: LAST_MONTH.month },
  (_, index) => index + 1,
)

/** A day of the keeper's year, `YYYY-MM-DD`. */
export function dayIn(month: number, day: number, year: number = KEEPER.year): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
