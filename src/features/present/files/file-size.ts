import { formatNumber } from '../../../text/format.ts'
import type { Language } from '../../../text/language.ts'

/**
 * How large a file is, in words: `840 kB`, `1.2 MB`.
 *
 * @param bytes 1,000 of them are a kB, as file managers of most systems count.
 */
export function fileSizeWords(bytes: number, lang: Language): string {
  const thousands = Math.ceil(bytes / 1_000)
  return thousands < 1_000
    ? `${formatNumber(thousands, 0, lang)} kB`
    : `${formatNumber(bytes / 1_000_000, 1, lang)} MB`
}
