import { describe, expect, it } from 'vitest'
import { ByteCache } from './byte-cache.ts'

/** An entry of so many bytes, and how often it was made. */
function maker(size: number, worthKeeping = true) {
  const made = { times: 0 }
  const make = async () => {
    made.times += 1
    return { bytes: new Uint8Array(size), worthKeeping }
  }
  return { made, make }
}

describe('ByteCache', () => {
  it('makes an answer once, also for all who ask while it is being made', async () => {
    const cache = new ByteCache(100_000)
    const { made, make } = maker(10)
    await Promise.all([cache.get('a', make), cache.get('a', make)])
    await cache.get('a', make)
    expect(made.times).toBe(1)
  })

  it('lets go of what was used longest ago and stays within its bound', async () => {
    // Each entry costs 1,900 + 2 + 512 bytes; four fit into 10,000, five do not.
    const cache = new ByteCache(10_000)
    const makers = new Map(['a', 'b', 'c', 'd', 'e'].map((key) => [key, maker(1_900)]))
    const get = (key: string) => cache.get(key, makers.get(key)?.make ?? (() => Promise.reject()))
    for (const key of ['a', 'b', 'c', 'd', 'a', 'e']) await get(key)
    await get('a')
    expect(makers.get('a')?.made.times).toBe(1)
    await get('b')
    expect(makers.get('b')?.made.times).toBe(2)
  })

  it('answers also those whose answer others push out while it is being made', async () => {
    const cache = new ByteCache(10_000)
    let finish = () => {}
    const slow = new Promise<void>((resolve) => {
      finish = resolve
    })
    const { make } = maker(1_900)
    const waiting = cache.get('slow', () => slow.then(make))
    for (const key of ['a', 'b', 'c', 'd', 'e']) await cache.get(key, maker(1_900).make)
    finish()
    expect((await waiting).bytes).toHaveLength(1_900)
  })

  it('stops making what all who asked have left, and makes it anew for the next', async () => {
    const cache = new ByteCache(10_000)
    const readers = [new AbortController(), new AbortController()]
    let stopped = false
    const never = (left: AbortSignal) =>
      new Promise<never>((_, reject) => {
        left.addEventListener('abort', () => {
          stopped = true
          reject(new Error('stopped'))
        })
      })
    const waiting = readers.map(({ signal }) => cache.get('a', never, signal))
    readers[0]?.abort()
    expect(stopped).toBe(false)
    readers[1]?.abort()
    await Promise.all(waiting.map((one) => expect(one).rejects.toThrow('stopped')))
    const { made, make } = maker(10)
    await cache.get('a', make)
    expect(made.times).toBe(1)
  })

  it('hands out one large answer without giving up everything for it', async () => {
    const cache = new ByteCache(10_000)
    const small = maker(100)
    await cache.get('small', small.make)
    expect((await cache.get('large', maker(9_000).make)).bytes).toHaveLength(9_000)
    await cache.get('small', small.make)
    expect(small.made.times).toBe(1)
  })

  it('keeps neither failures nor what is not worth keeping', async () => {
    const cache = new ByteCache(10_000)
    await expect(cache.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    const { made, make } = maker(10, false)
    expect((await cache.get('a', make)).bytes).toHaveLength(10)
    await cache.get('a', make)
    expect(made.times).toBe(2)
  })
})
