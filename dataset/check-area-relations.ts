import { LEVELS } from '../domain/area.ts'
import type { TableName } from './columns/tables.ts'
import type { FlawMaker } from './faults/fault.ts'
import { ROW_FAULTS } from './faults/row-faults.ts'
import type { KnownFacts } from './known-facts.ts'
import type { RowReader } from './row-reader.ts'

type Reader = Pick<RowReader<TableName>, 'faultAt'>

/**
 * Checks what areas say about each other, once all rows of the table are known: unknown parents
 * and successors, circles of either, and levels that do not lie below their parent's.
 */
export function checkAreaRelations(reader: Reader, known: KnownFacts): void {
  const rows = [...known.areas].filter(([, area]) => area.row !== null)
  for (const [, area] of rows) {
    for (const [column, code] of [
      ['parent_code', area.parentCode],
      ['successor_code', area.successorCode],
    ] as const) {
      if (code === null || known.areas.has(code) || !known.areasComplete) continue
      reader.faultAt(area.row, column, code, ROW_FAULTS.unknownRelation)
    }
  }

  const circular = new Set<string>()
  for (const cycle of cyclesOf(known, 'parentCode')) {
    for (const code of cycle) circular.add(code)
    reportCycle(cycle, 'parent_code', ROW_FAULTS.parentCycle)
  }
  for (const cycle of cyclesOf(known, 'successorCode')) {
    reportCycle(cycle, 'successor_code', ROW_FAULTS.successorCycle)
  }
  function reportCycle(
    cycle: readonly string[],
    column: 'parent_code' | 'successor_code',
    flaw: FlawMaker,
  ) {
    const [code = ''] = cycle
    reader.faultAt(known.areas.get(code)?.row ?? null, column, [...cycle, code].join(' → '), flaw)
  }

  for (const [code, { row, level, parentCode }] of known.areas) {
    const parent = parentCode === null ? undefined : known.areas.get(parentCode)
    if (parentCode === null || !parent?.level || !level || circular.has(code)) continue
    if (LEVELS.indexOf(level) > LEVELS.indexOf(parent.level)) continue
    // The row to change is the dataset's: the child's, or the parent's above a stored child.
    const wrong = row !== null ? { row, level } : { row: parent.row, level: parent.level }
    if (wrong.row === null) continue
    reader.faultAt(wrong.row, 'level', wrong.level, () =>
      ROW_FAULTS.levelNotBelow(code, parentCode),
    )
  }
}

/** Every circle of a relation, each once, beginning with its first row in the dataset. */
function cyclesOf(known: KnownFacts, relation: 'parentCode' | 'successorCode'): string[][] {
  const cycles: string[][] = []
  const done = new Set<string>()
  for (const start of known.areas.keys()) {
    const path: string[] = []
    const onPath = new Map<string, number>()
    let code: string | null = start
    while (code !== null && known.areas.has(code) && !done.has(code) && !onPath.has(code)) {
      onPath.set(code, path.length)
      path.push(code)
      code = known.areas.get(code)?.[relation] ?? null
    }
    const from = code === null ? undefined : onPath.get(code)
    if (from !== undefined) cycles.push(fromFirstRow(path.slice(from), known))
    for (const seen of path) done.add(seen)
  }
  return cycles
}

function fromFirstRow(cycle: readonly string[], known: KnownFacts): string[] {
  const rowOf = (code: string) => known.areas.get(code)?.row ?? Number.POSITIVE_INFINITY
  let at = 0
  for (const [place, code] of cycle.entries()) if (rowOf(code) < rowOf(cycle[at] ?? '')) at = place
  return [...cycle.slice(at), ...cycle.slice(0, at)]
}
