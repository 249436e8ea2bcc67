import type { Page } from 'playwright-core'

/**
 * What is wrong with the texts of the slide on the wall: too small for the back of a room (28 of the
 * stage's 1080 units, 24 in the foot), overlapping one another, outside the stage, or in the foot's
 * place.
 *
 * @returns One line per fault; none for a legible slide.
 */
export function slideFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const stage = document.querySelector('[data-theme]')
    if (!stage) return ['there is no stage']
    const frame = stage.getBoundingClientRect()
    const scale = frame.height / 1080
    const foot = stage.querySelector('[data-foot]')?.getBoundingClientRect()
    const faults: string[] = []
    const boxes: { text: string; left: number; top: number; right: number; bottom: number }[] = []
    const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      const element = node.parentElement
      if (text === '' || !element || element.closest('.visually-hidden')) continue
      const inFoot = element.closest('[data-foot]') !== null
      const size = Number.parseFloat(getComputedStyle(element).fontSize)
      if (size < (inFoot ? 24 : 28)) faults.push(`${size} units: ${text}`)
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const line of range.getClientRects()) {
        // The glyphs' own height, without the leading around them.
        const leading = Math.max(0, (line.height - size * scale) / 2)
        const box = {
          text,
          left: line.left,
          top: line.top + leading,
          right: line.right,
          bottom: line.bottom - leading,
        }
        if (
          box.left < frame.left - 1 ||
          box.right > frame.right + 1 ||
          box.top < frame.top - 1 ||
          box.bottom > frame.bottom + 1
        ) {
          faults.push(`outside the stage: ${text}`)
        }
        if (!inFoot && foot && box.bottom > foot.top + 1) faults.push(`in the foot: ${text}`)
        boxes.push(box)
      }
    }
    boxes.forEach((one, index) => {
      for (const other of boxes.slice(index + 1)) {
        const width = Math.min(one.right, other.right) - Math.max(one.left, other.left)
        const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
        if (width > 1 && height > 1) faults.push(`overlapping: ${one.text} / ${other.text}`)
      }
    })
    if (boxes.length === 0) faults.push('the slide is empty')
    return faults
  })
}

/** Texts of the slide that the bar of controls covers. */
export function textsUnderControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const bar = document.querySelector('nav:has(button)')?.getBoundingClientRect()
    const stage = document.querySelector('[data-theme]')
    if (!bar || !stage) return ['no bar or no stage']
    const covered: string[] = []
    const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('.visually-hidden')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const line of range.getClientRects()) {
        const width = Math.min(line.right, bar.right) - Math.max(line.left, bar.left)
        const height = Math.min(line.bottom, bar.bottom) - Math.max(line.top, bar.top)
        if (width > 0.5 && height > 0.5) covered.push(node.textContent ?? '')
      }
    }
    return covered
  })
}

/** How many slides the deck on the wall has, once its first is there. */
export async function slideCount(page: Page): Promise<number> {
  const place = page.getByText(/^(第 \d+ 页，共 \d+ 页|Slide \d+ of \d+)/)
  await place.waitFor({ state: 'attached' })
  const numbers = (await place.textContent())?.match(/\d+/g) ?? []
  return Number(numbers[1])
}

/** Waits until the wall shows this slide, counted from 1. */
export async function slideShown(page: Page, number: number): Promise<void> {
  const place = page.getByText(new RegExp(`^(第 ${number} 页|Slide ${number} of )`))
  await place.waitFor({ state: 'attached' })
}
