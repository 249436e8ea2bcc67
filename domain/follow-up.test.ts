import { expect, it } from 'vitest'
import { FOLLOW_UP_STATES, isOverdue, mayBecome } from './follow-up.ts'

it('something asked is answered, asked again or closed, and stays closed', () => {
  const steps = FOLLOW_UP_STATES.flatMap((from) =>
    FOLLOW_UP_STATES.filter((to) => mayBecome(from, to)).map((to) => `${from} -> ${to}`),
  )
  expect(steps).toEqual([
    'open -> answered',
    'open -> closed',
    'answered -> open',
    'answered -> closed',
  ])
})

it('something asked is overdue from the day after its own, until it is answered', () => {
  const asked = { state: 'open', dueOn: '2026-11-27' } as const
  expect(isOverdue(asked, '2026-11-27')).toBe(false)
  expect(isOverdue(asked, '2026-11-28')).toBe(true)
  expect(isOverdue({ ...asked, state: 'answered' }, '2026-11-28')).toBe(false)
  expect(isOverdue({ ...asked, dueOn: null }, '2026-11-28')).toBe(false)
})
