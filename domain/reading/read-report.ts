import { againstCounts, isWiderAudience, withRepeated } from './conflicts.ts'
import type { Counted } from './counted.ts'
import { whyNot } from './disqualify.ts'
import { EVENTS, type Events, peopleOf, sessionsOf } from './events.ts'
import { type Role, wordsIn } from './lexicon.ts'
import { plainText, withoutTitles } from './plain-text.ts'
import { ratesOf } from './rates.ts'
import type { Candidate, ReadingNote, ReportReading, SetAside, SetAsideReason } from './reading.ts'
import { type Sentence, sentencesOf } from './report-parts.ts'
import { arabicYears, reportYear } from './report-year.ts'
import { type Around, aroundNumbers } from './sentence-context.ts'
import { copiesOf, piecesOf } from './things.ts'
import { type WrittenNumber, writtenNumbers } from './written-numbers.ts'

/** Of one sentence. */
const MOST_NUMBERS = 40

/** What a measure word counts. */
const MEASURES: Readonly<Record<string, readonly string[]>> = {
  sessions: [
    '次',
    '场',
    '场次',
    '期',
    '期次',
    '批',
    '批次',
    '堂',
    '节',
    '节次',
    '轮',
    '轮次',
    '班次',
    '课时',
  ],
  people: ['人', '人次', '名', '位'],
  copies: ['份', '册', '本', '张', '套', '幅'],
  pieces: ['件', '件次', '项', '个', '宗', '起', '条', '则', '篇', '部'],
  rate: ['%', '全部'],
  money: ['元', '万元', '亿元'],
  land: ['亩', '平方米', '平方公里', '公里'],
}
const MEASURE_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(MEASURES).flatMap(([measure, units]) => units.map((unit) => [unit, measure])),
)

/**
 * Reads the figures that an annual report of rule-of-law work tells (docs/reading.md), by rules and
 * without guessing: what is not sure is set aside with its reason.
 *
 * @param text The report as plain text, a paragraph a line; linear in its length.
 * @returns Figures with their places in `text`, never added up: what is told twice is there twice.
 * @example readReport('2025年法治政府建设报告\n举办法治讲座30余场次。')
 *   // { year: 2025, candidates: [{ indicator: 'lecture_sessions', value: 30, qualifier: 'at_least', … }], … }
 */
export function readReport(text: string): ReportReading {
  const plain = arabicYears(plainText(text))
  const untitled = withoutTitles(plain)
  const { year, otherYear } = reportYear(untitled)
  const numbers = writtenNumbers(untitled)
  const candidates: Candidate[] = []
  const setAside: SetAside[] = []
  let at = 0
  let carried: { role: Role; paragraph: number } | null = null
  for (const sentence of sentencesOf(untitled, year)) {
    const own: WrittenNumber[] = []
    for (let number = numbers[at]; number && number.from < sentence.to; number = numbers[++at]) {
      if (number.end <= sentence.to) own.push(number)
    }
    const event = carried?.paragraph === sentence.paragraph ? carried.role : null
    if (own.length === 0) continue
    const said = text.slice(sentence.from, sentence.to).trim()
    const read = readSentence(untitled, sentence, own, year, event)
    for (const { number, found, notes } of read.found) {
      const { from, to } = number
      for (const indicator of found) {
        const years = [sentence.headingYear, otherYear].find((one) => one !== null && one !== year)
        candidates.push({
          indicator,
          year: year ?? yearOf(untitled, sentence, number),
          value: number.value,
          unit: number.unit === '全部' ? '%' : number.unit,
          qualifier: number.qualifier,
          kind: MEASURE_OF.get(number.unit) === 'rate' ? 'rate' : 'count',
          sentence: said,
          from,
          to,
          note: years ? [...notes, { id: 'year_differs', year: years }] : notes,
        })
      }
    }
    for (const { number, reason } of read.setAside) {
      setAside.push({ sentence: said, from: number.from, to: number.to, reason })
    }
    if (read.event) carried = { role: read.event, paragraph: sentence.paragraph }
  }
  return { year, candidates: withRepeated(candidates), setAside }
}

interface Found {
  readonly number: WrittenNumber
  readonly found: readonly string[]
  readonly notes: ReadingNote[]
}

