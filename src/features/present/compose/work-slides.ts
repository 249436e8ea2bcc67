import { DEFAULT_TIME_ZONE, dayIn } from '../../../../domain/day.ts'
import { cellIn, dayOf } from '../../../../domain/register/register.ts'
import { WORK_REGISTERS } from '../../../../domain/register/registers.ts'
import {
  countWork,
  daysLate,
  isDone,
  statesOf,
  type WorkCounts,
  type WorkRegister,
} from '../../../../domain/register/work.ts'
import { formatDay } from '../../../text/format-date.ts'
import { listWords, withRemark } from '../../../text/punctuation.ts'
import { type FrozenFigures, heldOf } from '../frozen/frozen-figures.ts'
import { type ListItem, listPages } from './list-pages.ts'
import type { Draft, SlideSource } from './slide-source.ts'

type FrozenRow = FrozenFigures['work'][string]['rows'][number]

/** What a deck holds of a register's work. */
interface FrozenWork {
  readonly register: WorkRegister
  readonly rows: readonly FrozenRow[]
  /** Rows in all, held or not. */
  readonly total: number
  /** The day on which they were fetched, `YYYY-MM-DD`. */
  readonly today: string
  readonly counts: WorkCounts & { readonly done: number }
}

/** The work of a register that is held; null where none is, or the register knows of none. */
export function frozenWork(
  { work: held, progress, preparedAt }: FrozenFigures,
  id: string,
): FrozenWork | null {
  const register = WORK_REGISTERS.find((one) => one.id === id)
  const { rows, total } = heldOf(held, id) ?? { rows: [], total: 0 }
  if (!register || rows.length === 0) return null
  const today = dayIn(preparedAt, DEFAULT_TIME_ZONE)
  const done = rows.filter((row) => isDone(register.work, row)).length
  const counts = { ...countWork(register, rows, progress.year, today), done }
  return { register, rows, total, today, counts }
}

/**
 * How far the work of a register is: by state, what is overdue by name, and what was done lately.
 *
 * @param since Day from which on it counts as done lately, `YYYY-MM-DD`; null = the first of the deck's month.
 */
export function workSlides(source: SlideSource, id: string, since: string | null): Draft[] {
  const { frozen, lang, words } = source
  const held = frozenWork(frozen, id)
  if (!held) return []
  const { register, rows, total, today, counts } = held
  const { work } = register
  const from = since ?? `${frozen.progress.through}-01`
  const closed = rows.filter((row) => isDone(work, row) && (dayOf(row, work.done) ?? '') >= from)
  const day = formatDay(from, lang)
  const items: ListItem[] = [
    {
      key: 'states',
      lead: words.work.states,
      text: listWords(
        statesOf(register).map((state, place) =>
          words.work.state(state[lang], counts.states[place]?.rows ?? 0),
        ),
        lang,
      ),
    },
    ...overdueItems(source, held),
    ...(closed.length > 0
      ? [
          {
            key: 'closed',
            lead: words.work.closedSince(day),
            text: listWords(
              closed.map((row) => nameOf(source, register, row)),
              lang,
            ),
          },
        ]
      : []),
    ...(['madeGood', 'carriedOver'] as const).flatMap((key) =>
      counts[key] > 0 ? [{ key, lead: words.work[key], text: words.work.rows(counts[key]) }] : [],
    ),
  ]
  const title = register.title[lang]
  const headline = words.work.headline({
    day: formatDay(today, lang),
    register: title,
    total: counts.total,
    done: counts.done,
    overdue: counts.overdue,
    since: day,
    closed: closed.length,
  })
  return listPages(items).map((page) => ({
    name: title,
    kicker: title,
    headline,
    body: { kind: 'list', items: page },
    caption: [
      words.work.asOf(formatDay(today, lang)),
      ...(rows.length < total ? [words.work.some(rows.length, total)] : []),
    ],
    kinds: ['register'],
  }))
}

/** What is overdue, the longest first, those of the same days together. */
function overdueItems(
  source: SlideSource,
  { register, rows, today }: FrozenWork,
): readonly ListItem[] {
  const { lang, words } = source
  const byDays = new Map<number, string[]>()
  for (const row of rows) {
    const days = isDone(register.work, row) ? 0 : daysLate(register, row, today)
    if (days > 0) byDays.set(days, [...(byDays.get(days) ?? []), nameOf(source, register, row)])
  }
  return [...byDays]
    .sort(([one], [other]) => other - one)
    .map(([days, names]) => ({
      key: `late-${days}`,
      lead: words.work.late(days),
      text: listWords(names, lang),
    }))
}

/** A row in few words: what it is about, of which unit, and who answers. */
function nameOf({ frozen, lang }: SlideSource, register: WorkRegister, row: FrozenRow): string {
  const { area, names } = frozen
  const who = register.work.who.flatMap((column) => cellIn(row, column) ?? [])
  const place = row.areaCode === area.code ? [] : [heldOf(names, row.areaCode) ?? row.areaCode]
  return withRemark(
    String(cellIn(row, register.about) ?? ''),
    listWords([...place, ...who.map(String)], lang),
    lang,
  )
}
