import { nameKey } from './account-store.ts'

/** At once, for one name from one address; then one for every minute. */
const PER_NAME = { most: 5, perMinute: 1 }
/** At once from one address, whatever the names; many people may share one. */
const PER_ADDRESS = { most: 50, perMinute: 10 }
/** Of more the one used longest ago is forgotten. */
const BUCKETS = 20_000
const MINUTE = 60_000

/** Counts wrong passwords by name and address, so that guessing is slow and nobody is locked out from everywhere. */
export interface SignInAttempts {
  /**
   * Counts an attempt as a wrong one, before it is known: many at once must not slip through.
   *
   * @returns Seconds to wait; 0 = it may be made.
   */
  take(name: string, address: string): number
  /** The attempt was right: the name is free again at this address. */
  succeeded(name: string, address: string): void
}

interface Bucket {
  readonly left: number
  readonly at: number
}

interface Limit {
  readonly most: number
  readonly perMinute: number
}

/** @param clock Milliseconds that only ever grow. */
export function createSignInAttempts(clock: () => number): SignInAttempts {
  const buckets = new Map<string, Bucket>()

  function look(key: string, { most, perMinute }: Limit): Bucket {
    const at = clock()
    const { left, at: before } = buckets.get(key) ?? { left: most, at }
    return { at, left: Math.min(most, left + ((at - before) / MINUTE) * perMinute) }
  }
  function keep(key: string, bucket: Bucket): void {
    // In the order of use.
    buckets.delete(key)
    buckets.set(key, bucket)
    const [oldest] = buckets.keys()
    if (buckets.size > BUCKETS && oldest !== undefined) buckets.delete(oldest)
  }

  return {
    take(name, address) {
      const subnet = subnetOf(address)
      const limits = [
        [subnet, PER_ADDRESS],
        [pairOf(name, subnet), PER_NAME],
      ] as const
      const found = limits.map(([key, limit]) => ({ key, limit, ...look(key, limit) }))
      const waits = found.map(({ left, limit }) =>
        left >= 1 ? 0 : Math.ceil(((1 - left) / limit.perMinute) * 60),
      )
      const wait = Math.max(...waits)
      if (wait === 0) for (const { key, left, at } of found) keep(key, { left: left - 1, at })
      return wait
    },
    succeeded(name, address) {
      const subnet = subnetOf(address)
      buckets.delete(pairOf(name, subnet))
      const { left, at } = look(subnet, PER_ADDRESS)
      keep(subnet, { left: Math.min(PER_ADDRESS.most, left + 1), at })
    },
  }
}

function pairOf(name: string, subnet: string): string {
  return `${subnet} ${nameKey(name).slice(0, 80)}`
}

/** Of IPv6 the network that one household or office has to itself; IPv4 as it is. */
function subnetOf(address: string): string {
  if (!address.includes(':')) return address
  const [before = '', after] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const head = before === '' ? [] : before.split(':')
  const tail = after ? after.split(':') : []
  const gap = after === undefined ? 0 : Math.max(0, 8 - head.length - tail.length)
  return [...head, ...Array<string>(gap).fill('0'), ...tail].slice(0, 4).join(':')
}
