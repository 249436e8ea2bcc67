import { useRef } from 'react'

/** Whose sheet is open. */
export interface Owner {
  /** Account id; empty = nobody has signed in. */
  readonly account: string
  /** Whether the session has ended meanwhile: what was typed stays in sight, and nothing can be changed. */
  readonly isGone: boolean
}

/** Who is signed in or, where their session ended while the sheet was open, who was. */
export function useOwner(session: { readonly id: string } | null | undefined): Owner {
  const last = useRef('')
  if (session) last.current = session.id
  return { account: last.current, isGone: session === null && last.current !== '' }
}
