import { describe, expect, it } from 'vitest'
import { gapBound } from '../../domain/gap-bound.ts'
import { STATUSES } from '../../domain/progress.ts'
import { indicator } from '../../tests/builders.ts'
import { FILING } from '../../tests/figure-builders.ts'
import { LANGUAGES } from './language.ts'
import { gapClause, gapWords, shortByWords, statusRule, statusWord } from './words-status.ts'

describe('status', () => {
  it.each(LANGUAGES)('gives every status its own word and rule (%s)', (lang) => {
    const words = [null, ...STATUSES].map((status) => statusWord(status, lang))
    expect(new Set(words).size).toBe(8)
    expect(new Set(STATUSES.map((status) => statusRule(status, lang))).size).toBe(7)
  })

  it('prints the thresholds that the judgement uses', () => {
    expect(statusRule('on_pace', 'zh')).toBe('比时序进度慢不超过10个百分点')
    expect(statusRule('behind', 'zh')).toBe('比时序进度慢超过10个、不超过30个百分点')
    expect(statusRule('far_behind', 'en')).toBe('More than 30 points behind the expected pace')
    expect(statusRule('too_early', 'zh')).toBe('1—2月不作评判')
  })

  it('words a rule for what the indicator is judged by', () => {
    expect(statusRule('met', 'zh', indicator())).toBe('完成率达到100%')
    expect(statusRule('met', 'zh', FILING)).toBe('已达100%')
    expect(statusRule('met', 'zh', indicator({ direction: 'down' }))).toContain('上限')
    expect(statusRule('short', 'en', FILING)).toBe('Below 100%')
  })
})

describe('gapWords', () => {
  it.each([
    [0.5 - 7 / 12, 'exact', '慢8.3个百分点', '8.3 points behind'],
    [0.12667, 'at_least', '快12.7个百分点以上', 'at least 12.7 points ahead'],
    // At least -8.3 points is at most 8.3 behind.
    [-0.083, 'at_least', '慢8.3个百分点以内', 'at most 8.3 points behind'],
    [0.083, 'at_most', '快8.3个百分点以内', 'at most 8.3 points ahead'],
    [-0.083, 'at_most', '慢8.3个百分点以上', 'at least 8.3 points behind'],
    [-0.083, 'about', '慢约8个百分点', 'about 8 points behind'],
    [0.01, 'exact', '快1.0个百分点', '1.0 point ahead'],
    [0, 'exact', '持平', 'level'],
    [-0.09996, 'exact', '慢9.996个百分点', '9.996 points behind'],
    [0.7 - 1, 'exact', '慢30.0个百分点', '30.0 points behind'],
  ] as const)('says %d (%s) as %s and %s', (gap, bound, zh, en) => {
    expect(gapWords(gap, 'zh', bound)).toBe(zh)
    expect(gapWords(gap, 'en', bound)).toBe(en)
  })

  it('turns "at least" round where less is better', () => {
    expect(gapBound('at_least', 'up')).toBe('at_least')
    expect(gapBound('at_least', 'down')).toBe('at_most')
    expect(gapBound('nearly', 'up')).toBe('about')
    expect(gapBound('exact', 'down')).toBe('exact')
  })

  it('makes a clause of it', () => {
    expect(gapClause(0.127, 'zh', 'at_least')).toBe('比时序进度快12.7个百分点以上')
    expect(gapClause(0, 'zh')).toBe('与时序进度持平')
    expect(gapClause(-0.083, 'en')).toBe('8.3 points behind the expected pace')
    expect(gapClause(0.127, 'en')).toBe('12.7 points ahead of the expected pace')
    expect(gapClause(0, 'en')).toBe('level with the expected pace')
    expect(gapClause(0, 'en', 'at_least')).toBe('level with or ahead of the expected pace')
    expect(gapClause(0, 'en', 'at_most')).toBe('level with or behind the expected pace')
  })
})

describe('what is missing', () => {
  const FALLBACK = { definitionZh: null, definitionEn: null }

  it.each([
    ['已报备÷应报备', 'Documents filed ÷ documents due', '1件未报备', '1 not filed'],
    [
      '期限内报备÷应报备',
      'Documents filed within the time limit ÷ documents due',
      '1件未在期限内报备',
      '1 not filed within the time limit',
    ],
    [
      '法定期限内答复÷到期应答复',
      'Disclosure requests answered within the statutory time limit ÷ requests due',
      '1件未在法定期限内答复',
      '1 not answered within the statutory time limit',
    ],
    [
      '发布前已审查÷应审查',
      'Documents reviewed for legality before release ÷ documents due',
      '1件未在发布前审查',
      '1 not reviewed for legality before release',
    ],
    [
      '未被退回补正÷已报备',
      'Filed documents not returned for correction ÷ documents filed',
      '1件被退回补正',
      '1 returned for correction',
    ],
    ['评价满意÷参评', 'Satisfied petitioners ÷ all', '1件未达标', '1 short of 100%'],
    ['已销号÷到期应完成', 'Identified problems closed ÷ problems due', '1件未销号', '1 not closed'],
    [null, null, '1件未达标', '1 short of 100%'],
  ])('takes noun and verb from the definition %s', (definitionZh, definitionEn, zh, en) => {
    const own = { ...FALLBACK, nameZh: '自定指标', definitionZh, definitionEn }
    expect(shortByWords({ shortBy: 1 }, own, 'zh')).toBe(zh)
    expect(shortByWords({ shortBy: 1 }, own, 'en')).toBe(en)
  })

  it('counts villages as villages and tasks as tasks', () => {
    const village = {
      nameZh: '法律明白人达标村占比',
      definitionZh: '在册法律明白人≥3名的行政村÷行政村总数',
      definitionEn:
        'Administrative villages with at least 3 registered law-literate residents ÷ all villages',
    }
    expect(shortByWords({ shortBy: 2 }, village, 'zh')).toBe('2个村未达标')
    expect(shortByWords({ shortBy: 2 }, village, 'en')).toBe('2 short of 100%')
    const task = { ...FALLBACK, nameZh: '年度计划任务完成率', definitionZh: '已完成÷到期应完成' }
    expect(shortByWords({ shortBy: 3 }, task, 'zh')).toBe('3项未完成')
  })

  it('says nothing where nothing is missing or nothing can be counted', () => {
    expect(shortByWords({ shortBy: null }, FILING, 'zh')).toBeNull()
    expect(shortByWords({ shortBy: 0 }, FILING, 'zh')).toBeNull()
  })
})
