import { expect, it } from 'vitest'
import type { ChangesResource } from '../../../contract/changes-resources.ts'
import { byWrite } from './by-write.ts'

const change = (seq: number, areaCode: string, added = 1): ChangesResource['changes'][number] => ({
  seq,
  at: '2026-11-27T08:00:00.000Z',
  by: null,
  door: 'command',
  reason: null,
  areaCode,
  added,
  changed: 2,
  removed: 0,
  corrections: 1,
  rows: [],
  lights: [],
})

it('puts the areas of one write together where they are more than three, and sums them', () => {
  const [last, ...county] = [
    change(9, 'a'),
    ...['a', 'b', 'c', 'd'].map((code) => change(8, code, 5)),
  ]
  const few = ['a', 'b', 'c'].map((code) => change(7, code))
  expect(byWrite([last, ...county, ...few].filter((one) => one !== undefined))).toEqual([
    { kind: 'area', change: last },
    {
      kind: 'areas',
      change: county[0],
      changes: county,
      counts: { added: 20, changed: 8, removed: 0, corrections: 4 },
    },
    ...few.map((one) => ({ kind: 'area', change: one })),
  ])
})

it('tells what one person typed without a long pause as one, and what needs a word of its own apart', () => {
  const by = { role: 'clerk', areaCode: 'a', name: null } as const
  type Told = ChangesResource['changes'][number]
  const typed = (seq: number, minute: number, more: Partial<Told> = {}): Told => ({
    ...change(seq, 'a'),
    at: `2026-11-27T08:${minute}:00.000Z`,
    by,
    door: 'desk',
    changed: 0,
    corrections: 0,
    lights: [
      {
        indicator: 'lectures',
        through: '2026-11',
        before: seq === 5 ? 'far_behind' : 'behind',
        after: seq === 5 ? 'behind' : 'on_pace',
      },
    ],
    ...more,
  })
  const submitted = typed(8, 50, {
    rows: [{ kind: 'month', month: '2026-11', state: 'submitted' }],
  })
  const [third, second, first] = [typed(7, 40), typed(6, 30), typed(5, 20)]
  const before = typed(4, 10, { by: { ...by, role: 'supervisor' } })
  const told = byWrite([submitted, third, second, first, before])
  expect(told.map(({ change: { seq } }) => seq)).toEqual([8, 7, 4])
  expect(told[1]?.change).toMatchObject({
    at: third.at,
    added: 3,
    lights: [{ before: 'far_behind', after: 'on_pace' }],
  })
  // A pause of 20 minutes.
  expect(byWrite([third, first])).toHaveLength(2)
})
