import { expect, it } from 'vitest'
import { placeAfter } from './grid-keys.ts'

const extent = { rows: 28, columns: 26, page: 10 }
const from = (row: number, column: number, key: string, ctrlKey = false) => {
  const next = placeAfter({ row, column }, { key, ctrlKey }, extent)
  return next && [next.row, next.column]
}

it.each([
  ['ArrowDown', false, [6, 3]],
  ['ArrowUp', false, [4, 3]],
  ['ArrowRight', false, [5, 4]],
  ['ArrowLeft', false, [5, 2]],
  ['PageDown', false, [15, 3]],
  ['PageUp', false, [0, 3]],
  ['Home', false, [5, 0]],
  ['End', false, [5, 25]],
  ['Home', true, [0, 0]],
  ['End', true, [27, 25]],
  ['Enter', false, null],
  ['Tab', false, null],
])('%s (with Ctrl: %s) leads from row 5, column 3 to %s', (key, ctrl, expected) => {
  expect(from(5, 3, key, ctrl)).toEqual(expected)
})

it('stays inside at the edges', () => {
  expect(from(27, 25, 'ArrowDown')).toEqual([27, 25])
  expect(from(27, 25, 'ArrowRight')).toEqual([27, 25])
  expect(from(0, 0, 'ArrowUp')).toEqual([0, 0])
  expect(from(20, 1, 'PageDown')).toEqual([27, 1])
})
