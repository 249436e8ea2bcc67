import { describe, expect, it } from 'vitest'
import type { ChangeSide } from '../../domain/progress.ts'
import { noChange } from '../../tests/figure-builders.ts'
import { changeMark, changeShort, changeWords, windowWords } from './words-change.ts'

type Stated = { kind: 'value'; value: number; changeKind: 'percent' | 'points'; exact: boolean }

function percent(value: number, exact = true): Stated {
  return { kind: 'value', value, changeKind: 'percent', exact }
}

function points(value: number): Stated {
  return { kind: 'value', value, changeKind: 'points', exact: true }
}

describe('changeWords', () => {
  it.each([
    [percent(132 / 120 - 1), '同比增长10.0%', 'Up 10.0% year on year', '+10.0%', '+10.0%'],
    [percent(-0.083), '同比下降8.3%', 'Down 8.3% year on year', '−8.3%', '−8.3%'],
    [
      points(0.97 - 0.92),
      '同比提高5.0个百分点',
      'Up 5.0 points year on year',
      '+5.0个百分点',
      '+5.0 pts',
    ],
    [
      points(-0.01),
      '同比下降1.0个百分点',
      'Down 1.0 point year on year',
      '−1.0个百分点',
      '−1.0 pts',
    ],
    [percent(0), '同比持平', 'Unchanged year on year', '持平', 'unchanged'],
    [points(0.3 - 0.1 - 0.2), '同比持平', 'Unchanged year on year', '持平', 'unchanged'],
    [
      percent(0.0003),
      '同比基本持平',
      'Almost unchanged year on year',
      '基本持平',
      'almost unchanged',
    ],
    [percent(0.083, false), '同比约增长8%', 'Up about 8% year on year', '约+8%', 'about +8%'],
    [percent(-0.083, false), '同比约下降8%', 'Down about 8% year on year', '约−8%', 'about −8%'],
    [
      percent(0.003, false),
      '同比大致持平',
      'Roughly unchanged year on year',
      '大致持平',
      'roughly unchanged',
    ],
    [percent(11.345), '同比增长1134.5%', 'Up 1,134.5% year on year', '+1134.5%', '+1,134.5%'],
  ])('%o', (change, zh, en, shortZh, shortEn) => {
    expect(changeWords(change, 'zh')).toBe(zh)
    expect(changeWords(change, 'en')).toBe(en)
    expect(changeShort(change, 'zh')).toBe(shortZh)
    expect(changeShort(change, 'en')).toBe(shortEn)
  })

  it.each([
    ['zero_base', '上年为0，不计算增幅', 'Zero last year: no rate of change'],
    ['no_base', '上年未报', 'Not reported last year'],
    ['no_common_months', '无可比月份', 'No comparable months'],
    ['annual_only', '上年仅有全年数', 'Annual figure only last year'],
    ['units_missing', '单位不全，不作汇总', 'Not all units held: no roll-up'],
  ] as const)('says why there is none: %s', (reason, zh, en) => {
    const change = noChange(reason)
    expect(changeWords(change, 'zh')).toBe(zh)
    expect(changeWords(change, 'en')).toBe(en)
    expect(changeMark(change, 'zh')).toBe('')
  })

  it('says whose year lacks the figure', () => {
    const nothingDue = (side: ChangeSide) => changeWords(noChange('nothing_due', side), 'zh')
    expect(nothingDue('this_year')).toBe('本年无此类事项')
    expect(nothingDue('last_year')).toBe('上年无此类事项')
    expect(nothingDue('common_months')).toBe('可比月份无此类事项')
    expect(changeWords(noChange('not_reported'), 'zh')).toBe('本年未填报')
    expect(changeWords(noChange('annual_only', 'this_year'), 'en')).toBe(
      'Annual figure only this year',
    )
  })

  it('marks a direction by shape', () => {
    expect(
      [percent(0.1), percent(-0.1), percent(0)].map((change) => changeMark(change, 'zh')),
    ).toEqual(['▲', '▼', '＝'])
    // What prints as level is not marked as a rise.
    expect(changeMark(percent(0.0003), 'zh')).toBe('＝')
    expect(changeMark(noChange('no_base'), 'zh')).toBe('')
  })
})

describe('windowWords', () => {
  const both = { year: 2025, baseYear: 2024 }

  it.each([
    [[{ from: 1, to: 7 }], '2025年1—7月 比 2024年1—7月', 'Jan–Jul 2025 vs Jan–Jul 2024'],
    [
      [
        { from: 1, to: 2 },
        { from: 4, to: 4 },
      ],
      '2025年1、2、4月 比 2024年1、2、4月',
      'Jan, Feb, Apr 2025 vs Jan, Feb, Apr 2024',
    ],
    [
      [
        { from: 1, to: 3 },
        { from: 5, to: 5 },
      ],
      '2025年1—3、5月 比 2024年1—3、5月',
      'Jan–Mar, May 2025 vs Jan–Mar, May 2024',
    ],
    [[{ from: 1, to: 2 }], '2025年1—2月 比 2024年1—2月', 'Jan–Feb 2025 vs Jan–Feb 2024'],
    [[{ from: 6, to: 6 }], '2025年6月 比 2024年6月', 'Jun 2025 vs Jun 2024'],
    [[{ from: 1, to: 12 }], '2025年全年 比 2024年全年', 'full year 2025 vs full year 2024'],
    [null, '各单位可比月份不同', 'Months compared differ between units'],
  ])('%o', (months, zh, en) => {
    expect(windowWords({ ...both, months }, 'zh')).toBe(zh)
    expect(windowWords({ ...both, months }, 'en')).toBe(en)
  })
})
