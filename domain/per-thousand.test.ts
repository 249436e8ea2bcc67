import { expect, it } from 'vitest'
import { absent, value } from './figure.ts'
import { perThousand } from './per-thousand.ts'

it.each([
  ['200 for 8,000 residents are 25 per 1,000', value(200), 8000, value(25)],
  ['at 1,000 residents a rate is stated', value(5), 1000, value(5)],
  ['at 999 it would say more about chance', value(5), 999, absent('no_population')],
  ['an unknown population is not guessed', value(5), null, absent('no_population')],
  ['200余 stay "more than"', value(200, 'at_least'), 8000, value(25, 'at_least')],
  ['what was not reported comes first', absent('not_reported'), null, absent('not_reported')],
] as const)('%s', (_, count, population, rate) => {
  expect(perThousand(count, population)).toEqual(rate)
})
