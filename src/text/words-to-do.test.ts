import { expect, it } from 'vitest'
import { value } from '../../domain/figure.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { MonthReporting } from '../../domain/month-reporting.ts'
import { needed } from '../../domain/needed.ts'
import type { Progress } from '../../domain/progress.ts'
import { whatToDo } from '../../domain/what-to-do.ts'
import { indicator } from '../../tests/builders.ts'
import { FILING, figure, unitCoverage } from '../../tests/figure-builders.ts'
import { LANGUAGES } from './language.ts'
import { monthReportingWords, toDoWords } from './words-to-do.ts'

const ATTENDANCE = indicator({
  id: 'training_attendance',
  nameZh: '受训人次',
  nameEn: 'Trainee attendances',
  unitZh: '人次',
  unitEn: 'attendances',
})
const MONTH = '2025-10'
const ALL_IN: MonthReporting = {
  month: MONTH,
  due: 1,
  full: 1,
  byQuarter: 0,
  incomplete: [],
  below: [],
}

function lines(
  items: readonly [Indicator, Partial<Progress>][],
  reporting: MonthReporting = ALL_IN,
) {
  const views = items.map(([of, overrides]) => ({ indicator: of, figure: figure(overrides) }))
  return LANGUAGES.map((lang) =>
    whatToDo(views, reporting).map((line) => toDoWords(line, MONTH, (code) => `单位${code}`, lang)),
  )
}

it('says what is behind with what it takes, and what is short of 100 %', () => {
  const late = {
    value: value(1279),
    monthsReported: 8,
    status: 'far_behind',
    paceGap: -0.34,
    needed: needed({
      indicator: ATTENDANCE,
      value: value(1279),
      target: 2600,
      dueMonth: 10,
      endMonth: null,
      monthsReported: 8,
    }),
  } as const
  const filing = { value: value(2 / 3), status: 'short', paceGap: null, shortBy: 1 } as const
  const [zh, en] = lines([
    [ATTENDANCE, late],
    [FILING, filing],
  ])
  expect(zh?.[0]).toContain('还差1321人次')
  expect(zh?.[0]).toContain('平均每月661；已报8个月平均160')
  expect(zh?.[1]).toMatch(/^规范性文件报备率.1件未报备$/)
  expect(en).toEqual([
    'Trainee attendances: 1,321 attendances to go, 661 a month in Nov–Dec; 160 a month so far (8 months reported)',
    'Filing rate: 1 not filed',
  ])
})

it('says what to report, and what may come of it', () => {
  const none: MonthReporting = {
    month: MONTH,
    due: 1,
    full: 0,
    byQuarter: 0,
    incomplete: [{ areaCode: '1', due: 25, missing: 25 }],
    below: [],
  }
  const late = {
    status: 'behind',
    paceGap: -0.2,
    monthsMissing: [9, 10],
    catchUpMonths: 2,
  } as const
  const [zh, en] = lines(
    [
      [ATTENDANCE, late],
      [FILING, { status: 'met', monthsMissing: [10] }],
    ],
    none,
  )
  expect(zh?.[0]).toMatch(/^10月应报25项，均未报.受训人次缺9月.其中1项补报后可能跟上$/)
  expect(en?.[0]).toBe(
    'October: none of 25 indicators reported; Trainee attendances (missing: Sep); 1 may catch up once reported',
  )
})

it('says how many units have reported the month, and who has not', () => {
  const county: MonthReporting = {
    month: MONTH,
    due: 25,
    full: 23,
    byQuarter: 1,
    incomplete: [
      { areaCode: '1', due: 25, missing: 3 },
      { areaCode: '2', due: 25, missing: 25 },
    ],
    below: [],
  }
  const units = unitCoverage({ due: 26, reported: 26, byStatus: { behind: 6, far_behind: 3 } })
  const [zh, en] = lines([[ATTENDANCE, { status: null, units }]], county)
  expect(zh?.[0]).toMatch(
    /^10月应报25个单位（另有1个按季填报），23个已报齐.未报齐的有单位1、单位2$/,
  )
  expect(zh?.[1]).toMatch(/^受训人次.9个单位落后$/)
  expect(en?.[0]).toBe(
    '23 of 25 units due for October (1 more by quarter) have reported in full; not yet: 单位1, 单位2',
  )
})

it('says of units further down how many there are, by the area they are in', () => {
  const province: MonthReporting = {
    month: MONTH,
    due: 60,
    full: 51,
    byQuarter: 0,
    incomplete: [{ areaCode: '1', due: 25, missing: 3 }],
    below: [
      { areaCode: '2', incomplete: 3 },
      { areaCode: '3', incomplete: 5 },
    ],
  }
  const units = unitCoverage({ due: 60, reported: 60 })
  const [zh, en] = lines([[ATTENDANCE, { status: null, units }]], province)
  expect(zh?.[0]).toMatch(/未报齐的有单位1、单位2(3个)、单位3(5个)$/)
  expect(en?.[0]).toMatch(/not yet: 单位1, 单位2 \(3\), 单位3 \(5\)$/)
})

it('tells a month that nobody reported from one that nobody reported in full', () => {
  const silent = [{ areaCode: '1', due: 2, missing: 2 }]
  const started = [{ areaCode: '1', due: 2, missing: 1 }]
  const of = (incomplete: MonthReporting['incomplete']) =>
    monthReportingWords(
      { month: MONTH, due: 1, full: 0, byQuarter: 0, incomplete, below: [] },
      'zh',
    )
  expect(of(silent)).toBe('10月尚无单位填报')
  expect(of(started)).toBe('10月应报1个单位，均未报齐')
  expect(monthReportingWords({ ...ALL_IN, due: 26, full: 26 }, 'zh')).toBe(
    '10月应报26个单位，均已报齐',
  )
})
