import {
  type AreaChange,
  type ChangedRow,
  type ChangesQuery,
  type CorrectionCount,
  type FigureChange,
  isCountedRecord,
  type LastChange,
  type LastTargetChange,
  ROWS_OF_CHANGE,
} from './history.ts'
import type { MemoryState, RecordedChange } from './memory-state.ts'
import { type FactQuery, type FigureChangesQuery, observationKey, type RowPlace } from './store.ts'
import { type ImportedRows, NEWER_NAMED, type StoredImport } from './stored-imports.ts'

/** Imports, the latest first. */
export function importsIn(
  { imports, history }: Pick<MemoryState, 'imports' | 'history'>,
  { limit, id }: { readonly limit: number; readonly id?: string },
): StoredImport[] {
  const noted = [...imports.values()].filter((note) => id === undefined || note.id === id)
  return noted
    .reverse()
    .slice(0, limit)
    .flatMap((note) => {
      const rows = history.filter(({ revision }) => revision === note.id)
      const back = history.find(({ revision }) => revision === note.takenBackBy)
      const [first] = rows
      if (!first) return []
      return {
        id: note.id,
        at: first.at,
        accountId: first.author.accountId,
        reason: first.author.reason,
        files: note.files,
        added: rows.filter(({ before }) => before === null).length,
        changed: rows.filter(({ before, after }) => before !== null && after !== null).length,
        areaCodes: [...new Set(rows.map(({ areaCode }) => areaCode))].sort(),
        takenBack: back ? { at: back.at, accountId: back.author.accountId } : null,
      }
    })
}

/** Kinds of rows that their place tells apart. */
const TOLD_BY_PLACE: ReadonlySet<string> = new Set([
  'observations',
  'targets',
  'areas',
  'indicators',
])

/** An import with all that it changed, and what was changed since. */
export function importedIn(
  { imports, history }: Pick<MemoryState, 'imports' | 'history'>,
  id: string,
): ImportedRows | null {
  const note = imports.get(id)
  if (!note) return null
  const rows = history.filter(({ revision }) => revision === id)
  const last = rows.at(-1)?.seq ?? 0
  // What registers count follows from their rows, of which each may be another while its month is the same.
  const places = new Set(
    rows
      .filter(
        ({ kind, before, after }) =>
          TOLD_BY_PLACE.has(kind) && !isCountedRecord(after ?? before ?? ''),
      )
      .map(placeKey),
  )
  const isNew = ({ before }: ChangedRow) => before === null
  const areas = new Set(
    rows.flatMap((row) => (row.kind === 'areas' && isNew(row) ? row.areaCode : [])),
  )
  const ids = new Set(
    rows.flatMap((row) => (row.kind === 'indicators' && isNew(row) ? row.indicatorId : [])),
  )
  const newer = history.filter(
    (row) =>
      row.seq > last &&
      (places.has(placeKey(row)) || areas.has(row.areaCode) || ids.has(row.indicatorId)),
  )
  // Each place once, however often it changed.
  const named = new Map(newer.map((row) => [placeKey(row), row]))
  return { note, rows, newer: [...named.values()].slice(0, NEWER_NAMED) }
}

function placeKey({
  kind,
  areaCode,
  year,
  indicatorId,
  firstMonth,
  lastMonth,
}: ChangedRow): string {
  return [kind, areaCode, year, indicatorId, firstMonth, lastMonth].join('|')
}

/** When each of the observations asked for last changed. */
export function lastChangesIn(
  history: readonly RecordedChange[],
  { areaCodes, years, indicatorIds }: FactQuery,
): LastChange[] {
  const changes = new Map<string, LastChange>()
  for (const { kind, areaCode, indicatorId, year, firstMonth, lastMonth, ...row } of history) {
    if (kind !== 'observations' || !areaCodes.includes(areaCode) || !years.includes(year)) continue
    if (indicatorIds && !indicatorIds.includes(indicatorId)) continue
    const period = { year, from: firstMonth, to: lastMonth }
    changes.set(observationKey({ areaCode, indicatorId, period }), {
      areaCode,
      indicatorId,
      period,
      revision: row.revision,
      at: row.at,
      accountId: row.author.accountId,
    })
  }
  return [...changes.values()]
}

