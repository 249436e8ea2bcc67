import { describe, expect, it } from 'vitest'
import { value } from '../../domain/figure.ts'
import { needed } from '../../domain/needed.ts'
import { indicator } from '../../tests/builders.ts'
import { figure, unitCoverage } from '../../tests/figure-builders.ts'
import { missingShort, missingWords, neededWords, notJudgedWords } from './words-needed.ts'

const ATTENDANCE = indicator({ nameZh: '受训人次', unitZh: '人次', unitEn: 'attendances' })

function attendance(actual = value(1279), dueMonth = 10, monthsReported = 8) {
  const plan = { target: 2600, dueMonth, endMonth: null, monthsReported }
  const due = { indicator: ATTENDANCE, value: actual, ...plan }
  return { needed: needed(due), monthsReported }
}

describe('neededWords', () => {
  it('says what is left, the pace that reaches it, and the average so far', () => {
    expect(neededWords(attendance(), ATTENDANCE, 'zh')).toBe(
      '还差1321人次，11—12月平均每月661；已报8个月平均160',
    )
    expect(neededWords(attendance(), ATTENDANCE, 'en')).toBe(
      '1,321 attendances to go, 661 a month in Nov–Dec; 160 a month so far (8 months reported)',
    )
  })

  it('asks for no pace at the end of the year', () => {
    expect(neededWords(attendance(value(1279), 12), ATTENDANCE, 'zh')).toBe(
      '还差1321人次；已报8个月平均160',
    )
  })

  it('names the one month left, and what is at most left of 余', () => {
    expect(neededWords(attendance(value(2000, 'at_least'), 11), ATTENDANCE, 'zh')).toBe(
      '最多还差600人次，12月平均每月600；已报8个月平均250',
    )
  })

  it('is silent where nothing is left', () => {
    expect(neededWords(attendance(value(2600)), ATTENDANCE, 'en')).toBeNull()
  })
})

describe('missingWords', () => {
  it('says which months are missing, and where reporting them may be enough', () => {
    expect(missingWords(figure({ monthsMissing: [7, 8] }), 'zh')).toBe('缺7—8月')
    const late = figure({ monthsMissing: [7, 8], catchUpMonths: 2 })
    expect(missingWords(late, 'zh')).toBe('缺7—8月，补报后可能跟上')
    expect(missingWords(late, 'en')).toBe('Missing: Jul–Aug, may catch up')
  })

  it('counts months that are far apart where space is short', () => {
    expect(missingShort(figure({ monthsMissing: [7, 8] }), 'zh')).toBe('缺7—8月')
    expect(missingShort(figure({ monthsMissing: [2, 5, 7, 8] }), 'zh')).toBe('缺4个月')
    expect(missingShort(figure({ monthsMissing: [2, 5] }), 'en')).toBe('2 months out')
    expect(missingShort(figure({ monthsMissing: [7, 8] }), 'en')).toBe('no Jul–Aug')
    expect(missingShort(figure(), 'zh')).toBeNull()
  })

  it('says why a month is not judged', () => {
    expect(notJudgedWords('2026-11', 'zh')).toBe('11月尚无单位填报，暂不评判进度')
    expect(notJudgedWords(null, 'en')).toBe(
      'No unit has reported this month yet, so pace is not judged',
    )
  })

  it('is silent where nothing is missing, and for areas with units', () => {
    expect(missingWords(figure(), 'zh')).toBeNull()
    expect(missingWords(figure({ monthsMissing: [7], units: unitCoverage() }), 'zh')).toBeNull()
  })
})
