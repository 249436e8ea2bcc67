/**
 * How the keys begin under which the browser keeps what was typed and is not stored yet; the account
 * follows. Drafts of another shape are kept under another name.
 */
const UNSENT = 'entry-drafts-1|'

/** Whose drafts, of which sheet. */
export interface SheetPlace {
  readonly account: string
  readonly area: string
  /** `YYYY-MM` */
  readonly month: string
}

/** The key under which what is not stored of a sheet is kept; drafts of another shape get another. */
export function unsentKey({ account, area, month }: SheetPlace): string {
  return `${UNSENT}${account}|${area}|${month}`
}

/** The sheets of which this browser keeps something of an account that its server does not hold yet. */
export function unsentPlaces(account: string): readonly SheetPlace[] {
  const start = `${UNSENT}${account}|`
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(start))
      .map((key) => {
        const [area = '', month = ''] = key.slice(start.length).split('|')
        return { account, area, month }
      })
  } catch {
    // A browser that forbids storage keeps nothing.
    return []
  }
}
