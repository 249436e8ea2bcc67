import { describe, expect, it } from 'vitest'
import type { Progress } from '../../domain/progress.ts'
import { indicator } from '../../tests/builders.ts'
import { figure, unitCoverage } from '../../tests/figure-builders.ts'
import {
  conflictWords,
  countsWords,
  coverageWords,
  endedUnitsWords,
  endedUnitWords,
  monthsMissingWords,
  rollUpWords,
  unitsByStatusWords,
  unitsInCompletionWords,
  unitsMetWords,
  unitsReportedWords,
  unitsWithoutCountsWords,
  withoutCountsWords,
} from './words-coverage.ts'

describe('coverage', () => {
  it.each([
    [7, 10, null, '已报7/10个月', '7 of 10 months reported'],
    [1, 1, null, '已报1/1个月', '1 of 1 month reported'],
    [0, 0, null, '尚无应报月份', 'No months due yet'],
    [1250, 1300, unitCoverage(), '已报1250/1300个单位月', '1,250 of 1,300 unit-months reported'],
  ])('%d of %d', (monthsReported, monthsDue, units, zh, en) => {
    expect(coverageWords({ monthsReported, monthsDue, units, reportedBy: 'month' }, 'zh')).toBe(zh)
    expect(coverageWords({ monthsReported, monthsDue, units, reportedBy: 'month' }, 'en')).toBe(en)
  })

  it('names the missing months', () => {
    expect(monthsMissingWords([5, 7, 8], 'zh')).toBe('缺5月、7—8月')
    expect(monthsMissingWords([5, 7, 8], 'en')).toBe('Missing: May, Jul–Aug')
    expect(monthsMissingWords([], 'zh')).toBeNull()
  })

  it('says beside the sum how many units have met their own plan', () => {
    const units = unitCoverage({ due: 3, met: 1, withTarget: 2, byStatus: { met: 1, behind: 1 } })
    expect(unitsMetWords(units, 'zh')).toBe('2个单位中1个完成')
    expect(unitsMetWords(units, 'en')).toBe('1 of 2 met')
    expect(unitsInCompletionWords(units, 'zh')).toBe('3个单位中2个计入完成率')
    expect(unitsReportedWords(unitCoverage({ due: 1, reported: 0 }), 'en')).toBe(
      '0 of 1 unit reported',
    )
  })

  it('counts judged units where an indicator needs no target', () => {
    const full = unitCoverage({ withTarget: 0, met: 1, byStatus: { met: 1, short: 2 } })
    expect(unitsMetWords(full, 'en')).toBe('1 of 3 met')
    expect(unitsMetWords(unitCoverage({ withTarget: 0 }), 'en')).toBeNull()
  })

  it('lists units by status, best first', () => {
    expect(unitsByStatusWords({ behind: 2, met: 3 }, 'zh')).toBe('已达标3个、落后2个')
    expect(unitsByStatusWords({ behind: 2, met: 3 }, 'en')).toBe('3 met, 2 behind')
    expect(unitsByStatusWords({}, 'zh')).toBeNull()
  })

  it('says which units a ratio leaves out, and when units are not added up', () => {
    expect(unitsWithoutCountsWords({ withoutCounts: 1 }, 'zh')).toBe('另有1个单位只报比率，未计入')
    expect(unitsWithoutCountsWords({ withoutCounts: 0 }, 'zh')).toBeNull()
    const part = { made: false, unitsHeld: 1, unitCount: 27 }
    expect(rollUpWords(part, 'zh')).toBe('27个单位中只有1个的数据，不作汇总')
    expect(rollUpWords(part, 'en')).toBe('1 of 27 units held; not added up')
    expect(rollUpWords({ ...part, made: true }, 'zh')).toBeNull()
  })

  it('marks a rate claimed without counts, and shows counts where there are some', () => {
    expect(withoutCountsWords({ withoutCounts: true }, 'zh')).toBe('只报比率，未报件数')
    expect(withoutCountsWords({ withoutCounts: false }, 'zh')).toBeNull()
    expect(countsWords({ counts: { numerator: 31, denominator: 40 } }, 'zh')).toBe('31/40')
    expect(countsWords(figure(), 'zh')).toBeNull()
  })
})

it('names a unit that ended in the year with its months', () => {
  expect(endedUnitWords('甲镇', { from: 1, to: 6 }, 'zh')).toBe('原甲镇，1—6月')
  expect(endedUnitWords('甲镇', { from: 1, to: 6 }, 'en')).toBe('Former 甲镇, Jan–Jun')
  const below = [{ areaCode: '2', missing: 3, ended: 1, conflicts: 0 }]
  expect(endedUnitsWords({ ended: ['1'], below }, 'zh')).toBe('另计2个年中撤并的单位')
  expect(endedUnitsWords({ ended: [], below: [] }, 'zh')).toBeNull()
})

describe('conflictWords', () => {
  const conflict: Progress['conflicts'][number] = {
    between: 'parts',
    period: '2025',
    whole: 120,
    wholeQualifier: 'exact',
    parts: 118,
    partsQualifier: 'at_least',
    partsComplete: true,
    areaCode: '500231101',
  }

  it('shows both numbers and which one stands', () => {
    expect(conflictWords(conflict, indicator(), 'zh')).toBe(
      '2025年报120期，各期合计118余期，两数不符；以全年数为准',
    )
    expect(conflictWords(conflict, indicator(), 'en')).toBe(
      '2025: reported as 120 sessions, but its parts add up to 118+ sessions; the annual figure is used',
    )
  })

  it('says when only some parts already exceed a quarter, and where', () => {
    const quarter = { ...conflict, period: '2025-Q2', parts: 130, partsComplete: false }
    expect(conflictWords(quarter, indicator(), 'zh', '新民镇')).toBe(
      '新民镇2025年第2季度报120期，已报各期合计130余期，两数不符；以季度数为准',
    )
  })

  it('shows what was typed for a month beside what its register says', () => {
    const counted: typeof conflict = {
      ...conflict,
      between: 'register',
      period: '2026-07',
      whole: 320,
      wholeQualifier: 'at_least',
      parts: 300,
      partsQualifier: 'exact',
    }
    expect(conflictWords(counted, indicator({ unitZh: '人次' }), 'zh')).toBe(
      '2026年7月：台账汇总320余人次，另有填报数300人次，以台账为准',
    )
    expect(conflictWords(counted, indicator(), 'en', '新民镇')).toBe(
      "新民镇, July 2026: 320+ sessions by the register, but reported as 300 sessions; the register's figure is used",
    )
  })
})
