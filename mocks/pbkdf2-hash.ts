import type { PasswordHash } from '../server/api/access/password-hash.ts'

/** Enough to be slow, and not so slow that trying out is: what is kept here is gone with the page. */
const ROUNDS = 100_000

/** Passwords by what browsers bring along: `$pbkdf2-sha256$i=100000$salt$hash`. */
export const pbkdf2Hash: PasswordHash = {
  async hash(password) {
    const salt = hex(crypto.getRandomValues(new Uint8Array(16)))
    return `$pbkdf2-sha256$i=${ROUNDS}$${salt}$${await derive(password, salt)}`
  },
  async verify(password, stored) {
    const [salt = '', hash = ''] = stored?.split('$').slice(3) ?? []
    return (await derive(password, salt)) === hash
  },
}

async function derive(password: string, salt: string): Promise<string> {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const key = await crypto.subtle.importKey('raw', bytes(password), 'PBKDF2', false, ['deriveBits'])
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: ROUNDS }
  return hex(new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, 256)))
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
