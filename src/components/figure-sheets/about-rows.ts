import type { DatasetResource } from '../../../contract/resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import type { Progress } from '../../../domain/progress.ts'
import { indicatorName } from '../../text/figure-words.ts'
import { yearToDateWords } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { sourceKindsWords } from '../../text/source-words.ts'
import { workbookInstant } from '../../text/workbook-formats.ts'
import type { SheetCell } from '../workbook/sheet.ts'
import { sheetWords } from './words.ts'

type Rows = readonly (readonly SheetCell[])[]

/** What a workbook's numbers are of. */
export interface About {
  readonly title: string
  /** Name and code, from the top down. */
  readonly place: string
  readonly through: string
  readonly dataset: DatasetResource
  readonly holdsSample: boolean
  readonly figures: readonly Progress[]
  /** Epoch milliseconds, where figures were fixed; else null. */
  readonly preparedAt: number | null
}

/** What the numbers of a workbook are: area, period, sources, dataset, sample mark, and how gaps are written. */
export function aboutRows(about: About, lang: Language): Rows {
  const words = sheetWords(lang)
  const { importedAt, version } = about.dataset
  const kinds = about.figures.flatMap(({ sourceKinds }) => sourceKinds)
  const lines: (readonly [string, SheetCell])[] = [
    [words.area, about.place],
    [words.period, yearToDateWords(about.through, lang)],
    [words.sources, sourceKindsWords(kinds, lang)],
    [words.dataset, version],
    [words.imported, importedAt === null ? null : workbookInstant(Date.parse(importedAt), lang)],
    ...(about.preparedAt === null
      ? []
      : [[words.prepared, workbookInstant(about.preparedAt, lang)] as const]),
  ]
  return [
    [{ head: about.title }],
    ...(about.holdsSample ? [[{ head: words.sample }]] : []),
    ...lines.map(([label, text]) => [{ head: label }, text]),
    [],
    [words.formulas],
    [words.absences],
  ]
}

/** Counting rules by indicator, below an empty row; none where none is stated. */
export function rulesRows(
  figures: readonly Progress[],
  indicators: readonly Indicator[],
  lang: Language,
): Rows {
  const rows = figures.flatMap(({ indicatorId, countingRules }) => {
    const indicator = indicators.find(({ id }) => id === indicatorId)
    const name = indicator && indicatorName(indicator, lang)
    return name ? countingRules.map((rule) => [name, rule]) : []
  })
  return rows.length === 0 ? [] : [[], [{ head: sheetWords(lang).rules }], ...rows]
}
