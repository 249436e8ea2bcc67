import { listLines } from '../deck/fit-text.ts'
import type { ListBody } from '../deck/slide.ts'
import { LIST_TEXT, MOST_LINES } from '../deck/stage-size.ts'

export type ListItem = ListBody['items'][number]

const lines = (item: ListItem) => listLines([item], LIST_TEXT)

/**
 * Spreads items over slides of at most seven lines of text.
 *
 * An item that is longer is cut between its parts (names, sentences) and goes on under the same
 * lead.
 */
export function listPages(items: readonly ListItem[]): ListItem[][] {
  const pages: ListItem[][] = []
  let room = 0
  for (const item of items.flatMap(cut)) {
    const needed = lines(item)
    if (needed > room) {
      pages.push([])
      room = MOST_LINES
    }
    pages[pages.length - 1]?.push(item)
    room -= needed
  }
  return pages
}

function cut(item: ListItem): ListItem[] {
  if (lines(item) <= MOST_LINES) return [item]
  const parts = item.text.match(/[^、。;]+[、。;]?|[、。;]/g) ?? [item.text]
  const pieces: ListItem[] = []
  let text = ''
  const push = () => pieces.push({ ...item, key: `${item.key}/${pieces.length + 1}`, text })
  for (const part of parts) {
    if (text !== '' && lines({ ...item, text: text + part }) > MOST_LINES) {
      push()
      text = ''
    }
    text += part
  }
  push()
  return pieces
}
