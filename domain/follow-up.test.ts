import { expect, it } from 'vitest'
import { FOLLOW_UP_STATES, mayBecome } from './follow-up.ts'

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
