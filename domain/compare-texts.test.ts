import { expect, it } from 'vitest'
import { compareTexts } from './compare-texts.ts'

it('sorts codes by their characters: a county before its townships, whatever a language says of case', () => {
  expect(['500231101', '500231', 'a', 'B', '500231002'].sort(compareTexts)).toEqual([
    '500231',
    '500231002',
    '500231101',
    'B',
    'a',
  ])
  expect(compareTexts('2026-07-01', '2026-07-01')).toBe(0)
})
