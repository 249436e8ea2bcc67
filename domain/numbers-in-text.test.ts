import { describe, expect, it } from 'vitest'
import { numbersInText, saysNumber } from './numbers-in-text.ts'

describe('the numbers of a sentence', () => {
  it.each([
    ['法治讲座30场次', [['count', 30, 1]]],
    ['完成年度计划的96.0%', [['percent', 96, 0.1]]],
    ['比时序进度慢8.3个百分点', [['points', 8.3, 0.1]]],
    ['8.3 points behind', [['points', 8.3, 0.1]]],
    ['发放12,000份', [['count', 12_000, 1]]],
    ['发放1.2万份', [['count', 12_000, 1_000]]],
    // Up to its last digit that is not 0.
    ['发放１２０００余份', [['count', 12_000, 1_000]]],
    ['超200份', [['count', 200, 100]]],
    ['over 1,300 copies', [['count', 1_300, 100]]],
    [
      '两项落后，十二项未填报',
      [
        ['count', 2, 1],
        ['count', 12, 1],
      ],
    ],
    ['three behind', [['count', 3, 1]]],
    [
      '2026年1—10月',
      [
        ['year', 2026, 1],
        ['month', 10, 1],
      ],
    ],
    ['截至十月', [['month', 10, 1]]],
    ['Through October', [['month', 10, 1]]],
    // A sentence's comma sets no thousands apart.
    [
      '完成30，占40%',
      [
        ['count', 30, 1],
        ['percent', 40, 1],
      ],
    ],
    // Ranks and numerals inside of words.
    ['统一部署，十分重视，排第3位、第三名', []],
  ] as const)('%s', (text, numbers) => {
    expect(numbersInText(text).map(({ of, number, step }) => [of, number, step])).toEqual(numbers)
  })
})

describe('a number as it was written', () => {
  it.each([
    ['30', '30', true],
    ['30', '31', false],
    ['30', '30%', false],
    // Rounded by hand.
    ['96%', '96.3%', true],
    ['96%', '96.6%', false],
    ['1.2万', '12345', true],
    ['1.2万', '12600', false],
    // Cut off, and rounded up.
    ['12000余', '12800', true],
    ['12000余', '13000', false],
    ['近200', '196', true],
    ['10月', '10月', true],
    ['10', '10月', false],
  ])('%s says %s: %s', (written, printed, says) => {
    const [one] = numbersInText(written)
    const [other] = numbersInText(printed)
    if (!one || !other) throw new Error('no number')
    expect(saysNumber(one, other)).toBe(says)
  })
})
