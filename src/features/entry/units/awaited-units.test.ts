import { expect, it } from 'vitest'
import type { UnitMonthsResource } from '../../../../contract/month-resources.ts'
import { isAwaited, STANDINGS } from '../../../../domain/month-state.ts'
import { awaitedUnits, standingCounts } from './awaited-units.ts'
import { unitsWords } from './units-words.ts'

const answer: UnitMonthsResource = {
  program: '',
  areaCode: '500231',
  month: '2026-10',
  indicators: 25,
  months: [],
  units: STANDINGS.map((standing) => ({
    areaCode: standing,
    standing,
    awaited: isAwaited(standing),
    state: null,
    reported: 0,
  })),
  may: { return: true, close: true },
  names: { not_begun: '沙坪镇', open: '高安镇', returned: '澄溪镇' },
}

it('names who is still to submit, in code order, those given back apart, and nobody whom a file served', () => {
  expect(awaitedUnits(answer)).toEqual({ missing: ['沙坪镇', '高安镇'], returned: ['澄溪镇'] })
  expect(STANDINGS.map(standingCounts(answer))).toEqual(STANDINGS.map(() => 1))
})

it('reminds in words that can be pasted, and demands no zeros', () => {
  const parts = {
    today: '11月27日',
    month: '2026年10月',
    missing: '沙坪镇、高安镇',
    missingCount: 2,
    returned: '',
    dueOn: '12月4日',
  }
  const { of } = unitsWords('zh').reminder
  expect(of(parts)).toBe(
    '各单位：截至11月27日，2026年10月数据尚未提交的有：沙坪镇、高安镇（2个单位）。请于12月4日前提交。本月没有发生的事项可以不填。',
  )
  expect(of({ ...parts, missing: '', missingCount: 0, returned: '澄溪镇', dueOn: null })).toBe(
    '各单位：截至11月27日，2026年10月数据退回后待改好再提交的有：澄溪镇。请尽快提交。本月没有发生的事项可以不填。',
  )
})
