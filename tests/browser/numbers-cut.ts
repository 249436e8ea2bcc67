import type { Page } from 'playwright-core'

/**
 * Numbers of the page, or of its slide, that end a line while what they count begins the next. Lines
 * of a drawing are made by `wrapText`, which has its own tests.
 *
 * @returns One line per fault: the parted characters and the text they are in.
 */
export function numbersCut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('[data-theme]') ?? document.querySelector('main')
    const cut = new Set<string>()
    const blockOf = (element: Element | null): Element | null =>
      element && getComputedStyle(element).display.startsWith('inline')
        ? blockOf(element.parentElement)
        : element
    const boxAt = (node: Node, at: number) => {
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      return range.getClientRects()[0]
    }
    const walker = document.createTreeWalker(root ?? document.body, NodeFilter.SHOW_TEXT)
    let before = walker.root
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? ''
      if (text === '' || node.parentElement?.closest('.visually-hidden, svg, option')) continue
      const check = (first: Node, end: number, begin: number) => {
        const [one, next] = [boxAt(first, end), boxAt(node as Node, begin)]
        if (one && next && next.top >= one.bottom - 1) cut.add(`${text.slice(0, 60)} at ${begin}`)
      }
      const end = before === walker.root ? '' : (before.textContent ?? '')
      const goesOn = /\d$/.test(end) && /^[\d\p{Script=Han}%]/u.test(text)
      if (goesOn && blockOf(before.parentElement) === blockOf(node.parentElement)) {
        check(before, end.length - 1, 0)
      }
      for (const { index, 0: pair } of text.matchAll(/\d(?:[\p{Script=Han}%]|\s[a-z])/gu)) {
        check(node, index, index + pair.length - 1)
      }
      before = node
    }
    return [...cut]
  })
}
