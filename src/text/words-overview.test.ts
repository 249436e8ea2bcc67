import { describe, expect, it } from 'vitest'
import type { ProgressResource } from '../../contract/resources.ts'
import { absent, value } from '../../domain/figure.ts'
import { type OverviewCounts, overviewCounts } from '../../domain/overview-counts.ts'
import type { Progress } from '../../domain/progress.ts'
import { figure, unitCoverage } from '../../tests/figure-builders.ts'
import { asOfWords, elapsedWords } from './format-date.ts'
import { overviewSentence } from './words-overview.ts'

const COUNTS: OverviewCounts = {
  through: '2026-10',
  awaited: false,
  indicators: 25,
  byStatus: { met: 6, on_pace: 12, behind: 4, far_behind: 1 },
  laggingIncomplete: 2,
  notReported: 2,
  withoutTarget: 0,
  unjudged: 0,
  rollUp: null,
}

const UNITS = { made: true, unitsHeld: 26, unitCount: 26, unitCodes: [] }

function progress(figures: readonly Progress[]): ProgressResource {
  return {
    program: 'test',
    dataset: { version: '1', importedAt: null, holdsSample: false },
    areaCode: '500231101',
    names: {},
    year: 2025,
    through: '2025-07',
    elapsed: 7 / 12,
    yearEnded: true,
    holdsSample: false,
    rollUp: null,
    reporting: { month: '2025-07', due: 1, full: 1, byQuarter: 0, incomplete: [], below: [] },
    figures: [...figures],
  }
}

describe('overviewSentence', () => {
  it('says of a month that nobody has reported that it is not judged', () => {
    const awaited = { ...COUNTS, through: '2026-11', awaited: true }
    expect(overviewSentence(awaited, 'zh')).toMatch(/。11月尚无单位填报，暂不评判进度。$/)
    expect(overviewSentence(awaited, 'en')).toMatch(
      / No unit has reported November yet, so pace is not judged\.$/,
    )
  })

  it('says first what asks for something, and with it that months are missing', () => {
    expect(overviewSentence(COUNTS, 'zh')).toBe(
      '25项指标中，5项落后（其中2项有缺报的月份），2项未填报，18项达到或跟上计划。',
    )
    expect(overviewSentence(COUNTS, 'en')).toBe(
      '5 of 25 indicators are behind (2 with months missing), 2 have not been reported and 18 have met or are keeping pace with the plan.',
    )
  })

  it('has at most five numbers where all is reported: what lags and what is not judged is one each', () => {
    const all = {
      ...COUNTS,
      byStatus: { met: 8, on_pace: 7, behind: 2, far_behind: 2, short: 4 },
      laggingIncomplete: 4,
      notReported: 0,
      withoutTarget: 1,
      unjudged: 1,
    }
    expect(overviewSentence(all, 'zh')).toBe(
      '25项指标中，8项落后或未达标（其中4项有缺报的月份），15项达到或跟上计划，2项不作评判。',
    )
  })

  it('counts results of units for a county, which has no status of its own', () => {
    const county = {
      ...COUNTS,
      byStatus: { met: 430, behind: 60 },
      laggingIncomplete: 0,
      notReported: 1,
      rollUp: UNITS,
    }
    expect(overviewSentence(county, 'zh')).toBe(
      '26个单位的25项指标中，60项次落后，1项次未填报，430项次达到或跟上计划。',
    )
    expect(overviewSentence(county, 'en')).toBe(
      '60 results (25 indicators in 26 units) are behind, 1 has not been reported and 430 have met or are keeping pace with the plan.',
    )
  })

  it('does not judge what has no target', () => {
    const annual = {
      ...COUNTS,
      indicators: 10,
      byStatus: { met: 3 },
      laggingIncomplete: 0,
      notReported: 0,
      withoutTarget: 7,
    }
    expect(overviewSentence(annual, 'zh')).toBe('10项指标中，3项达到或跟上计划，7项不作评判。')
    expect(overviewSentence(annual, 'en')).toBe(
      '3 of 10 indicators have met or are keeping pace with the plan and 7 are not judged.',
    )
  })

  it('has words for one, for all and for none', () => {
    const none = { ...COUNTS, byStatus: {}, laggingIncomplete: 0, notReported: 0 }
    expect(overviewSentence({ ...none, indicators: 1, notReported: 1 }, 'en')).toBe(
      '1 of 1 indicator has not been reported.',
    )
    expect(overviewSentence({ ...none, notReported: 25 }, 'zh')).toBe('25项指标均未填报。')
    expect(overviewSentence({ ...none, byStatus: { too_early: 25 } }, 'zh')).toBe(
      '25项指标均暂不评判。',
    )
    expect(overviewSentence({ ...none, indicators: 0 }, 'zh')).toBe('没有填报，也没有计划。')
    expect(overviewSentence({ ...none, indicators: 0 }, 'en')).toContain('nothing is planned')
  })

  it('says when units are shown but not added up', () => {
    const part = { ...COUNTS, rollUp: { ...UNITS, made: false, unitsHeld: 1, unitCount: 27 } }
    expect(overviewSentence(part, 'zh')).toMatch(/；27个单位中只有1个的数据，不作汇总。$/)
    expect(overviewSentence(part, 'en')).toMatch(/ \(1 of 27 units held; not added up\)\.$/)
  })
})

describe('overviewCounts', () => {
  it('sorts every indicator into one count and folds away what is neither reported nor planned', () => {
    const silent = absent('not_reported')
    const counts = overviewCounts(
      progress([
        figure({ status: 'met' }),
        figure({ status: 'behind' }),
        figure({ status: null, value: silent }),
        figure({ status: null, value: silent, target: null }),
        figure({ status: null, target: null }),
        figure({ status: null, value: absent('nothing_due'), target: null }),
      ]),
    )
    expect(counts).toMatchObject({
      indicators: 5,
      byStatus: { met: 1, behind: 1 },
      notReported: 1,
      withoutTarget: 1,
      unjudged: 1,
    })
  })

  it('adds the units of a county up', () => {
    const counts = overviewCounts(
      progress([
        figure({ status: null, units: unitCoverage({ byStatus: { met: 2 } }) }),
        figure({
          status: null,
          value: value(3),
          units: unitCoverage({ reported: 1, byStatus: { met: 1 }, missing: ['500231102'] }),
        }),
        figure({ units: unitCoverage({ reported: 0, withTarget: 0, missing: ['a', 'b'] }) }),
      ]),
    )
    expect(counts).toMatchObject({ indicators: 2, byStatus: { met: 3 }, notReported: 1 })
  })
})

describe('time', () => {
  it('says how much of the year is over', () => {
    expect(asOfWords('2026-10', 'zh')).toBe('截至2026年10月')
    expect(asOfWords('2026-10', 'en')).toBe('Through October 2026')
    expect(elapsedWords({ elapsed: 10 / 12, yearEnded: false }, 'zh')).toBe('全年已过83.3%')
    expect(elapsedWords({ elapsed: 10 / 12, yearEnded: false }, 'en')).toBe(
      '83.3% of the year has passed',
    )
    expect(elapsedWords({ elapsed: 1, yearEnded: true }, 'zh')).toBe('全年已结束')
    expect(elapsedWords({ elapsed: 1, yearEnded: false }, 'zh')).toBe('12月尚未结束')
    expect(elapsedWords({ elapsed: 1, yearEnded: false }, 'en')).toBe('December is not over yet')
  })
})
