/**
 * How the keys begin under which the browser keeps what was typed and is not stored yet; the account
 * follows. Drafts of another shape are kept under another name.
 */
const UNSENT = 'entry-drafts-1|'

/** Whose drafts, of which sheet. */
export interface SheetPlace {
  readonly account: string
  readonly area: string
  /** `YYYY-MM`: figures of a month. `YYYY|id`: of one indicator over a year. `YYYY`: targets of a year. */
  readonly sheet: string
}

/** Whether a sheet holds targets (年度目标), not figures. */
export function isOfTargets({ sheet }: Pick<SheetPlace, 'sheet'>): boolean {
  return /^\d{4}$/.test(sheet)
}

/** The key under which what is not stored of a sheet is kept; drafts of another shape get another. */
export function unsentKey({ account, area, sheet }: SheetPlace): string {
  return `${UNSENT}${account}|${area}|${sheet}`
}

/** The sheets of which this browser keeps something of an account that its server does not hold yet. */
export function unsentPlaces(account: string): readonly SheetPlace[] {
  const start = `${UNSENT}${account}|`
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(start))
      .map((key) => {
        const [area = '', ...sheet] = key.slice(start.length).split('|')
        return { account, area, sheet: sheet.join('|') }
      })
  } catch {
    // A browser that forbids storage keeps nothing.
    return []
  }
}
