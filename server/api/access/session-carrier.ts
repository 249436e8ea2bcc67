/** How a request came, as far as only the server that took it knows. */
export interface Circumstances {
  /** Address of the one who asks; empty where it is not known. */
  readonly address: string
  /** Whether it came by TLS, to this server or to a proxy that it trusts. */
  readonly secure: boolean
}

/** Headers that an answer gets, in their order. */
export type SetHeaders = readonly (readonly [name: string, value: string])[]

/** How a session's token travels: in cookies, or, where a worker answers in the page, in memory. */
export interface SessionCarrier {
  /** Whether browsers send it along by themselves, for pages of other sites too. */
  readonly ambient: boolean
  /** The token that a request carries; null = none. */
  read(request: Request): string | null
  /** Headers with which an answer hands a token over. */
  give(token: string, circumstances: Circumstances): SetHeaders
  /** Headers with which an answer takes it back. */
  take(circumstances: Circumstances): SetHeaders
}

const NAME = 'session'
/** Tells the page, which cannot read the session, that asking who is signed in is worth while. */
const HINT = 'signed_in=1'

/**
 * Cookies of the site: the session, which no script can read, and beside it a hint for the page. Both
 * last as long as the browser stays open.
 *
 * @param basePath Empty, or as `/dashboard`: another site beside it never sees them.
 */
export function cookieCarrier(basePath: string): SessionCarrier {
  const attributes = ({ secure }: Circumstances) =>
    `; Path=${basePath || '/'}; SameSite=Lax${secure ? '; Secure' : ''}`
  const cookies = (values: readonly string[]) => values.map((one) => ['set-cookie', one] as const)
  return {
    ambient: true,
    read(request) {
      // The longest path comes first: that of this site, where several are below one name.
      for (const cookie of (request.headers.get('cookie') ?? '').split(';')) {
        const [name, value = ''] = cookie.trim().split('=')
        if (name === NAME) return value
      }
      return null
    },
    give: (token, circumstances) =>
      cookies([
        `${NAME}=${token}${attributes(circumstances)}; HttpOnly`,
        `${HINT}${attributes(circumstances)}`,
      ]),
    take: (circumstances) =>
      cookies([
        `${NAME}=${attributes(circumstances)}; HttpOnly; Max-Age=0`,
        `${HINT}${attributes(circumstances)}; Max-Age=0`,
      ]),
  }
}
