import { expect, it } from 'vitest'
import { AREA_CODE, LONGEST_CODE } from './code.ts'

it('takes official codes and those that people make up, as long as addresses take them', () => {
  const taken = ['500231101', '990100', 'new-town_2', 'a'.repeat(LONGEST_CODE)]
  expect(taken.filter((code) => !AREA_CODE.test(code))).toEqual([])
  const refused = ['', '500 231', '新民', '500231,1', '../x', 'a'.repeat(LONGEST_CODE + 1)]
  expect(refused.filter((code) => AREA_CODE.test(code))).toEqual([])
})
