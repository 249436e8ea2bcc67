import { LEVELS } from '../domain/area.ts'
import type { Fault, FaultCode, FaultList, Words } from './fault.ts'
import type { KnownArea, KnownFacts } from './known-facts.ts'

/**
 * Checks what areas say about each other, once all rows of the table are known: unknown parents
 * and successors, circles of either, and levels that do not lie below their parent's.
 */
export function checkAreaRelations(file: string, known: KnownFacts, faults: FaultList): void {
  const add = (area: KnownArea, column: string, code: FaultCode, found: string, expected: Words) =>
    faults.add((): Fault => ({ file, row: area.row, column, code, found, expected }))
  const rows = [...known.areas].filter(([, area]) => area.row !== null)

  for (const [, area] of rows) {
    for (const [column, code] of [
      ['parent_code', area.parentCode],
      ['successor_code', area.successorCode],
    ] as const) {
      if (code === null || known.areas.has(code) || !known.areasComplete) continue
      add(area, column, 'unknown_area', code, {
        zh: 'areas 表中或已入库的区划编码',
        en: 'the code of an area of this table or of a stored one',
      })
    }
  }

  const circular = new Set<string>()
  for (const cycle of cyclesOf(known, 'parentCode')) {
    for (const code of cycle) circular.add(code)
    const [code, area] = firstRow(cycle, known)
    add(area, 'parent_code', 'parent_cycle', [...cycle, code].join(' → '), {
      zh: '上级区划不能回到自身',
      en: 'parents that do not lead back to the area itself',
    })
  }
  for (const cycle of cyclesOf(known, 'successorCode')) {
    const [code, area] = firstRow(cycle, known)
    add(area, 'successor_code', 'successor_cycle', [...cycle, code].join(' → '), {
      zh: '承继区划不能回到自身',
      en: 'successors that do not lead back to the area itself',
    })
  }

  for (const [code, area] of known.areas) {
    const parent = area.parentCode === null ? undefined : known.areas.get(area.parentCode)
    if (!parent?.level || !area.level || circular.has(code)) continue
    if (LEVELS.indexOf(area.level) > LEVELS.indexOf(parent.level)) continue
    // The row to change is the dataset's: the child's, or the parent's above a stored child.
    const wrong = area.row !== null ? area : parent
    if (wrong.row === null) continue
    add(wrong, 'level', 'level_not_below_parent', wrong.level ?? '', {
      zh: `${code} 的层级须低于其上级 ${area.parentCode} 的层级(${LEVELS.join(' > ')})`,
      en: `a level of ${code} below that of its parent ${area.parentCode} (${LEVELS.join(' > ')})`,
    })
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

function firstRow(cycle: readonly string[], known: KnownFacts): [string, KnownArea] {
  const code = cycle[0] ?? ''
  const area = known.areas.get(code)
  if (!area) throw new Error(`no area ${code} in its own cycle`)
  return [code, area]
}
