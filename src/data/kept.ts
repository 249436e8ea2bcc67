/** What the browser keeps under a key; null where it keeps nothing, or is not allowed to. */
export function kept(storage: 'sessionStorage' | 'localStorage', key: string): string | null {
  try {
    return window[storage].getItem(key)
  } catch {
    return null
  }
}

/** Has the browser keep a text; where it is not allowed to, nothing is kept. */
export function keep(storage: 'sessionStorage' | 'localStorage', key: string, text: string): void {
  try {
    window[storage].setItem(key, text)
  } catch {
    // Whoever looks for it finds nothing.
  }
}
