import { expect, it } from 'vitest'
import { absent, value } from './figure.ts'

it('is a value, exact unless said otherwise, or the one reason why there is none', () => {
  expect(value(0)).toEqual({ kind: 'value', value: 0, qualifier: 'exact' })
  expect(value(200, 'at_least')).toEqual({ kind: 'value', value: 200, qualifier: 'at_least' })
  expect(absent('not_reported')).toEqual({ kind: 'absent', reason: 'not_reported' })
})
