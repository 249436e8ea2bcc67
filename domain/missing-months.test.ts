import { expect, it } from 'vitest'
import { byMissingMonths } from './missing-months.ts'

const missing: Readonly<Record<string, readonly number[]>> = {
  lectures: [10],
  training: [7, 8],
  reported: [],
  materials: [7, 8],
  petitions: [7],
}

it.each([
  ['nothing', [], []],
  ['what has no month missing', ['reported'], []],
  [
    'the same months together, most months first',
    ['lectures', 'training', 'reported', 'materials', 'petitions'],
    [
      { months: [7, 8], items: ['training', 'materials'] },
      { months: [10], items: ['lectures'] },
      { months: [7], items: ['petitions'] },
    ],
  ],
])('groups %s', (_, items, expected) => {
  expect(byMissingMonths(items, (item) => missing[item] ?? [])).toEqual(expected)
})
