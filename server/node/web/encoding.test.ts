import { describe, expect, it } from 'vitest'
import { acceptedEncoding, gzipped } from './encoding.ts'

describe('acceptedEncoding', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['GZIP;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br; q=0.0, gzip ;q=0', null],
    ['identity', null],
    ['', null],
    [null, null],
  ] as const)('reads %j as %s', (header, expected) => {
    expect(acceptedEncoding(header, ['br', 'gzip'])).toBe(expected)
  })

  it('never names an encoding that is not offered', () => {
    expect(acceptedEncoding('br', ['gzip'])).toBeNull()
  })
})

describe('gzipped', () => {
  it('leaves short answers and readers without gzip alone', async () => {
    const long = new Uint8Array(1_000)
    expect((await gzipped(new Uint8Array(999), true)).encoding).toBeNull()
    expect((await gzipped(long, false)).encoding).toBeNull()
    expect((await gzipped(long, true)).encoding).toBe('gzip')
  })
})
