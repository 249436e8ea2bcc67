import { CHANGES_CSV_COLUMNS, type ChangesCsvColumn } from '../../../contract/changes-csv.ts'
import type { ChangesResource } from '../../../contract/changes-resources.ts'
import { csvText } from '../../../contract/csv-text.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import type { Store } from '../store.ts'
import { type ChangesQuery, tellChanges } from './changes.ts'
import type { SheetReader } from './sheet-reader.ts'

/** Writes and areas in one file. */
const MOST = 500

type Change = ChangesResource['changes'][number]
type Row = Partial<Readonly<Record<ChangesCsvColumn, string | number | null>>>

/**
 * What changed as CSV, one row per changed figure or month, the latest first.
 *
 * @param signedIn Whether the reader may see what was asked about figures.
 * @throws {ApiProblem} `unknown_area`.
 */
export async function changesCsv(
  store: Store,
  query: Pick<ChangesQuery, 'area' | 'corrections'>,
  author: SheetReader['author'],
  signedIn: boolean,
  lang: 'zh' | 'en',
): Promise<string> {
  const { changes, names } = await tellChanges(store, query, author, signedIn, MOST)
  const indicators = new Map((await store.indicators()).map((one) => [one.id, one]))
  const rows = changes.flatMap((change): Row[] => {
    const { added, changed, removed, areaCode, by } = change
    const written: Row = {
      at: change.at,
      door: change.door,
      by_role: by?.role ?? null,
      by_area_code: by?.areaCode ?? null,
      by_name: by?.name ?? null,
      area_code: areaCode,
      area_name: areaCode && (names[areaCode] ?? null),
      reason: change.reason,
    }
    const further = added + changed + removed - change.rows.length
    return change.rows.map((row, index) => ({
      ...written,
      ...cellsOf(row, indicators, lang),
      ...(further > 0 && index === change.rows.length - 1 && { further_rows: further }),
    }))
  })
  return csvText([
    CHANGES_CSV_COLUMNS,
    ...rows.map((row) => CHANGES_CSV_COLUMNS.map((column) => row[column] ?? null)),
  ])
}

function cellsOf(
  row: Change['rows'][number],
  indicators: ReadonlyMap<string, Indicator>,
  lang: 'zh' | 'en',
): Row {
  switch (row.kind) {
    case 'figure':
      return {
        kind: row.beside ? 'besides' : 'figure',
        ...named(row.indicator, indicators, lang),
        period: row.period,
        before: row.before?.value ?? null,
        before_numerator: row.before?.numerator ?? null,
        before_denominator: row.before?.denominator ?? null,
        before_qualifier: row.before?.qualifier ?? null,
        after: row.after?.value ?? null,
        after_numerator: row.after?.numerator ?? null,
        after_denominator: row.after?.denominator ?? null,
        after_qualifier: row.after?.qualifier ?? null,
        correction: row.correction ? 1 : null,
        chosen: row.chosen ? 1 : null,
      }
    case 'request':
      return {
        kind: 'request',
        ...named(row.indicator, indicators, lang),
        period: row.period,
        after: row.state,
        reason: row.answer ?? row.question,
      }
    case 'month':
      return { kind: 'month', period: row.month, after: row.state }
    case 'target':
      return {
        kind: 'targets',
        ...named(row.indicator, indicators, lang),
        period: row.year,
        before: row.before?.value ?? null,
        before_milestones: row.before?.milestones?.join(';') ?? null,
        after: row.after?.value ?? null,
        after_milestones: row.after?.milestones?.join(';') ?? null,
        chosen: row.chosen ? 1 : null,
        reason: row.after?.note ?? null,
      }
    case 'row':
      return {
        kind: row.register,
        period: row.day,
        after: row.change,
        row_id: row.id,
        row_about: row.about,
        row_columns: row.columns.join(';'),
      }
    case 'feed':
      return {
        kind: 'feeds',
        ...named(row.indicator, indicators, lang),
        before: row.before?.from ?? null,
        after: row.after?.from ?? null,
        row_about: (row.after ?? row.before)?.register ?? null,
      }
    case 'village':
      return { kind: 'villages', after: row.change, row_id: row.code, row_about: row.name }
    case 'other':
      return { kind: row.what, ...named(row.indicator, indicators, lang) }
  }
}

function named(
  id: string | null,
  indicators: ReadonlyMap<string, Indicator>,
  lang: 'zh' | 'en',
): Row {
  const indicator = id === null ? undefined : indicators.get(id)
  const english = lang === 'en' ? indicator?.nameEn : null
  return { indicator_id: id, indicator_name: english ?? indicator?.nameZh ?? null }
}
