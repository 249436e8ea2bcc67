import type { ShareSheet } from './share-sheet.tsx'

/** Fetches the sheet. Apart from the first script, which would name each of its files. */
export function fetchSheet(): Promise<typeof ShareSheet> {
  return import('./share-sheet.tsx').then((part) => part.ShareSheet)
}
