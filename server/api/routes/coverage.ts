import type { CoverageResource } from '../../../contract/comparison-resources.ts'
import { bitsOfMonths } from '../../../contract/month-bits.ts'
import type { Unsigned } from '../../../contract/resources.ts'
import { monthCoverage } from '../../../domain/coverage.ts'
import { type ApiReading, throughText } from '../area-view.ts'
import { type ComparisonQuery, comparedUnit, readComparisonTable } from '../comparison-table.ts'
import type { DatasetIdentity } from '../store.ts'

/** Which units reported which months, and which they still owe: leaves only, in code order. */
export async function answerCoverage(
  reading: ApiReading,
  dataset: DatasetIdentity,
  query: Pick<ComparisonQuery, 'parent' | 'year' | 'through'>,
): Promise<Unsigned<CoverageResource>> {
  const { area, tree, facts, through, indicators } = await readComparisonTable(reading, query)
  const units = tree.unitsAt(area.code, throughText(through))
  return {
    dataset,
    parentCode: area.code,
    year: through.year,
    through: throughText(through),
    holdsSample: facts.holdsSample,
    units: units.map((unit) => comparedUnit(tree, unit)),
    indicators: indicators.map((indicator) => {
      reading.proceed()
      const rows = units.map((unit) => monthCoverage(facts, unit, indicator, through))
      return {
        indicatorId: indicator.id,
        reported: rows.map((row) => bitsOfMonths(row.reported)),
        missing: rows.map((row) => bitsOfMonths(row.missing)),
      }
    }),
  }
}
