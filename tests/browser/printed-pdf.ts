import { spawnSync } from 'node:child_process'
import type { Page } from 'playwright-core'

/** A page as it comes out of the printer. */
interface PrintedPdf {
  /** One for each sheet, in order. */
  readonly sheets: readonly ('upright' | 'across')[]
  /**
   * All text that can be selected, without spaces and line ends, which depend on where lines break; null
   * where this machine has no poppler.
   */
  readonly text: string | null
}

/** Whether text can be taken out of a PDF here. */
export const HAS_POPPLER = spawnSync('pdftotext', ['-v']).status === 0

/** Prints a page as its style says, on A4. */
export async function printedPdf(page: Page): Promise<PrintedPdf> {
  const pdf = await page.pdf({ preferCSSPageSize: true, format: 'A4' })
  const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)]
  return {
    sheets: boxes.map(([, width, height]) =>
      Number(width) > Number(height) ? 'across' : 'upright',
    ),
    text: HAS_POPPLER ? textOf(pdf) : null,
  }
}

/** In the order of drawing, so that cells of several lines stay together. */
function textOf(pdf: Buffer): string {
  const ended = spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' })
  if (ended.status !== 0) throw new Error(`pdftotext: ${ended.stderr}`)
  return withoutSpaces(ended.stdout)
}

/** As texts are compared. */
export function withoutSpaces(text: string): string {
  return text.replace(/[\s\u00ad]+/g, '')
}
