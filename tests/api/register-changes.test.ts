import { expect, it } from 'vitest'
import { changesSchema } from '../../contract/changes-resources.ts'
import type { RegisterRow } from '../../domain/register/register.ts'
import type { DatasetWriter } from '../../server/api/store.ts'
import { observation } from '../builders.ts'
import { countyStore, openSite } from './visitor.ts'

const TOWN = '500231101'
const CLERK = { accountId: 'clerk', door: 'desk', reason: null } as const

it('tells which rows of registers, feeds and villages changed, in what columns, and no cell of a person', async () => {
  const site = openSite(countyStore())
  let minute = 10
  const write = (work: (writer: DatasetWriter) => Promise<void>) => {
    minute += 1
    const at = `2026-10-01T00:${minute}:00.000Z`
    return site.store.write(
      at,
      async (writer) => {
        await work(writer)
        return true
      },
      CLERK,
    )
  }
  const row = (cells: RegisterRow['cells']): RegisterRow => ({
    ...{ areaCode: TOWN, id: 'r1', reference: null, note: null },
    cells: {
      held_on: '2026-08-05',
      kind: 'training',
      title: '民法典培训',
      person: '张三',
      ...cells,
    },
  })
  const feed = { areaCode: TOWN, indicatorId: 'training_sessions', register: 'activities' }
  const village = { areaCode: TOWN, code: 'V1', name: '长岭村', validFrom: null, validTo: null }
  await write(async (writer) => {
    await writer.put('villages', [village])
    await writer.put('feeds', [{ ...feed, from: '2026-08' }])
    await writer.put('activities', [row({ attendances: 30 })])
    await writer.put('observations', [observation({ period: '2026-08', value: 4 })])
  })
  const changed = row({
    ...{ attendances: 30, attendances_qualifier: 'at_least', person: '李四', village_code: 'V1' },
  })
  await write((writer) => writer.put('activities', [changed]))
  await write((writer) => writer.delete('activities', [changed]))

  const read = site.visitor()
  const told = await (await read(`/api/changes?area=${TOWN}`)).json()
  expect(JSON.stringify(told)).not.toMatch(/张三|李四/)
  const { changes } = changesSchema.parse(told)
  const r1 = {
    kind: 'row',
    register: 'activities',
    id: 'r1',
    day: '2026-08-05',
    about: '民法典培训',
  }
  const [removal, change, first] = changes.map(({ rows }) => rows)
  expect(removal).toContainEqual({ ...r1, change: 'removed', columns: [] })
  expect(change).toEqual([
    { ...r1, change: 'changed', columns: ['village_code', 'attendances', 'person'] },
  ])
  expect(first).toContainEqual({ ...r1, change: 'added', columns: [] })
  expect(first).toContainEqual({ kind: 'village', code: 'V1', name: '长岭村', change: 'added' })
  expect(first).toContainEqual({
    kind: 'feed',
    indicator: 'training_sessions',
    before: null,
    after: { register: 'activities', from: '2026-08' },
  })
  expect(first).toContainEqual(
    expect.objectContaining({
      kind: 'figure',
      beside: true,
      after: expect.objectContaining({ value: 4 }),
    }),
  )
  expect(first).toContainEqual(
    expect.objectContaining({
      kind: 'figure',
      beside: false,
      after: expect.objectContaining({ value: 1 }),
    }),
  )

  const csv = await (await read(`/api/changes.csv?area=${TOWN}&lang=zh`)).text()
  const [head = '', ...lines] = csv.replace('\uFEFF', '').trim().split('\r\n')
  const inFile = lines.map((line) => {
    const cells = line.split(',')
    const of = (name: string) => cells[head.split(',').indexOf(name)]
    return ['kind', 'period', 'before', 'after', 'row_id', 'row_about', 'row_columns']
      .map(of)
      .join(' ')
  })
  expect(inFile).toContain('activities 2026-08-05  removed r1 民法典培训 ')
  expect(inFile).toContain(
    'activities 2026-08-05  changed r1 民法典培训 village_code;attendances;person',
  )
  expect(inFile).toContain('villages   added V1 长岭村 ')
  expect(inFile).toContain('feeds   2026-08  activities ')
  expect(inFile).toContain('besides 2026-08  4   ')
})
