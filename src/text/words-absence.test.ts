import { describe, expect, it } from 'vitest'
import { ABSENCE_REASONS } from '../../domain/figure.ts'
import { absenceSentence, qualifierSentence } from './absence-sentences.ts'
import { LANGUAGES } from './language.ts'
import { absenceWord } from './words-absence.ts'

describe('words of absence', () => {
  it.each([
    ['not_reported', '未填报'],
    ['annual_only', '仅有全年数'],
    ['nothing_due', '无此类事项'],
    ['counts_missing', '只报比率'],
    ['no_target', '未定目标'],
    ['zero_target', '目标为0'],
    ['no_base', '上年未报'],
    ['zero_base', '上年为0'],
    ['boundary_changed', '区划调整，不可比'],
    ['no_common_months', '无可比月份'],
    ['no_population', '人口未知'],
    ['units_missing', '单位不全'],
  ] as const)('calls %s %s', (reason, word) => {
    expect(absenceWord(reason, 'zh')).toBe(word)
  })

  it.each(LANGUAGES)('never uses one text for two reasons (%s)', (lang) => {
    const words = ABSENCE_REASONS.map((reason) => absenceWord(reason, lang))
    const sentences = ABSENCE_REASONS.map((reason) => absenceSentence(reason, lang))
    expect(new Set(words).size).toBe(12)
    expect(new Set(sentences).size).toBe(12)
  })

  it('explains 余, 约 and 近, and says nothing of exact numbers', () => {
    expect(qualifierSentence('at_least', 'zh')).toContain('余')
    expect(qualifierSentence('about', 'zh')).toContain('约')
    expect(qualifierSentence('nearly', 'en')).toContain('Nearly')
    expect(qualifierSentence('exact', 'zh')).toBeNull()
  })
})
