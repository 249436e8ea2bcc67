import { describe, expect, it } from 'vitest'
import { ByteCache } from './byte-cache.ts'

const always = () => true

/** An entry of so many bytes, and how often it was made. */
function maker(bytes: number) {
  const made = { times: 0 }
  const make = async () => {
    made.times += 1
    return { bytes: new Uint8Array(bytes) }
  }
  return { made, make }
}

describe('ByteCache', () => {
  it('makes an answer once', async () => {
    const cache = new ByteCache(100_000)
    const { made, make } = maker(10)
    await cache.get('a', make, always)
    await cache.get('a', make, always)
    expect(made.times).toBe(1)
  })

  it('makes an answer once for all who ask while it is being made', async () => {
    const cache = new ByteCache(100_000)
    const { made, make } = maker(10)
    await Promise.all([cache.get('a', make, always), cache.get('a', make, always)])
    expect(made.times).toBe(1)
  })

  it('lets go of what was used longest ago and stays within its bound', async () => {
    // Each entry costs 1,900 + 2 + 512 bytes; four fit into 10,000, five do not.
    const cache = new ByteCache<{ bytes: Uint8Array }>(10_000)
    const makers = new Map(['a', 'b', 'c', 'd', 'e'].map((key) => [key, maker(1_900)]))
    const get = (key: string) =>
      cache.get(key, makers.get(key)?.make ?? (() => Promise.reject()), always)
    for (const key of ['a', 'b', 'c', 'd', 'a', 'e']) await get(key)
    expect(cache.size).toBe(4 * 2_414)
    await get('a')
    expect(makers.get('a')?.made.times).toBe(1)
    await get('b')
    expect(makers.get('b')?.made.times).toBe(2)
  })

  it('does not give up everything for one large answer', async () => {
    const cache = new ByteCache<{ bytes: Uint8Array }>(10_000)
    const small = maker(100)
    await cache.get('small', small.make, always)
    await cache.get('large', maker(9_000).make, always)
    await cache.get('small', small.make, always)
    expect(small.made.times).toBe(1)
  })

  it('keeps neither failures nor what is not worth keeping', async () => {
    const cache = new ByteCache<{ bytes: Uint8Array }>(10_000)
    await expect(cache.get('a', () => Promise.reject(new Error('no')), always)).rejects.toThrow()
    const { made, make } = maker(10)
    await cache.get('a', make, () => false)
    await cache.get('a', make, always)
    expect(made.times).toBe(2)
  })
})
