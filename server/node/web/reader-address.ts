import { BlockList, isIP } from 'node:net'

/** Addresses of the proxies whose word about a reader counts. */
export type TrustedProxies = Pick<BlockList, 'check'>

/**
 * Reads a list of addresses and subnets.
 *
 * @returns Null where one of them is neither.
 * @example trustedProxies(['127.0.0.1', '10.0.0.0/8'])
 */
export function trustedProxies(entries: readonly string[]): TrustedProxies | null {
  const list = new BlockList()
  for (const entry of entries) {
    const [address = '', prefix, more] = entry.split('/')
    const family = familyOf(address)
    if (!family || more !== undefined) return null
    if (prefix === undefined) {
      list.addAddress(address, family)
      continue
    }
    const longest = family === 'ipv4' ? 32 : 128
    if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > longest) return null
    list.addSubnet(address, Number(prefix), family)
  }
  return list
}

/**
 * Who asks: the other end of the connection, or, where that is a trusted proxy, the nearest address
 * of `X-Forwarded-For` that is none. What an untrusted sender writes there counts for nothing.
 *
 * @param peer Address of the other end.
 * @param forwarded `X-Forwarded-For`; null where there is none.
 */
export function readerAddress(
  peer: string,
  forwarded: string | null,
  proxies: TrustedProxies,
): string {
  const hops = (forwarded ?? '').split(',').map((hop) => hop.trim())
  let reader = plainAddress(peer)
  while (isTrusted(reader, proxies)) {
    const before = plainAddress(hops.pop() ?? '')
    if (!familyOf(before)) break
    reader = before
  }
  return reader
}

/**
 * Whether a reader's request came by TLS, to a proxy that is trusted.
 *
 * @param peer Address of the other end.
 * @param proto `X-Forwarded-Proto`; null where there is none.
 */
export function cameByTls(peer: string, proto: string | null, proxies: TrustedProxies): boolean {
  const [first = ''] = (proto ?? '').split(',')
  return first.trim().toLowerCase() === 'https' && isTrusted(plainAddress(peer), proxies)
}

/** Whether an address is this machine's own. */
export function isLoopback(address: string): boolean {
  const family = familyOf(address)
  return family !== null && LOOPBACK.check(address, family)
}

const LOOPBACK = new BlockList()
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4')
LOOPBACK.addAddress('::1', 'ipv6')

function isTrusted(address: string, proxies: TrustedProxies): boolean {
  const family = familyOf(address)
  return family !== null && proxies.check(address, family)
}

/** A socket for both families writes IPv4 addresses as `::ffff:10.0.0.1`. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}

function familyOf(address: string): 'ipv4' | 'ipv6' | null {
  const version = isIP(address)
  return version === 4 ? 'ipv4' : version === 6 ? 'ipv6' : null
}
