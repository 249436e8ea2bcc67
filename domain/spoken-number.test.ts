import { describe, expect, it } from 'vitest'
import { plainSigns, spokenNumber } from './spoken-number.ts'

// What a cell makes of it is in typed-number.test.ts.

describe('a spoken number', () => {
  it.each([
    ['200余', 200, 'at_least', 1, null],
    ['约1.2万人次', 12_000, 'about', 1, '人次'],
    ['近千份', 1_000, 'nearly', 1, '份'],
    ['上百场', 100, 'at_least', 1, '场'],
    ['2千余人', 2_000, 'at_least', 1, '人'],
    ['三场', null],
    ['1,234,567', 1_234_567, 'exact', 1, null],
    ['￥３，０００', 3_000, 'exact', 1, '元'],
    ['97.5%', 97.5, 'exact', 100, null],
    ['8‰', 8, 'exact', 1000, null],
    ['more than 30 sessions', 30, 'at_least', 1, 'sessions'],
    // Both sides soften it.
    ['约200余', 200, 'about', 1, null],
    // Two readings, a contradiction, or no number.
    ['12,5', null],
    ['1,234 567', null],
    ['近200余', null],
    ['上1000', null],
    ['5千二', null],
    ['', null],
  ] as const)(
    '%s is %s',
    (text, number, qualifier?: string, share?: number, word?: string | null) => {
      const spoken = spokenNumber(text)
      if (number === null) expect(spoken).toBeNull()
      else expect(spoken).toMatchObject({ number, qualifier, share, word })
    },
  )
})

it('takes the signs of a Chinese keyboard for those of an English one, and nothing else for a digit', () => {
  expect(plainSigns('１，２００。５')).toBe('1,200.5')
  expect(plainSigns('  5\u3000 件\u200b ')).toBe('5 件')
  expect(plainSigns('−5 m²。')).toBe('-5 m²。')
})
