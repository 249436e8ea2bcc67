/** A secret that nobody guesses: 32 random bytes, as 43 characters that go into addresses and cookies. */
export function newToken(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)))
}

/** An id that nobody else has. */
export function newId(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(12)))
}

/** Whether a text may be a token. */
export function isToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text)
}

/** What is stored of a token: who reads the database cannot use it. SHA-256, hexadecimal. */
export async function hashOf(token: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
