import { isIP } from 'node:net'

/** Which names in a request's address this server answers to. */
export type HostRule = (hostname: string) => boolean

/**
 * A page of another site whose name is made to point here (DNS rebinding) could read everything a
 * reader's browser can reach, so a name that is not known gets no answer.
 *
 * Known are loopback names, addresses written as numbers (no name, nothing to rebind), and `names`.
 *
 * @param names Host names without port, in any case.
 * @example hostRule(['fazhi.example.gov.cn'])('evil.example') // false
 */
export function hostRule(names: readonly string[]): HostRule {
  const known = new Set(names.map(plainName))
  return (hostname) => {
    const name = plainName(hostname)
    if (isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0) return true
    return name === 'localhost' || name.endsWith('.localhost') || known.has(name)
  }
}

/** A name may end with the dot of the root. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/\.$/, '')
}