/** When each of the targets asked for last changed. */
export function lastTargetChangesIn(
  history: readonly RecordedChange[],
  { areaCodes, years, indicatorIds }: FactQuery,
): LastTargetChange[] {
  const changes = new Map<string, LastTargetChange>()
  for (const { kind, areaCode, indicatorId, year, revision, at, author } of history) {
    if (kind !== 'targets' || !areaCodes.includes(areaCode) || !years.includes(year)) continue
    if (indicatorIds && !indicatorIds.includes(indicatorId)) continue
    const { accountId } = author
    const key = `${areaCode}|${indicatorId}|${year}`
    changes.set(key, { areaCode, indicatorId, year, revision, at, accountId })
  }
  return [...changes.values()]
}

/** What changed, by write and area. */
export function changesIn(
  history: readonly RecordedChange[],
  { areaCodes, before, corrections, limit }: ChangesQuery,
): AreaChange[] {
  const wanted = areaCodes && new Set(areaCodes)
  const groups = new Map<string, RecordedChange[]>()
  for (const row of history) {
    if (before !== null && row.seq >= before) continue
    if (wanted && !wanted.has(row.areaCode)) continue
    const key = `${row.seq}|${row.areaCode}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  const found = [...groups.values()].flatMap((rows): AreaChange[] => {
    const [first] = rows
    if (!first) return []
    return [
      {
        seq: first.seq,
        at: first.at,
        author: first.author,
        areaCode: first.areaCode,
        added: rows.filter((row) => row.before === null).length,
        changed: rows.filter((row) => row.before !== null && row.after !== null).length,
        removed: rows.filter((row) => row.after === null).length,
        corrections: rows.filter((row) => row.correction).length,
        rows: rows
          .slice(0, ROWS_OF_CHANGE)
          .map(({ revision: _, at: __, author: ___, seq: ____, ...row }) => row),
      },
    ]
  })
  const shown = found.filter((change) => !corrections || change.corrections > 0)
  shown.sort((a, b) => b.seq - a.seq || (a.areaCode < b.areaCode ? -1 : 1))
  return shown.slice(0, limit)
}

/** What changed of the observations asked for. */
export function figureChangesIn(
  history: readonly RecordedChange[],
  { areaCodes, years, indicatorIds, corrections }: FigureChangesQuery,
): FigureChange[] {
  return history.flatMap(({ seq: _, revision: __, ...row }) =>
    row.kind === 'observations' &&
    areaCodes.includes(row.areaCode) &&
    years.includes(row.year) &&
    (indicatorIds?.includes(row.indicatorId) ?? true) &&
    (row.correction || !corrections)
      ? row
      : [],
  )
}

/** Areas of which anything of these years was corrected. */
export function correctedAreasIn(
  history: readonly RecordedChange[],
  years: readonly number[],
): string[] {
  const corrected = history.filter(({ correction, year }) => correction && years.includes(year))
  return [...new Set(corrected.map(({ areaCode }) => areaCode))]
}

/** How often the observations asked for were corrected. */
export function correctionCountsIn(
  history: readonly RecordedChange[],
  query: FactQuery,
): CorrectionCount[] {
  const counts = new Map<string, CorrectionCount>()
  for (const change of figureChangesIn(history, { ...query, corrections: true })) {
    const { areaCode, indicatorId, year, firstMonth, lastMonth, at } = change
    const key = [areaCode, indicatorId, year, firstMonth, lastMonth].join('|')
    const count = (counts.get(key)?.count ?? 0) + 1
    counts.set(key, { areaCode, indicatorId, year, firstMonth, lastMonth, count, at })
  }
  return [...counts.values()]
}

/** Every change of one row of a register, oldest first. */
export function rowChangesIn(
  history: readonly RecordedChange[],
  { register, areaCode, id }: RowPlace,
): FigureChange[] {
  return history.filter(
    (row) =>
      row.kind === register &&
      row.areaCode === areaCode &&
      JSON.parse(row.after ?? row.before ?? '{}').id === id,
  )
}
