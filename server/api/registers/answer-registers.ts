import type {
  BreakdownResource,
  DueResource,
  RegistersResource,
  RowChangesResource,
} from '../../../contract/register-resources.ts'
import { filingDaysOf } from '../../../domain/area.ts'
import { compareTexts } from '../../../domain/compare-texts.ts'
import { MONTHS } from '../../../domain/period.ts'
import { cellIn, dayOf, deadlineOf } from '../../../domain/register/register.ts'
import { REGISTER_IDS, REGISTERS, type RegisterId } from '../../../domain/register/registers.ts'
import { type ApiReading, findArea, readTree } from '../area-view.ts'
import { namesOf } from '../names-of.ts'
import { invalidQuery } from '../parse-query.ts'
import { ApiProblem } from '../problem-response.ts'
import type { SheetReader } from '../routes/sheet-reader.ts'
import { sampleAreas } from '../sample-areas.ts'
import { hiddenColumns } from './answer-rows.ts'
import { areasOfRows, columnOf } from './rows-asked.ts'

/** All registers, and what they are to an area. */
export async function answerRegisters(
  { store }: ApiReading,
  areaCode: string | undefined,
  reader: SheetReader,
): Promise<Omit<RegistersResource, 'program'>> {
  const tree = await readTree(store)
  const area = areaCode === undefined ? null : findArea(tree, areaCode)
  return {
    registers: REGISTER_IDS.map((id) => {
      const { title, holds, day, about, columns, feeds } = REGISTERS[id]
      return {
        ...{ id, title, holds, day, about },
        columns: columns.map(({ name, title: heading, kind, choices, required, means }) => ({
          ...{ name, title: heading, kind, required: required === true, means: means ?? null },
          choices: choices ? [...choices] : null,
        })),
        feeds: feeds.map(({ indicatorId, kind, means }) => ({ indicatorId, kind, means })),
      }
    }),
    area: area && {
      areaCode: area.code,
      feeds: await feedsOf(store, area.code),
      villages: (await store.villages([area.code])).map(({ areaCode: _, ...village }) => village),
      filingDays: filingDaysOf(area.code, (code) => tree.get(code)),
      holdsSample: (await sampleAreas(store)).has(area.code),
      may: {
        write: reader.may('put_figures', area.code),
        seePersons: reader.may('see_person_columns', area.code),
      },
    },
    today: reader.day,
  }
}

/** What registers feed in an area, in catalogue order. */
export async function feedsOf(store: ApiReading['store'], areaCode: string) {
  const places = new Map((await store.indicators()).map(({ id }, place) => [id, place]))
  const place = (id: string) => places.get(id) ?? 0
  return [...(await store.feeds([areaCode]))].sort(
    (a, b) => place(a.indicatorId) - place(b.indicatorId),
  )
}

/** Every change of one row, the latest first. */
export async function answerRowChanges(
  { store }: ApiReading,
  register: RegisterId,
  id: string,
  areaCode: string,
  reader: SheetReader,
): Promise<Omit<RowChangesResource, 'program'>> {
  findArea(await readTree(store), areaCode)
  const hidden = hiddenColumns(REGISTERS[register], reader, areaCode)
  const changes = await store.rowChanges({ register, areaCode, id })
  if (changes.length === 0) {
    throw new ApiProblem('unknown_row', `${register} of ${areaCode} never had a row ${id}.`)
  }
  const cellsOf = (record: string | null) => {
    if (record === null) return null
    const { reference = null, note = null, cells = {} } = JSON.parse(record)
    const shown = Object.entries(cells).filter(([name]) => !hidden.has(name))
    return { ...Object.fromEntries(shown), reference, note } as Record<string, string | null>
  }
  return {
    changes: await Promise.all(
      [...changes].reverse().map(async ({ at, author, before, after }) => ({
        at,
        by: await reader.author(author.accountId),
        reason: author.reason,
        before: cellsOf(before),
        after: cellsOf(after),
      })),
    ),
  }
}

const BROKEN_DOWN = ['choice', 'choices', 'tags', 'village']

/**
 * Rows of a year by the values of a column and by month, and the villages that none of them names.
 *
 * @throws {ApiProblem} `invalid_query`: a column that cannot be broken down by.
 */
