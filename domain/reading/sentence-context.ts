import type { FoundWord } from './lexicon.ts'
import type { Sentence } from './report-parts.ts'
import type { WrittenNumber } from './written-numbers.ts'

/** What is around one number of a sentence. */
export interface Around {
  readonly number: WrittenNumber
  readonly sentence: Sentence
  /** The number as written, with qualifiers and measure word. */
  readonly written: string
  /** From the sentence's last semicolon, or its start, to the number. */
  readonly before: string
  /** From the number before, or where `before` starts, to the number. */
  readonly since: string
  /** From the start of its own clause, or the number before in it, to the number. */
  readonly left: string
  /** From its measure word to the end of its own clause. */
  readonly right: string
  /** The sentence up to the number. */
  readonly opening: string
  /** From its measure word to the next number, or the next semicolon. */
  readonly after: string
  /** Words of `left`, `right` up to the next number, `right` as a whole, and of `before`. */
  readonly leftWords: readonly FoundWord[]
  readonly nextWords: readonly FoundWord[]
  readonly rightWords: readonly FoundWord[]
  readonly beforeWords: readonly FoundWord[]
}

const blank = (text: string) => '□'.repeat(text.length)
const CLAUSE_ENDS = /[,;:()。!?\n]/

/** What is around each number of a sentence, in order. */
export function aroundNumbers(
  plain: string,
  sentence: Sentence,
  numbers: readonly WrittenNumber[],
  words: readonly FoundWord[],
): Around[] {
  return numbers.map((number, place) => {
    const previous = numbers[place - 1]?.end ?? sentence.from
    const next = numbers[place + 1]?.from ?? sentence.to
    const opening = plain.slice(sentence.from, number.from)
    const segment = sentence.from + opening.lastIndexOf(';') + 1
    const since = Math.max(segment, previous)
    const clause = Math.max(since, clauseStart(plain, since, number.from))
    const rest = plain.slice(number.end, sentence.to)
    // A short note in brackets does not end a clause: 村(社区)干部.
    const length = rest.replace(/\([^()]{1,12}\)/g, blank).search(CLAUSE_ENDS)
    const end = length < 0 ? sentence.to : number.end + length
    const inside = (from: number, to: number) =>
      words.filter(
        (word) =>
          word.from >= from &&
          word.to <= to &&
          // 学习(培训) is study.
          !(plain[word.from - 1] === '(' && plain[word.to] === ')'),
      )
    return {
      number,
      sentence,
      written: plain.slice(number.from, number.end),
      opening,
      before: plain.slice(segment, number.from),
      since: plain.slice(since, number.from),
      left: plain.slice(clause, number.from),
      right: plain.slice(number.end, end),
      after: plain.slice(number.end, Math.min(next, sentence.to)).split(';')[0] ?? '',
      leftWords: inside(clause, number.from),
      nextWords: inside(number.end, Math.min(end, next)),
      rightWords: inside(number.end, end),
      beforeWords: inside(segment, number.from),
    }
  })
}

/** Where the clause that ends at `to` begins: brackets that are closed inside it are passed over. */
function clauseStart(plain: string, from: number, to: number): number {
  let depth = 0
  for (let at = to - 1; at >= from; at -= 1) {
    const sign = plain[at] ?? ''
    if (sign === ')') depth += 1
    else if (sign === '(') {
      if (depth === 0) return at + 1
      depth -= 1
    } else if (depth === 0 && /[,;:]/.test(sign)) return at + 1
  }
  return from
}
