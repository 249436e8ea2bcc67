import { type Counted, FILLER } from './counted.ts'
import { LEGAL } from './disqualify.ts'
import { type FoundWord, lastOf, type Role } from './lexicon.ts'
import type { Around } from './sentence-context.ts'

/** Sessions and those who came to them, by kind. */
export const EVENTS: Readonly<
  Partial<Record<Role, readonly [sessions: string, people: string | null]>>
> = {
  study: ['leader_study_sessions', 'study_attendees'],
  training: ['training_sessions', 'training_attendance'],
  lecture: ['lecture_sessions', 'lecture_attendance'],
  outreach: ['outreach_talks', 'publicity_reach'],
  publicity: ['publicity_activities', 'publicity_reach'],
  consultation: ['consultation_events', 'consultation_visits'],
  meeting: ['leading_group_meetings', null],
  exam: ['exams_held', 'exam_participants'],
}
const HEADS: ReadonlySet<Role> = new Set([...(Object.keys(EVENTS) as Role[]), 'other_session'])

/** Between two kinds that share one number: 讲座和业务培训60场. */
const SHARING =
  /^(?:班|会|活动|工作|教育)?["”]? ?(?:、|和|及|与|以及|暨|或) ?["“]?[^,;开举组召进]{0,8}$/

/** Events that may be of any work, unless words of the law are with them. */
const ANY_WORK = /系列活动|主题活动|文艺演出|文艺汇演/

/** What is counted in sessions (次, 场, 期). */
export function sessionsOf(around: Around): Counted {
  const { leftWords, nextWords, beforeWords, left, right } = around
  const own = headOf(leftWords, around, 0)
  const next = headOf(untilNextClause(nextWords), around, 1)
  const verbBefore = isVerb(leftWords, left)
  const head =
    verbBefore && next.role !== null
      ? next
      : own.role !== null
        ? own
        : next.role !== null
          ? next
          : // The clause before names it where this one holds no word of its own: 开展培训,共6期.
            left
                .replace(FILLER, '')
                .replace(/(?:开展|组织|举办|进行)$/, '')
                .replace(FILLER, '') === ''
            ? headOf(beforeWords, around, 0)
            : { role: null, kinds: [] }
  const { role, kinds } = head
  if (role === null) return enteringOf(around)
  const [indicator] = EVENTS[role] ?? []
  if (indicator === undefined) return { reason: 'no_indicator' }
  if (role === 'consultation' && /解答|接待|受理|接受|提供/.test(left))
    return { reason: 'unit_differs' }
  if (ANY_WORK.test(around.since + around.right) && !LEGAL.test(around.since + around.right)) {
    return { reason: 'no_indicator' }
  }
  // Party committees meet on everything.
  if (
    role === 'meeting' &&
    !/专题|部署|推进|领导小组/.test(left + right) &&
    !LEGAL.test(around.before + around.after)
  ) {
    return { reason: 'other_topic' }
  }
  if (/分别/.test(around.before) && (kinds.length > 1 || /^[、和]/.test(left))) {
    return { reason: 'unclear_sum' }
  }
  // Others held it: 参与领导班子会议9次.
  if (role === 'meeting' && /(?:参与|参加|列席|出席)[^,]{0,12}$/.test(left))
    return { reason: 'other_body' }
  return { indicator, role, kinds }
}

/** 进校园5场: what goes there is named before. */
function enteringOf({ leftWords, nextWords, beforeWords }: Around): Counted {
  const enters = [...leftWords, ...nextWords].some(({ role }) => role === 'entering')
  const named = lastOf(beforeWords, ({ role }) => HEADS.has(role))
  const [indicator] = (named && EVENTS[named.role]) ?? []
  if (!enters || !named || indicator === undefined) return { reason: 'no_indicator' }
  return { indicator, role: named.role, kinds: [] }
}

/** The words up to the next verb that begins something new; 听取 and 召开 right behind the number do not. */
function untilNextClause(words: readonly FoundWord[]): readonly FoundWord[] {
  const end = words.findIndex(
    ({ role }, place) =>
      place > 0 && /^(?:hold|give|reached|settle|educated|trained|attend)$/.test(role),
  )
  return end < 0 ? words : words.slice(0, end)
}

/** Whether a verb stands right before the number, so that its object follows: 举办2期法治培训. */
function isVerb(words: readonly FoundWord[], left: string): boolean {
  const last = words.at(-1)
  return last?.role === 'hold' && left.replace(FILLER, '').endsWith(last.word)
}

interface Head {
  readonly role: Role | null
  readonly kinds: readonly Role[]
}

/** The kind of event that words name: the last, which Chinese puts behind what describes it. */
function headOf(words: readonly FoundWord[], around: Around, side: 0 | 1): Head {
  const heads = words.filter((word) => HEADS.has(word.role) && !takesAnObject(word, around, side))
  const last = heads.at(-1)
  if (!last) return { role: null, kinds: [] }
  const called = lastOf(words, ({ word }) => word.endsWith('召开') || word === '听取')
  const meeting =
    called && heads.find(({ role, from }) => role === 'meeting' && from >= called.from)
  if (meeting && last.role !== 'study') return { role: 'meeting', kinds: [] }
  let first = last
  const kinds: Role[] = [last.role]
  for (const head of heads.slice(0, -1).reverse()) {
    const between = textBetween(around, head.to, first.from, side)
    if (!SHARING.test(between)) break
    first = head
    if (!kinds.includes(head.role)) kinds.unshift(head.role)
  }
  return { role: first.role, kinds: kinds.length > 1 ? kinds : [] }
}

