import { LEVELS } from '../domain/area.ts'
import { monthAfter } from '../domain/period.ts'
import type { TableName } from './columns/tables.ts'
import type { FlawMaker } from './faults/fault.ts'
import { ROW_FAULTS } from './faults/row-faults.ts'
import type { KnownArea, KnownFacts } from './known-facts.ts'
import { NOTICES } from './notice.ts'
import type { RowReader } from './row-reader.ts'
import type { Words } from './words.ts'

type Reader = Pick<RowReader<TableName>, 'faultAt'>

/**
 * Checks what areas say about each other, once all rows of the table are known: unknown parents
 * and successors, circles of either, and levels that do not lie below their parent's.
 */
export function checkAreaRelations(reader: Reader, known: KnownFacts): void {
  const rows = [...known.areas].filter(([, area]) => area.row !== null)
  for (const [, area] of rows) {
    for (const [column, relation] of [
      ['parent_code', parentsOf],
      ['successor_code', successorsOf],
    ] as const) {
      for (const code of relation(area)) {
        if (known.areas.has(code) || !known.areasComplete) continue
        reader.faultAt(area.row, column, code, ROW_FAULTS.unknownRelation)
      }
    }
  }

  const circular = new Set<string>()
  for (const cycle of cyclesOf(known, parentsOf)) {
    for (const code of cycle) circular.add(code)
    reportCycle(cycle, 'parent_code', ROW_FAULTS.parentCycle)
  }
  for (const cycle of cyclesOf(known, successorsOf)) {
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

/**
 * Areas of one parent that begin in the month after another ends, which names others as its
 * successors and not them: a split whose parts are not all named gives the named one the whole past.
 */
export function unnamedParts(known: KnownFacts): Words[] {
  const named = new Set([...known.areas.values()].flatMap(successorsOf))
  const begun = new Map<string, [string, KnownArea][]>()
  for (const [code, area] of known.areas) {
    if (area.validFrom === null || named.has(code)) continue
    const key = `${area.parentCode} ${area.validFrom}`
    const all = begun.get(key)
    if (all) all.push([code, area])
    else begun.set(key, [[code, area]])
  }
  const label = (code: string) => `${known.areas.get(code)?.name ?? ''}（${code}）`
  return [...known.areas].flatMap(([code, { parentCode, validTo, successorCodes, row }]) => {
    if (validTo === null || successorCodes.length === 0) return []
    const parts = begun.get(`${parentCode} ${monthAfter(validTo)}`) ?? []
    return parts
      .filter(([, part]) => row !== null || part.row !== null)
      .map(([part, { validFrom }]) =>
        NOTICES.partOfSplit(
          label(part),
          label(code),
          validFrom ?? '',
          successorCodes.map(label).join('、'),
        ),
      )
  })
}

/** The areas that an area names. */
type Relation = (area: KnownArea) => readonly string[]

const parentsOf: Relation = ({ parentCode }) => (parentCode === null ? [] : [parentCode])
const successorsOf: Relation = ({ successorCodes }) => successorCodes

/** Codes in all the circles that are told: a long one with many ways back has circles without end. */
const MOST_IN_CIRCLES = 1_000_000

/** Circles of a relation, each once, beginning with its first row in the dataset. */
function cyclesOf(known: KnownFacts, relation: Relation): string[][] {
  const cycles: string[][] = []
  const done = new Set<string>()
  const path: string[] = []
  const onPath = new Map<string, number>()
  let told = 0
  // Each step is a code to enter, or the end of one: a chain of thousands must not fill the stack.
  for (const start of known.areas.keys()) {
    const steps: { readonly code: string; readonly leave: boolean }[] = [
      { code: start, leave: false },
    ]
    for (let step = steps.pop(); step; step = steps.pop()) {
      const { code, leave } = step
      if (leave) {
        path.pop()
        onPath.delete(code)
        done.add(code)
        continue
      }
      const from = onPath.get(code)
      if (from !== undefined) {
        told += path.length - from
        if (told > MOST_IN_CIRCLES && cycles.length > 0) return cycles
        cycles.push(fromFirstRow(path.slice(from), known))
      }
      const area = known.areas.get(code)
      if (from !== undefined || !area || done.has(code)) continue
      onPath.set(code, path.push(code) - 1)
      steps.push({ code, leave: true })
      for (const next of [...relation(area)].reverse()) steps.push({ code: next, leave: false })
    }
  }
  return cycles
}

function fromFirstRow(cycle: readonly string[], known: KnownFacts): string[] {
  const rowOf = (code: string) => known.areas.get(code)?.row ?? Number.POSITIVE_INFINITY
  let at = 0
  for (const [place, code] of cycle.entries()) if (rowOf(code) < rowOf(cycle[at] ?? '')) at = place
  return [...cycle.slice(at), ...cycle.slice(0, at)]
}
