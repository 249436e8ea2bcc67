import { describe, expect, it } from 'vitest'
import { countedRuns, linePieces } from './unbroken.ts'

/** What a line must not part. */
const kept = (text: string) => countedRuns(text).flatMap((run) => (run.kept ? run.text : []))

describe('a line of text', () => {
  it.each([
    ['截至2026年10月，法治讲座30场次', ['2026年', '10月', '30场次']],
    ['还差1321人次，11—12月平均每月661人次', ['1321人次', '11—12月', '661人次']],
    ['比时序进度慢12.5个百分点，约增长3%', ['12.5个百分点', '3%']],
    ['范围47.2%—114.0%，中位数83.3%', ['47.2%—114.0%', '83.3%']],
    ['发放宣传资料12000余份，约1.2万份', ['12000余份', '约1.2万份']],
    ['人口1.6万人，资料2.4万余份', ['1.6万人', '2.4万余份']],
    ['19.8k residents, 1.25m+ copies', ['19.8k residents', '1.25m+ copies']],
    ['缺2个月，下降−3件', ['缺2个月', '−3件']],
    ['30 sessions by July 2026, 5.0 points ahead', ['30 sessions', '2026', '5.0 points']],
    ['没有数字', []],
  ])('never ends inside a number and its measure word: %s', (text, counted) => {
    expect(kept(text)).toEqual(counted)
    const runs = countedRuns(text)
    expect(runs.map((run) => run.text).join('')).toBe(text)
  })

  it('begins with no closing mark and ends with no opening one', () => {
    expect(linePieces('截至10月，讲座（公开）30场次。')).toEqual([
      '截',
      '至',
      '10月，',
      '讲',
      '座',
      '（公',
      '开）',
      '30场次。',
    ])
    expect(linePieces('“甲镇”已报')).toEqual(['“甲', '镇”', '已', '报'])
  })

  it('may end between English words', () => {
    expect(linePieces('Annual figure only')).toEqual(['Annual ', 'figure ', 'only'])
  })
})