export async function answerBreakdown(
  { store }: ApiReading,
  register: RegisterId,
  { area: code, year, by }: { readonly area: string; readonly year: string; readonly by: string },
): Promise<Omit<BreakdownResource, 'program'>> {
  const tree = await readTree(store)
  const area = findArea(tree, code)
  const { columns, day } = REGISTERS[register]
  const column = columnOf(REGISTERS[register], by, 'by')
  if (!BROKEN_DOWN.includes(column.kind)) {
    const names = columns.flatMap(({ kind, name }) => (BROKEN_DOWN.includes(kind) ? name : []))
    throw invalidQuery([{ field: 'by', found: by, expected: `one of ${names.join(', ')}` }])
  }
  const areaCodes = areasOfRows(tree, area.code)
  const bounds = { from: `${year}-01-01`, to: `${year}-12-31` }
  const held = await store.registerRows({ register, areaCodes, ...bounds })
  const values = new Map<string | null, number[]>()
  const villageColumn = columns.find(({ kind }) => kind === 'village')?.name
  const visited = new Set<string>()
  for (const { row } of held) {
    const cell = cellIn(row, by)
    const month = Number(dayOf(row, day)?.slice(5, 7))
    if (villageColumn) visited.add(`${row.areaCode} ${cellIn(row, villageColumn)}`)
    for (const value of Array.isArray(cell) ? cell : [cell === null ? null : String(cell)]) {
      const months = values.get(value) ?? MONTHS.map(() => 0)
      months[month - 1] = (months[month - 1] ?? 0) + 1
      values.set(value, months)
    }
  }
  const villages = villageColumn ? await store.villages(areaCodes) : []
  const without = villages.filter(
    ({ areaCode, code: village, validFrom, validTo }) =>
      !visited.has(`${areaCode} ${village}`) &&
      (validFrom === null || validFrom <= `${year}-12`) &&
      (validTo === null || validTo >= `${year}-12`),
  )
  const sampled = await sampleAreas(store)
  return {
    register,
    areaCode: area.code,
    year: Number(year),
    by,
    values: [...values]
      .map(([value, months]) => ({
        value,
        rows: months.reduce((sum, one) => sum + one, 0),
        months,
      }))
      .sort((a, b) => b.rows - a.rows || compareTexts(a.value ?? '', b.value ?? '')),
    rows: held.length,
    villagesWithout: villageColumn
      ? without.map(({ areaCode, code: village, name }) => ({ areaCode, code: village, name }))
      : null,
    villages: Object.fromEntries(villages.map(({ code: village, name }) => [village, name])),
    holdsSample: areaCodes.some((one) => sampled.has(one)),
    names: namesOf(
      tree,
      without.map(({ areaCode }) => areaCode),
    ),
  }
}

/** What is to be done next in an area and all below it, what is overdue first. */
export async function answerDue(
  { store }: ApiReading,
  { area: code, limit = '200' }: { readonly area: string; readonly limit?: string | undefined },
  today: string,
): Promise<Omit<DueResource, 'program'>> {
  const tree = await readTree(store)
  const area = findArea(tree, code)
  const areaCodes = areasOfRows(tree, area.code)
  const items: DueResource['items'][number][] = []
  for (const id of REGISTER_IDS) {
    const register = REGISTERS[id]
    if (!register.work && !register.deadline) continue
    for (const { row } of await store.registerRows({ register: id, areaCodes })) {
      const deadline = deadlineOf(register, row)
      if (!deadline || deadline.done !== null) continue
      items.push({
        register: id,
        areaCode: row.areaCode,
        id: row.id,
        about: String(cellIn(row, register.about) ?? ''),
        due: deadline.due,
        state: register.work ? dayOf(row, register.work.state) : null,
        overdue: deadline.due < today,
      })
    }
  }
  items.sort((a, b) => compareTexts(a.due, b.due) || compareTexts(a.id, b.id))
  const shown = items.slice(0, Math.min(Number(limit), 1_000))
  const sampled = await sampleAreas(store)
  return {
    areaCode: area.code,
    today,
    items: shown,
    open: items.length,
    overdue: items.filter(({ overdue }) => overdue).length,
    holdsSample: areaCodes.some((one) => sampled.has(one)),
    names: namesOf(
      tree,
      shown.map(({ areaCode }) => areaCode),
    ),
  }
}