function readSentence(
  untitled: string,
  sentence: Sentence,
  numbers: readonly WrittenNumber[],
  year: number | null,
  carried: Role | null,
) {
  // More than a sentence can tell: a table, or no text at all.
  if (numbers.length > MOST_NUMBERS) {
    const reason = 'unclear_sum' as const
    return { found: [], setAside: numbers.map((number) => ({ number, reason })), event: null }
  }
  const words = wordsIn(untitled, sentence.from, sentence.to)
  const found: Found[] = []
  const setAside: { number: WrittenNumber; reason: SetAsideReason }[] = []
  const counts: WrittenNumber[] = []
  let event = carried
  /** Whether the number before was a part of a total. */
  let inParts = false
  /** Events counted since people were, with where. */
  let waiting: { role: Role; at: number; listed: boolean }[] = []
  for (const around of aroundNumbers(untitled, sentence, numbers, words)) {
    const { number } = around
    const measure = MEASURE_OF.get(number.unit)
    if (measure === 'pieces') counts.push(number)
    const segment = number.from - around.before.length
    const since = waiting.filter(({ at }) => at >= segment)
    const told = tellingOf(around, measure, { carried: event, waiting: since })
    const reason = 'reason' in told ? told.reason : null
    const against =
      reason === 'no_indicator' && number.unit === '全部' ? null : whyNot(around, year)
    if (reason !== null || against !== null) {
      // What names no figure and is spelt out (三项制度) is no number that a person would miss.
      const isTold = reason === null || reason !== 'no_indicator' || !number.spelt
      if (isTold && number.odd !== 'slogan' && number.unit !== '全部') {
        setAside.push({ number, reason: against ?? reason ?? 'no_indicator' })
      }
      continue
    }
    if ('reason' in told || number.odd !== null) continue
    if (told.role !== null) event = told.role
    if (measure === 'people') waiting = []
    else if (measure === 'sessions' && told.role) {
      const listed = /^[、和及]/.test(around.since)
      waiting.push({ role: told.role, at: number.from, listed })
    }
    const part = partOf(around, told.indicators, found, inParts)
    inParts = part === 'same'
    if (part === 'same') {
      setAside.push({ number, reason: 'part_of_total' })
      continue
    }
    const values = eachOf(around, told)
    if (values === null) {
      setAside.push({ number, reason: 'unclear_sum' })
      continue
    }
    const notes: ReadingNote[] = []
    if (told.kinds.length > 1 && values.length === 1)
      notes.push({ id: 'mixed_kinds', kinds: told.kinds })
    if (part !== null) notes.push({ id: 'part_of', whole: part })
    if (measure === 'people' && /^[人名位]$/.test(number.unit)) notes.push({ id: 'persons' })
    if (values.includes('leader_study_sessions') && isWiderAudience(around)) {
      notes.push({ id: 'wider_audience' })
    }
    const conflict =
      measure === 'rate' && number.unit === '%' ? againstCounts(number, counts) : null
    if (conflict && values.length === 1) notes.push(conflict)
    found.push({ number, found: values, notes })
  }
  return { found, setAside, event }
}

interface Told {
  readonly indicators: readonly string[]
  readonly role: Role | null
  readonly kinds: readonly Role[]
}

function tellingOf(
  around: Around,
  measure: string | undefined,
  events: Events,
): Told | { readonly reason: SetAsideReason } {
  switch (measure) {
    case 'sessions':
      return oneOf(sessionsOf(around))
    case 'people':
      return oneOf(peopleOf(around, events))
    case 'copies':
      return oneOf(copiesOf(around))
    case 'pieces':
      return oneOf(piecesOf(around))
    case 'rate': {
      const rated = ratesOf(around)
      return 'reason' in rated ? rated : { ...rated, role: null, kinds: [] }
    }
    case 'money':
      return { reason: 'money' }
    case 'land':
      return { reason: 'land' }
    default:
      return { reason: 'no_indicator' }
  }
}

function oneOf(counted: Counted): Told | { readonly reason: SetAsideReason } {
  if ('reason' in counted) return counted
  return { indicators: [counted.indicator], role: counted.role, kinds: counted.kinds }
}

/** 讲座、培训各2场 tells two figures; 宪法、民法典宣传各1场 a sum that nobody stated. */
function eachOf({ left }: Around, { indicators, kinds }: Told): readonly string[] | null {
  if (!/各(?:开展|举办|组织|召开)?$/.test(left)) return indicators
  const each = kinds.flatMap((kind) => EVENTS[kind]?.[0] ?? [])
  return each.length > 1 ? each : null
}
/** Whether a number is a part of one told before it: of the same indicator, or the whole; null for neither. */
function partOf(
  { opening, left, leftWords }: Around,
  indicators: readonly string[],
  found: readonly Found[],
  inParts: boolean,
): 'same' | number | null {
  const same = found.some((one) => one.found.some((indicator) => indicators.includes(indicator)))
  const rest = opening.lastIndexOf('其中')
  const inside = rest >= 0 && !opening.slice(rest).includes(';')
  if (same && (inside || /^ ?(?:,)?(?:包括|包含|含)/.test(left))) return 'same'
  // 进校园5场 behind the sum of all; one of a list (、) stands beside the others.
  const enters = leftWords.some(({ role }) => role === 'entering')
  const named = leftWords.some(
    ({ role }) => role !== 'entering' && role !== 'hold' && role !== 'name',
  )
  if (same && enters && !named && (inParts || !/^、/.test(left))) return 'same'
  const whole = found.at(-1)?.number.value
  return inside && whole !== undefined ? whole : null
}

function yearOf(untitled: string, sentence: Sentence, number: WrittenNumber): number | null {
  const named = [...untitled.slice(sentence.from, number.from).matchAll(/(20\d\d) ?年(?! ?\d)/g)]
  return named.length > 0 ? Number(named.at(-1)?.[1]) : null
}
