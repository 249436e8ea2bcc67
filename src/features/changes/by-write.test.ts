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
