import { expect, it } from 'vitest'
import { conflictsBelowWords, missingUnitsWords } from './words-below.ts'

it('names direct units, and says of others how many their area has', () => {
  const below = [
    { areaCode: '2', missing: 3, ended: 1, conflicts: 0 },
    { areaCode: '3', missing: 0, ended: 0, conflicts: 2 },
  ]
  const nameOf = (code: string) => ({ 1: '甲镇', 2: '乙县', 3: '丙县' })[code] ?? code
  expect(missingUnitsWords({ missing: ['1'], below }, nameOf, 'zh')).toBe('甲镇、乙县3个')
  expect(missingUnitsWords({ missing: ['1'], below }, nameOf, 'en')).toBe('甲镇, 乙县 (3)')
  expect(conflictsBelowWords({ below }, nameOf, 'zh')).toBe('下级单位的填报数前后不符：丙县2个')
  expect(conflictsBelowWords({ below: [] }, nameOf, 'zh')).toBeNull()
})