/** 研讨合同、方案 talks over something: no study session. */
function takesAnObject({ word, to }: FoundWord, around: Around, side: 0 | 1): boolean {
  return (
    word === '研讨' && /^[^会交活共达为各等工班,、 ]/.test(textBetween(around, to, to + 1, side))
  )
}

function textBetween(
  { opening, right, sentence, number }: Around,
  from: number,
  to: number,
  side: 0 | 1,
) {
  return side === 0
    ? opening.slice(from - sentence.from, to - sentence.from)
    : right.slice(from - number.end, to - number.end)
}

/** What is counted in people (人, 人次, 名). */
export function peopleOf(around: Around, events: Events): Counted {
  const { leftWords, rightWords, nextWords, left, right, opening } = around
  const own = lastOf(leftWords, ({ role }) => role !== 'hold' && role !== 'name' && role !== 'give')

  const coming = headOf(untilAfterAttending(rightWords), around, 1).role
  const attends = /参加|参与|参训|聆听/.test(right) || (coming === 'exam' && /完成/.test(right))
  // Who passed, or has done, something did not attend what is counted here.
  if (!attends && /^[^,]{0,14}(?:通过|取得|考取|获得|具备|持|完成)/.test(right))
    return { reason: 'staff' }
  // 80余名干部参加培训; 组织60名村干部开展培训.
  if (
    coming !== null &&
    attends &&
    !/^(?:reached|trained|educated|consulted)$/.test(own?.role ?? '')
  ) {
    return peopleAt(coming)
  }
  // 培训调解员45人 tells who was trained.
  if (
    own?.role === 'staff' &&
    leftWords.some(({ role, to }) => role === 'training' && to === own.from)
  ) {
    return peopleAt('training')
  }
  if (
    own?.role === 'staff' ||
    /^[^,]{0,6}(?:律师|顾问|志愿者|调解员|网格员|专干|工作人员)/.test(right)
  ) {
    return { reason: 'staff' }
  }
  if (own === undefined) {
    if (nextWords.some(({ role }) => role === 'consulted' || role === 'consultation')) {
      return { indicator: 'consultation_visits', role: 'consultation', kinds: [] }
    }
    if (coming !== null && /(?:对|为|组织|邀请|向)$/.test(left)) return peopleAt(coming)
    // 14名执法人员通过考试 goes on about them: no attendance of what was told before.
    const bare = left
      .replace(FILLER, '')
      .replace(PEOPLE, '')
      .replace(FILLER, '')
      .replace(/^[()]+/, '')
    const isBare = bare === '' && right.length <= 6
    return isBare ? byEvent(around, events) : { reason: 'no_indicator' }
  }
  if (own.role === 'trained')
    return { indicator: 'training_attendance', role: 'training', kinds: [] }
  if (own.role === 'consulted') {
    return /咨询|解答|法律服务/.test(left + right) || /咨询/.test(opening.slice(-60))
      ? { indicator: 'consultation_visits', role: 'consultation', kinds: [] }
      : { reason: 'no_indicator' }
  }
  if (own.role === 'educated' || own.role === 'reached' || own.role === 'attend') {
    const named = lastOf(leftWords, ({ role }) => HEADS.has(role))
    return named && own.role === 'attend' ? peopleAt(named.role) : byEvent(around, events)
  }
  // 培训180人次: the event itself takes the people.
  return HEADS.has(own.role) ? peopleAt(own.role) : { reason: 'no_indicator' }
}

/** 师生1500余人参加: who they are says nothing about what they came to. */
const PEOPLE =
  /(?:广大|镇村|村社|机关|各类|党员)*(?:干部群众|群众|师生|学生|村民|居民|干部|职工|党员|人员)$/

/** What people attend is named behind that word, in the same clause: 参加…培训3场. */
function untilAfterAttending(words: readonly FoundWord[]): readonly FoundWord[] {
  const attend = words.findIndex(({ role }) => role === 'attend' || role === 'hold')
  const rest = attend < 0 ? words : words.slice(attend + 1)
  const end = rest.findIndex(({ role }) => /^(?:reached|give|settle)$/.test(role))
  return end < 0 ? rest : rest.slice(0, end)
}

/** Events of the text before whose people may be told now. */
export interface Events {
  /** The last one of the sentences before, in the same paragraph. */
  readonly carried: Role | null
  /** Those that were counted since people were, and whether each is listed with the one before (、). */
  readonly waiting: readonly { readonly role: Role; readonly listed: boolean }[]
}

/** People who came to what was told last; not to tell where several kinds wait for theirs. */
function byEvent({ beforeWords, left }: Around, { carried, waiting }: Events): Counted {
  const last = lastOf(beforeWords, ({ role }) => HEADS.has(role))?.role ?? carried
  if (last === null) return { reason: 'no_indicator' }
  const alone = waiting.map(({ listed }) => listed).lastIndexOf(false)
  const shared = /共|合计|总计|累计/.test(left) ? waiting : waiting.slice(Math.max(0, alone))
  const kinds = new Set([...shared.map(({ role }) => role), last].map((role) => EVENTS[role]?.[1]))
  kinds.delete(null)
  return kinds.size > 1 ? { reason: 'unclear_sum' } : peopleAt(last)
}

function peopleAt(role: Role): Counted {
  const [, people] = EVENTS[role] ?? []
  return people ? { indicator: people, role, kinds: [] } : { reason: 'no_indicator' }
}
