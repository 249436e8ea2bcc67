import { expect, it } from 'vitest'
import { type CorrectedFigure, correctedFigure } from './correction.ts'

it('finds the corrections of a figure by area and indicator together', () => {
  const one = (areaCode: string, indicatorId: string): CorrectedFigure => ({
    areaCode,
    indicatorId,
    count: 1,
    latest: [],
    below: [],
  })
  const all = [one('11', 'a'), one('12', 'a'), one('12', 'b')]
  expect(correctedFigure(all, '12', 'a')).toBe(all[1])
  expect(correctedFigure(all, '11', 'b')).toBeUndefined()
  expect(correctedFigure(undefined, '11', 'a')).toBeUndefined()
})
