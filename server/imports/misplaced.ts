import type { TableName } from '../../dataset/columns/tables.ts'
import type { DatasetChecker } from '../../dataset/dataset-checker.ts'
import type { FlawMaker } from '../../dataset/faults/fault.ts'
import { REGISTER_FAULTS } from '../../dataset/faults/register-faults.ts'
import { ROW_FAULTS } from '../../dataset/faults/row-faults.ts'
import type { Area } from '../../domain/area.ts'
import { compareTexts } from '../../domain/compare-texts.ts'
import { beginsAfter, type Life, liesOutside } from '../../domain/life.ts'
import type { Observation } from '../../domain/observation.ts'
import {
  ALL_YEARS,
  comparePeriods,
  formatPeriod,
  monthOf,
  type Period,
  yearOf,
} from '../../domain/period.ts'
import { dayOf } from '../../domain/register/register.ts'
import { REGISTER_IDS, REGISTERS, type RegisterId } from '../../domain/register/registers.ts'
import { sameRow } from '../api/same-row.ts'
import { observationKey, type Store } from '../api/store.ts'

const ALWAYS: Life = { validFrom: null, validTo: null }
/** As many stored figures are named. */
const NAMED = 5

/**
 * Refuses the observations that begin after today or lie outside the life of their area, but for
 * those that are stored so already: importing an export changes nothing.
 *
 * @param areas As they are stored.
 */
export async function refuseMisplaced(
  store: Store,
  areas: readonly Area[],
  checker: DatasetChecker,
): Promise<void> {
  const misplaced = checker.takeMisplaced()
  if (misplaced.length === 0) return
  const stored = new Map<string, Observation>()
  const areaCodes = [...new Set(misplaced.map(({ fact }) => fact.areaCode))]
  const years = [...new Set(misplaced.map(({ fact }) => fact.period.year))]
  for (const row of await store.observations({ areaCodes, years })) {
    stored.set(observationKey(row), row)
  }
  const lives = new Map(areas.map((area) => [area.code, area]))
  for (const one of misplaced) {
    const { fact, isFuture } = one
    const wasSo = isFuture || liesOutside(fact.period, lives.get(fact.areaCode) ?? ALWAYS)
    if (wasSo && sameRow(stored.get(observationKey(fact)), fact)) continue
    checker.refuseMisplaced(one)
  }
}

/**
 * The observations that are stored outside the life of their area or for a month to come: they were
 * imported before that was a fault, or by a day in another time zone.
 *
 * @param today `YYYY-MM-DD`.
 * @returns One line for each: area, indicator, period.
 */
export async function storedMisplaced(store: Store, today: string): Promise<string[]> {
  const areas = new Map((await store.areas()).map((area) => [area.code, area]))
  const isMisplaced = (area: Life, period: Period) =>
    liesOutside(period, area) || beginsAfter(period, today)
  const lines: string[] = []
  // What an area reported in a year is kept at hand; its rows are read only where they are listed.
  for (const { areaCode, year, months, annual } of await store.activity()) {
    const area = areas.get(areaCode)
    if (!area) continue
    const reported = [
      ...months.map((month) => monthOf(year, month)),
      ...(annual ? [yearOf(year)] : []),
    ]
    if (!reported.some((period) => isMisplaced(area, period))) continue
    for (const row of await store.observations({ areaCodes: [areaCode], years: [year] })) {
      if (!isMisplaced(area, row.period)) continue
      lines.push(`${areaCode} ${area.name} ${row.indicatorId} ${formatPeriod(row.period)}`)
    }
  }
  return lines
}

/**
 * Refuses rows of areas that would leave stored figures outside the area's life.
 *
 * @param areas As they are stored.
 * @param file Of the table of areas.
 * @param isReplaced Whether the dataset replaces what is stored in a table for an area and a year.
 */
export async function reportHeldOutside(
  store: Store,
  areas: readonly Area[],
  checker: DatasetChecker,
  file: string,
  isReplaced: (table: TableName, areaCode: string, year: number) => boolean,
): Promise<void> {
  const stored = new Map(areas.map((area) => [area.code, area]))
  for (const { code, row, ...life } of checker.lives()) {
    const before = stored.get(code)
    if (!before || (before.validFrom === life.validFrom && before.validTo === life.validTo))
      continue
    const held = (await store.observations({ areaCodes: [code], years: ALL_YEARS }))
      .filter(
        (row) =>
          liesOutside(row.period, life) &&
          !liesOutside(row.period, before) &&
          row.sourceKind !== 'register' &&
          !isReplaced('observations', code, row.period.year),
      )
      .sort((a, b) => comparePeriods(a.period, b.period))
    const refuse = (flaw: FlawMaker) => {
      const column = before.validTo === life.validTo ? 'valid_from' : 'valid_to'
      const found = (column === 'valid_to' ? life.validTo : life.validFrom) ?? ''
      checker.faults.add(() => ({ file, row, column, found, ...flaw() }))
    }
    if (held.length > 0) {
      const named = held
        .slice(0, NAMED)
        .map((one) => `${one.indicatorId} ${formatPeriod(one.period)}`)
      refuse(() => ROW_FAULTS.heldOutside(named, held.length))
    }
    const rows = await rowsOutside(store, code, life, before)
    const left = rows.filter(({ register, day }) => !isReplaced(register, code, yearIn(day)))
    if (left.length === 0) continue
    const named = left.slice(0, NAMED).map(({ register, id, day }) => `${register} ${id} ${day}`)
    refuse(() => REGISTER_FAULTS.rowsOutside(named, left.length))
  }
}

/** Rows of registers whose day lies outside a life that an area is to have, and not outside the one it has. */
async function rowsOutside(store: Store, areaCode: string, life: Life, before: Life) {
  const found: { readonly register: RegisterId; readonly id: string; readonly day: string }[] = []
  for (const register of REGISTER_IDS) {
    const { day: name, columns } = REGISTERS[register]
    // What is due may be due to another one.
    if (columns.find((one) => one.name === name)?.toCome) continue
    for (const { row } of await store.registerRows({ register, areaCodes: [areaCode] })) {
      const day = dayOf(row, name)
      const month = day === null ? null : monthOf(yearIn(day), Number(day.slice(5, 7)))
      if (day === null || !month || !liesOutside(month, life) || liesOutside(month, before))
        continue
      found.push({ register, id: row.id, day })
    }
  }
  return found.sort((a, b) => compareTexts(a.day, b.day))
}

function yearIn(day: string): number {
  return Number(day.slice(0, 4))
}
