import { expect, it } from 'vitest'
import type { HeldTarget, TargetsResource } from '../../../contract/target-resources.ts'
import { indicator } from '../../../tests/builders.ts'
import { targetAsHeld } from '../../data/desk-requests.ts'
import { cellKey, EMPTY_QUEUE } from '../../data/drafts/save-queue.ts'
import { asItWas, targetViews, withMilestonesJoined } from './target-model.ts'

const PUT = { from: null, source: '', note: '' }
const held = (
  ...versions: readonly (readonly [value: number, effectiveFrom: string, source: string | null])[]
): HeldTarget => ({
  versions: versions.map(([value, effectiveFrom, source]) => ({
    value,
    effectiveFrom,
    source,
    milestones: [0.25, 0.5, 0.75],
    note: null,
  })),
  revision: `r${versions.length}`,
  changedAt: null,
  changedBy: null,
})

/** A row of which the page was told `asked`, and its own changes were answered with `stored`. */
function viewOf(asked: HeldTarget | null, stored: HeldTarget | null = asked) {
  const answer = {
    year: 2026,
    rows: [{ indicator: indicator(), held: asked, lastYear: null }],
  } as unknown as TargetsResource
  const key = cellKey('training_sessions', '2026')
  const queue = { ...EMPTY_QUEUE, held: { [key]: targetAsHeld(stored) } }
  const [view] = targetViews(answer, queue, 'zh')
  if (!view) throw new Error('no row')
  return view
}

it('goes back to what was stored last, though the sheet was asked for before', () => {
  const [first, second] = ['1号', '2号'].map((source, at) =>
    held([at === 0 ? 120 : 130, '2026-01-01', source]),
  )
  expect(asItWas(viewOf(first ?? null, second ?? null), PUT)).toEqual({
    value: 130,
    effectiveFrom: '2026-01-01',
    milestones: [0.25, 0.5, 0.75],
    sourceRef: '2号',
    note: null,
  })
  expect(asItWas(viewOf(null), PUT)).toEqual({ value: null })
})

it('takes a version of its own out again, and gives one that was there its value back', () => {
  const view = viewOf(held([120, '2026-01-01', null], [110, '2026-09-10', null]))
  const from = (day: string) => asItWas(view, { ...PUT, from: day })
  expect(from('2026-06-01')).toEqual({ value: null, effectiveFrom: '2026-06-01' })
  expect(from('2026-01-01')).toMatchObject({ value: 120, effectiveFrom: '2026-01-01' })
  expect(from('2026-09-10')).toMatchObject({ value: 110, effectiveFrom: '2026-09-10' })
})

it('reads three cells beside a target as its milestones, and no other numbers', () => {
  const joined = (row: readonly string[], part: 'first' | 'second') =>
    withMilestonesJoined([row], part)[0]
  expect(joined(['100', '20', '50', '70'], 'first')).toEqual(['100', '20、50、70'])
  expect(joined(['法治培训期数', '期', '100', '20', '50', '70'], 'first')).toEqual([
    '法治培训期数',
    '期',
    '100',
    '20、50、70',
  ])
  expect(joined(['20%', '50%', '70%'], 'second')).toEqual(['20%、50%、70%'])
  // Last year's target and figure, and this year's target.
  expect(joined(['法治培训期数', '19', '25', '20'], 'first')).toHaveLength(4)
})
