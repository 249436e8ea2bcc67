import { csvText } from '../../../contract/csv-text.ts'
import {
  type CORRECTION_CSV_COLUMNS,
  PROGRESS_CSV_COLUMNS,
  type ProgressCsvColumn,
} from '../../../contract/progress-csv.ts'
import type { Area } from '../../../domain/area.ts'
import {
  type CorrectedFigure,
  correctedFigure,
  lastCorrectedAt,
} from '../../../domain/correction.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { formatMonth } from '../../../domain/period.ts'
import type { Progress } from '../../../domain/progress.ts'
import type { ProgressAnswer } from './progress.ts'

/** Cells of one figure's row; null is an empty cell. */
export type CsvRow = Readonly<Record<ProgressCsvColumn, string | number | null>>

/** The rows of `progress.csv`, one per indicator, in catalogue order. */
export function progressRows(answer: ProgressAnswer, lang: 'zh' | 'en'): readonly CsvRow[] {
  const { area, resource } = answer
  return resource.figures.flatMap((figure, index) => {
    const indicator = answer.indicators[index]
    if (!indicator) return []
    const corrected = correctedFigure(resource.corrections, area.code, indicator.id)
    return progressRow(area, indicator, resource.through, figure, corrected, lang)
  })
}

/** What a row of any CSV answer is about; Chinese where an indicator has no English words. */
export function rowNames(area: Area, indicator: Indicator, lang: 'zh' | 'en') {
  const english = lang === 'en'
  return {
    area_code: area.code,
    area_name: area.name,
    indicator_id: indicator.id,
    indicator_name: (english ? indicator.nameEn : null) ?? indicator.nameZh,
    unit: (english ? indicator.unitEn : null) ?? indicator.unitZh,
  }
}

/** One figure as the cells of `progress.csv`. */
export function progressRow(
  area: Area,
  indicator: Indicator,
  through: string,
  figure: Progress,
  corrected: CorrectedFigure | undefined,
  lang: 'zh' | 'en',
): CsvRow {
  const { value, completion, completionOriginal, change, units } = figure
  return {
    ...rowNames(area, indicator, lang),
    through,
    value: value.kind === 'value' ? value.value : null,
    qualifier: value.kind === 'value' ? value.qualifier : null,
    months_reported: figure.monthsReported,
    months_due: figure.monthsDue,
    target: figure.target,
    target_original: figure.targetOriginal,
    completion: completion.kind === 'value' ? completion.value : null,
    completion_original: completionOriginal?.kind === 'value' ? completionOriginal.value : null,
    expected: figure.expected,
    pace_gap: figure.paceGap,
    status: figure.status,
    short_by: figure.shortBy,
    window: windowText(figure.window),
    window_value: figure.windowValue,
    base: figure.base,
    base_qualifier: figure.baseQualifier,
    change: change.kind === 'value' ? change.value : null,
    change_kind: change.kind === 'value' ? change.changeKind : null,
    absent_value: value.kind === 'absent' ? value.reason : null,
    absent_completion: completion.kind === 'absent' ? completion.reason : null,
    absent_change: change.kind === 'absent' ? change.reason : null,
    units_reported: units?.reported ?? null,
    units_due: units?.due ?? null,
    units_comparable: units?.comparable ?? null,
    units_met: units?.met ?? null,
    units_with_target: units?.withTarget ?? null,
    source_kinds: figure.sourceKinds.join('+'),
    ...correctionCells(corrected),
  }
}

type CorrectionCells = Readonly<
  Record<(typeof CORRECTION_CSV_COLUMNS)[number], string | number | null>
>

/** What was corrected of a figure, as cells. */
export function correctionCells(corrected: CorrectedFigure | undefined): CorrectionCells {
  const at = corrected ? lastCorrectedAt(corrected) : null
  // The last one may have been made further down, where only their number is known.
  const last = corrected?.latest.find((one) => one.at === at)
  return {
    corrections: corrected?.count ?? null,
    corrected_at: at,
    corrected_area: last?.areaCode ?? null,
    corrected_period: last?.period ?? null,
    corrected_before: last?.before?.value ?? null,
    corrected_before_qualifier: last?.before?.qualifier ?? null,
    corrected_after: last?.after?.value ?? null,
    corrected_after_qualifier: last?.after?.qualifier ?? null,
    correction_reason: last?.reason ?? null,
  }
}

/**
 * The compared months of both years in machine words.
 *
 * @returns Null without a comparison, `mixed` where units' months differ.
 * @example '2025-01..2025-02+2025-04/2024-01..2024-02+2024-04'
 */
export function windowText(window: Progress['window']): string | null {
  if (!window) return null
  const { months } = window
  if (!months) return 'mixed'
  const side = (year: number) =>
    months
      .map(({ from, to }) =>
        from === to
          ? formatMonth(year, from)
          : `${formatMonth(year, from)}..${formatMonth(year, to)}`,
      )
      .join('+')
  return `${side(window.year)}/${side(window.baseYear)}`
}

/** The document: header and rows. */
export function progressCsv(rows: readonly CsvRow[]): string {
  return csvText([
    PROGRESS_CSV_COLUMNS,
    ...rows.map((row) => PROGRESS_CSV_COLUMNS.map((column) => row[column])),
  ])
}
