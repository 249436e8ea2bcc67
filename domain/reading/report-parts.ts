/** What a part of a report tells: what was done, what is wanting, or what comes next. */
export type Part = 'results' | 'shortcomings' | 'plan'

/** A sentence, or as much of a long one as is read at once. */
export interface Sentence {
  readonly from: number
  readonly to: number
  readonly part: Part
  /** Year that the heading of its part names; null for none. */
  readonly headingYear: number | null
  /** Number of its paragraph. */
  readonly paragraph: number
}

/** Longer than any sentence a township writes: what is longer is read in pieces. */
const LONGEST = 400
/** Longer ones are sentences, whatever they begin with. */
const LONGEST_HEADING = 60

const ENDS = /[。!?\n]/
const MARKERS: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3} ?[、.．]/,
  /^\([一二三四五六七八九十]{1,3}\) ?[、.]?/,
  /^(?:\d{1,2} ?[、.．)]|\(\d{1,2}\))(?!\d)/,
]
/** Where a heading begins inside a line, as in texts that have lost their line breaks. */
const INLINE_MARKER = /[ 。;](?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))/

const RESULTS =
  /成效|成绩|举措|做法|措施|开展情况|完成情况|落实情况|履职|履行|工作情况|建设情况|主要工作/
const SHORTCOMINGS =
  /存在.{0,12}(?:问题|不足|困难|短板|差距|薄弱)|^.{0,14}(?:不足|短板|薄弱环节|差距)(?:之处)?(?:及|和|与|、|$)|(?:问题|短板|不足)(?:及|和|与|、)(?:其)?(?:主要)?(?:原因|不足|困难|差距|短板)|^(?:主要)?(?:问题|困难)$|不足(?:之处)?$/
const PLAN =
  /下一?步|下一?阶段|今后|明年|来年|下一?年度?|新的一年|工作(?:计划|打算|思路|安排|设想|展望|谋划|重点)$|(?:主要|重点)?(?:工作)?(?:安排|打算|计划|思路|展望|谋划)$|努力方向|改进(?:措施|方向)/
const OVERCOME = /(?:解决|破解|整改|排查|化解|补齐|针对|聚焦|紧盯)/
/** A sentence that turns to what comes next, or to what is wanting, without a heading. */
const TURNS_TO_PLAN = /^(?:下一?步|下一?阶段|今后|接下来|明年|新的一年|展望20\d\d)/
const TURNS_TO_SHORTCOMINGS =
  /^(?:虽然|尽管|但|然而|当前|目前|同时|在取得成绩).{0,40}(?:存在.{0,14}(?:问题|不足|困难|短板|差距)|不足之处)|^.{0,40}(?:仍|还|尚|依然|也)然?存在.{0,14}(?:问题|不足|困难|短板|差距|薄弱)/

/**
 * Cuts a report into sentences and says what part each belongs to, by headings and by the words that
 * turn to another part.
 *
 * @param plain As `plainText` gives it.
 * @param year The report's year; null where it names none. A heading with a later year is a plan.
 */
export function sentencesOf(plain: string, year: number | null): Sentence[] {
  const sentences: Sentence[] = []
  /** By level: 0 一、 1 (一) 2 1. and 3 a turn inside a part. */
  const parts: (Part | null)[] = [null, null, null, null]
  let headingYear: number | null = null
  let paragraph = 0
  let from = 0
  while (from < plain.length) {
    const to = endOf(plain, from)
    const own = plain.slice(from, to).trim()
    if (own !== '') {
      const level = MARKERS.findIndex((marker) => marker.test(own))
      const bare = level < 0 ? own : own.replace(MARKERS[level] as RegExp, '').trim()
      const isLine = from === 0 || plain[from - 1] === '\n'
      const part = bare.length <= LONGEST_HEADING ? partOf(bare, level, isLine, year) : null
      if (level >= 0) {
        parts.fill(null, level)
        parts[level] = part
        if (level === 0) headingYear = yearIn(bare)
      } else if (part !== null) {
        parts.fill(null)
        parts[0] = part
      } else if (TURNS_TO_PLAN.test(own)) parts[3] = 'plan'
      else if (TURNS_TO_SHORTCOMINGS.test(own)) parts[3] = 'shortcomings'
      const found = parts.find((one) => one !== null && one !== 'results') ?? 'results'
      sentences.push({ from, to, part: found, headingYear, paragraph })
    }
    if (plain[to - 1] === '\n') paragraph += 1
    from = to
  }
  return sentences
}

function endOf(plain: string, from: number): number {
  const piece = plain.slice(from, from + LONGEST)
  const end = ENDS.exec(piece)
  const length = end ? end.index + 1 : piece.length
  const inline = INLINE_MARKER.exec(piece.slice(1, length))
  if (inline) return from + inline.index + 2
  if (end || piece.length < LONGEST) return from + length
  const clause = Math.max(piece.lastIndexOf(','), piece.lastIndexOf(';'))
  return from + (clause > LONGEST / 2 ? clause + 1 : LONGEST)
}

function partOf(bare: string, level: number, isLine: boolean, year: number | null): Part | null {
  const text = bare.replace(/[。:;!]$/, '')
  // Without a number only a short line is a heading.
  if (level < 0 && !(isLine && text.length <= 22 && !/[,;]/.test(bare))) return null
  if (level === 2 && text.length > 22) return null
  if (SHORTCOMINGS.test(text) && !OVERCOME.test(text)) return 'shortcomings'
  const named = yearIn(text)
  if (RESULTS.test(text) && !TURNS_TO_PLAN.test(text) && !(named && year && named > year)) {
    return level < 0 ? null : 'results'
  }
  if (named !== null && year !== null && named > year) return 'plan'
  return PLAN.test(text) &&
    (level >= 0 || /^(?:下|今后|明年|来年|20\d\d|工作|主要|努力|改进)/.test(text))
    ? 'plan'
    : null
}

function yearIn(text: string): number | null {
  const found = /(20\d\d)年/.exec(text)
  return found ? Number(found[1]) : null
}
