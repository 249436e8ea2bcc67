import { asOfWords } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { pageWords } from '../../text/page-words.ts'
import { shareWords } from './words.ts'

/** A view as others are told of it. */
export interface SharedView {
  /** What of which area. */
  readonly title: string
  readonly period: string
  /** The finding in a sentence; empty = the page has none. */
  readonly finding: string
  /** `YYYY-MM` */
  readonly through: string
  readonly sample: boolean
  /** The area shown, under the name that it has in the address of the page. */
  readonly area: { readonly area: string } | { readonly parent: string }
}

/**
 * The address of a view for others: as it stands, with the area, year and month that the page shows and
 * the reader's own preferences would otherwise choose.
 *
 * @param address Of the page as the browser has it.
 */
export function sharedAddress(
  address: string,
  { area, through }: Pick<SharedView, 'area' | 'through'>,
  lang: Language,
): string {
  const url = new URL(address)
  const year = through.slice(0, 4)
  for (const [name, value] of Object.entries({ ...area, year, through, lang })) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, value)
  }
  return url.href
}

/** A few lines for a chat: what, the finding, as-of, that data are samples, the address. */
export function sharedText(view: SharedView, address: string, lang: Language): string {
  const words = shareWords(lang)
  const { title, period, finding, through, sample } = view
  const mark = sample ? words.sample(pageWords(lang).sample.mark) : ''
  const lines = [
    [title, period, mark].filter((part) => part !== '').join(' '),
    finding,
    words.asOf(asOfWords(through, lang)),
    address,
  ]
  return lines.filter((line) => line !== '').join('\n')
}
