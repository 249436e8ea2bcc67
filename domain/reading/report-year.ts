/** Years that a report gives as its own. */
export interface ReportYear {
  /** The year it is about: its title's, else that of its opening; null where it names none. */
  readonly year: number | null
  /** A year that its opening gives otherwise; null where nothing speaks against the first. */
  readonly otherYear: number | null
}

const YEAR = /(?<![\d—–~-])(20\d\d) ?年(?! ?\d{1,2} ?月)(?! ?[-—–~至])/
const SPELT_YEAR = /二[〇零]([〇零一二三四])([〇零一二三四五六七八九])(?=[ ]?年)/g
const TITLE = /报告|总结|汇报|法治|依法/
const OPENING = /(?:现将|现就|现对|总结|汇报|报告)[^。\n]{0,60}如下/

/**
 * The year a report is about.
 *
 * @param plain As `plainText` gives it, titles blanked out.
 */
export function reportYear(plain: string): ReportYear {
  const start = arabicYears(plain.slice(0, 3_000))
  const lines = start.split('\n').filter((line) => line.trim() !== '')
  const title = lines
    .slice(0, 20)
    .find((line) => line.length <= 70 && TITLE.test(line) && YEAR.test(line))
  const opening = start
    .split(/[。\n]/)
    .find((sentence) => OPENING.test(sentence) && YEAR.test(sentence))
  const [fromTitle, fromOpening] = [title, opening].map((text) => yearOf(text ?? ''))
  const year = fromTitle ?? fromOpening ?? mostTold(start)
  const otherYear = fromOpening && fromOpening !== year ? fromOpening : null
  return { year, otherYear }
}

/** 二〇二四年 as 2024年, place for place. */
export function arabicYears(plain: string): string {
  return plain.replace(
    SPELT_YEAR,
    (_, tens: string, ones: string) => `20${digitOf(tens)}${digitOf(ones)}`,
  )
}

function digitOf(sign: string): number {
  return Math.max(0, '零一二三四五六七八九'.indexOf(sign.replace('〇', '零')))
}

function yearOf(text: string): number | null {
  const found = YEAR.exec(text)
  return found ? Number(found[1]) : null
}

function mostTold(start: string): number | null {
  const counts = new Map<number, number>()
  for (const [, year] of start.matchAll(new RegExp(YEAR, 'g'))) {
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most?.[0] ?? null
}
