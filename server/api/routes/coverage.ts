import type { CoverageResource } from '../../../contract/comparison-resources.ts'
import { bitsOfMonths } from '../../../contract/month-bits.ts'
import type { Unsigned } from '../../../contract/resources.ts'
import { monthCoverage } from '../../../domain/coverage.ts'
import { type ApiReading, factsByIndicator, throughText } from '../area-view.ts'
import { type ComparisonQuery, comparedUnit, readComparisonTable } from '../comparison-table.ts'
import { namesOf } from '../names-of.ts'
import type { DatasetIdentity } from '../store.ts'

/** Which units reported which months, and which they still owe: leaves only, in code order. */
export async function answerCoverage(
  reading: ApiReading,
  dataset: DatasetIdentity,
  query: Pick<ComparisonQuery, 'parent' | 'year' | 'through'>,
): Promise<Unsigned<CoverageResource>> {
  const table = await readComparisonTable(reading, query)
  const { area, tree, through } = table
  const units = tree.unitsAt(area.code, throughText(through))
  const indicators: CoverageResource['indicators'][number][] = []
  let holdsSample = false
  for await (const [indicator, facts] of factsByIndicator(reading, table, table.indicators)) {
    const rows = units.map((unit) => monthCoverage(facts, unit, indicator, through))
    indicators.push({
      indicatorId: indicator.id,
      reported: rows.map((row) => bitsOfMonths(row.reported)),
      missing: rows.map((row) => bitsOfMonths(row.missing)),
    })
    holdsSample ||= facts.holdsSample
  }
  return {
    dataset,
    parentCode: area.code,
    year: through.year,
    through: throughText(through),
    holdsSample,
    units: units.map((unit) => comparedUnit(tree, unit)),
    indicators,
    names: namesOf(
      tree,
      units.map(({ parentCode }) => parentCode),
    ),
  }
}
