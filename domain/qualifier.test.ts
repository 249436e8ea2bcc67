import { expect, it } from 'vitest'
import { combineQualifiers, type Qualifier } from './qualifier.ts'

it.each<[string, Qualifier[], Qualifier]>([
  ['no figure', [], 'exact'],
  ['12 + 5', ['exact', 'exact'], 'exact'],
  ['200余 + 120 = 320余', ['at_least', 'exact'], 'at_least'],
  ['约100 + 5 = 约105', ['exact', 'about'], 'about'],
  ['近100 + 5 = 约105', ['nearly', 'exact'], 'about'],
  ['近100 + 近50 = 约150', ['nearly', 'nearly'], 'about'],
  ['约 outweighs 余, whichever comes first', ['at_least', 'about'], 'about'],
  ['约 is not undone by a later 余', ['about', 'at_least'], 'about'],
  ['近100 alone is no sum and stays 近100', ['nearly'], 'nearly'],
])('%s', (_, parts, sum) => {
  expect(combineQualifiers(parts)).toBe(sum)
})

it('does not depend on how a sum is grouped', () => {
  const grouped = combineQualifiers([combineQualifiers(['nearly', 'exact']), 'at_least'])
  expect(grouped).toBe(combineQualifiers(['nearly', 'exact', 'at_least']))
})
