import { expect, it } from 'vitest'
import { etagMatches } from './etag-matches.ts'

it.each([
  ['W/"b"', 'W/"b"', true],
  ['"b"', 'W/"b"', true],
  ['W/"b"', '"b"', true],
  ['"a" , W/"b"', 'W/"b"', true],
  ['*', 'W/"b"', true],
  ['"a"', 'W/"b"', false],
  ['"b', 'W/"b"', false],
  ['', 'W/"b"', false],
  [null, 'W/"b"', false],
  ['*', null, false],
])('If-None-Match %j and the tag %j: %s', (ifNoneMatch, etag, expected) => {
  expect(etagMatches(ifNoneMatch, etag)).toBe(expected)
})
