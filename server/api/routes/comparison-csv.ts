import {
  COMPARISON_CSV_COLUMNS,
  type ComparisonCsvColumn,
} from '../../../contract/comparison-csv.ts'
import { csvText } from '../../../contract/csv-text.ts'
import type { Area } from '../../../domain/area.ts'
import type { ComparedFigure } from '../../../domain/compared-figure.ts'
import type { CorrectedFigure } from '../../../domain/correction.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { numberOf } from '../../../domain/pace.ts'
import { type ApiReading, throughText } from '../area-view.ts'
import { comparedIndicators } from '../compared-indicators.ts'
import { type ComparisonQuery, readComparisonTable } from '../comparison-table.ts'
import { readCorrections } from '../corrections.ts'
import { progressRow } from './progress-csv.ts'

/** The comparison as CSV: one row per unit and indicator, in code and catalogue order. */
export async function comparisonCsv(
  reading: ApiReading,
  query: ComparisonQuery,
  lang: 'zh' | 'en',
): Promise<string> {
  const table = await readComparisonTable(reading, query)
  const { areas, through } = table
  const text = throughText(through)
  const corrections = await readCorrections(reading.store, table, areas)
  const correctedOf = new Map(corrections.map((one) => [`${one.areaCode}|${one.indicatorId}`, one]))
  const rowsOf = new Map<string, (readonly (string | number | null)[])[]>()
  for await (const { indicator, compared } of comparedIndicators(reading, table, false)) {
    const { rows } = compared
    areas.forEach((unit, place) => {
      const figure = rows[place]
      if (!figure) return
      const row = cellsOf(
        unit,
        figure,
        indicator,
        text,
        correctedOf.get(`${unit.code}|${indicator.id}`),
        lang,
      )
      const before = rowsOf.get(unit.code)
      if (before) before.push(row)
      else rowsOf.set(unit.code, [row])
    })
  }
  return csvText([COMPARISON_CSV_COLUMNS, ...areas.flatMap((unit) => rowsOf.get(unit.code) ?? [])])
}

function cellsOf(
  area: Area,
  { progress, rate }: ComparedFigure,
  indicator: Indicator,
  through: string,
  corrected: CorrectedFigure | undefined,
  lang: 'zh' | 'en',
): readonly (string | number | null)[] {
  const row: Readonly<Record<ComparisonCsvColumn, string | number | null>> = {
    ...progressRow(area, indicator, through, progress, corrected, lang),
    parent_code: area.parentCode,
    population: area.population,
    population_year: area.populationYear,
    per_thousand: rate && numberOf(rate),
    counting_rule: progress.countingRules.join(';') || null,
  }
  return COMPARISON_CSV_COLUMNS.map((column) => row[column])
}
