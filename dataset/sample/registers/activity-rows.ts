import type { Qualifier } from '../../../domain/qualifier.ts'
import type { RegisterCell, RegisterRow } from '../../../domain/register/register.ts'
import { between, type Random, stream, wholeBetween } from '../random.ts'
import {
  CAMPAIGNS,
  CONSULTATIONS,
  LECTURES,
  MEETINGS,
  type Occasion,
  STUDIES,
  TRAININGS,
} from './activity-texts.ts'
import { dayIn, KEEPER, KEPT_MONTHS, type KeptYear, PERSONS } from './keeper.ts'
import { VILLAGES } from './villages.ts'

/** An activity on its way into a row. */
interface Draft {
  readonly kind: string
  readonly occasion: Occasion
  readonly placeKind: string
  readonly place: string | null
  readonly audience: string
  readonly village?: (typeof VILLAGES)[number] | undefined
  readonly carriers?: readonly string[]
  numbers: Record<string, RegisterCell>
}

/**
 * The keeper's activities: of every month as many of each kind as it reports, and their attendances, materials and
 * consultations add up to what it reports.
 */
export function activityRows(year: KeptYear): readonly RegisterRow[] {
  const turns = new Map<string, number>()
  const rows = KEPT_MONTHS.flatMap((month) => {
    const draw = stream(KEEPER.areaCode, 'activities', String(month))
    const drafts = draftsOf(year, month, draw, (list) => inTurn(turns, list))
    share(
      drafts,
      'attendances',
      weigh({ training: 1 }),
      year.countOf('training_attendance', month),
      draw,
    )
    share(
      drafts,
      'attendances',
      weigh({ lecture: 1 }),
      year.countOf('lecture_attendance', month),
      draw,
    )
    const handsOut = weigh({ publicity: 3, consultation: 2, lecture: 1 })
    share(drafts, 'materials', handsOut, year.countOf('materials_distributed', month), draw)
    const answers = (draft: Draft) =>
      draft.kind === 'consultation' ? 5 : draft.placeKind === 'market' ? 1 : 0
    share(drafts, 'consultations', answers, year.countOf('consultation_visits', month), draw)
    const dated = drafts.map((draft) => ({ draft, held_on: workday(month, draw) }))
    return dated.sort((a, b) => Number(a.held_on > b.held_on) - Number(a.held_on < b.held_on))
  })
  return rows.map(({ draft, held_on }, index) => ({
    areaCode: KEEPER.areaCode,
    id: `HD${KEEPER.year}-${String(index + 1).padStart(3, '0')}`,
    reference: null,
    note: null,
    cells: {
      held_on,
      kind: draft.kind,
      title: draft.occasion.title,
      village_code: draft.village?.code ?? null,
      place: draft.place,
      place_kind: draft.placeKind,
      carriers: draft.carriers ?? null,
      audience: draft.audience,
      laws: draft.occasion.laws.length > 0 ? draft.occasion.laws : null,
      host: draft.occasion.host,
      person: PERSONS[index % PERSONS.length] ?? null,
      ...draft.numbers,
    },
  }))
}

function draftsOf(
  { countOf, ratioOf }: KeptYear,
  month: number,
  draw: Random,
  next: <Item>(list: readonly Item[]) => Item,
): readonly Draft[] {
  const covered = (by: number) => ratioOf('publicity_village_coverage', by).numerator
  const before = month > 1 ? covered(month - 1) : 0
  const coming = VILLAGES.slice(before, covered(month))
  // Villages that are new this year come first; the others are visited again.
  const village = () => coming.shift() ?? VILLAGES[wholeBetween(draw, 0, covered(month) - 1)]
  const times = (id: string) => Array.from({ length: countOf(id, month).value }, (_, n) => n)
  const inOffice = { placeKind: 'office', place: '镇政府会议室', audience: '机关干部' }
  const campaigns = CAMPAIGNS[month - 1] ?? []
  return [
    ...times('publicity_activities').map((n): Draft => {
      const occasion = campaigns[n % campaigns.length] ?? next(CONSULTATIONS)
      if (n % 2 === 0) return atVillage('publicity', occasion, village(), carriersAt(n, draw))
      const atMarket = { placeKind: 'market', place: '铨河农贸市场', audience: '赶场群众' }
      const carriers = n % 4 === 1 ? ['vehicle', 'banner'] : ['banner', 'panel', 'booklet']
      return { kind: 'publicity', occasion, ...atMarket, carriers, numbers: {} }
    }),
    ...times('lecture_sessions').map((): Draft => {
      const occasion = next(LECTURES)
      const { audience, placeKind } = occasion
      if (placeKind === 'village') return { ...atVillage('lecture', occasion, village()), audience }
      const place = placeKind === 'school' ? next(SCHOOLS) : next(ENTERPRISES)
      return { kind: 'lecture', occasion, placeKind, place, audience, numbers: {} }
    }),
    ...times('consultation_events').map((n): Draft => {
      const occasion = next(CONSULTATIONS)
      if (n % 2 === 1) return atVillage('consultation', occasion, village())
      const atMarket = { placeKind: 'market', place: '铨河农贸市场', audience: '赶场群众' }
      return { kind: 'consultation', occasion, ...atMarket, numbers: {} }
    }),
    ...times('training_sessions').map((): Draft => {
      const audience = '镇村干部'
      return { kind: 'training', occasion: next(TRAININGS), ...inOffice, audience, numbers: {} }
    }),
    ...times('leader_study_sessions').map(
      (): Draft => ({ kind: 'leader_study', occasion: next(STUDIES), ...inOffice, numbers: {} }),
    ),
    ...times('leading_group_meetings').map(
      (): Draft => ({
        ...{ kind: 'leading_group_meeting', occasion: next(MEETINGS) },
        ...inOffice,
        numbers: {},
      }),
    ),
  ]
}

const SCHOOLS = ['铨河镇中心小学', '铨河镇初级中学']
const ENTERPRISES = ['铨河镇农产品加工园', '铨河镇页岩砖厂']

function atVillage(
  kind: string,
  occasion: Occasion,
  village: Draft['village'],
  carriers?: readonly string[],
): Draft {
  const at = { placeKind: 'village', place: null, audience: '村（居）民', village }
  return { kind, occasion, ...at, ...(carriers && { carriers }), numbers: {} }
}

function carriersAt(n: number, draw: Random): readonly string[] {
  const sets = [
    ['broadcast', 'board'],
    ['broadcast', 'banner', 'booklet'],
    ['wechat', 'board'],
    ['panel', 'booklet'],
  ]
  return sets[(n / 2 + wholeBetween(draw, 0, 1)) % sets.length] ?? []
}

function weigh(weights: Readonly<Record<string, number>>): (draft: Draft) => number {
  return ({ kind }) => weights[kind] ?? 0
}

/**
 * Shares a month's number out among its activities, in round numbers but for the last; one that is not exact is so
 * because the first share is not.
 */
function share(
  drafts: readonly Draft[],
  column: string,
  weightOf: (draft: Draft) => number,
  total: { readonly value: number; readonly qualifier: Qualifier },
  draw: Random,
): void {
  const takers = drafts.flatMap((draft) => {
    const weight = weightOf(draft) * between(draw, 0.75, 1.25)
    return weight > 0 ? { draft, weight } : []
  })
  const step = total.value >= 100 * takers.length ? 10 : 1
  let left = total.value
  let weights = takers.reduce((sum, { weight }) => sum + weight, 0)
  takers.forEach(({ draft, weight }, index) => {
    const isLast = index === takers.length - 1
    const part = isLast ? left : Math.floor((left * weight) / weights / step) * step
    left -= part
    weights -= weight
    draft.numbers[column] = part
    draft.numbers[`${column}_qualifier`] = index === 0 ? total.qualifier : 'exact'
  })
}

/** Public holidays of 2026 by month: from and to which day. */
const HOLIDAYS: Readonly<Record<number, readonly [number, number]>> = {
  2: [15, 23],
  4: [4, 6],
  5: [1, 5],
  6: [19, 21],
  9: [25, 27],
  10: [1, 7],
}

/** A day from Monday to Friday that is no holiday. */
function workday(month: number, draw: Random): string {
  const [from, to] = HOLIDAYS[month] ?? [0, 0]
  for (;;) {
    const date = wholeBetween(draw, 4, 28)
    const day = dayIn(month, date)
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    if (weekday > 0 && weekday < 6 && (date < from || date > to)) return day
  }
}

/** The next of a list, from month to month. */
function inTurn<Item>(turns: Map<string, number>, list: readonly Item[]): Item {
  const key = JSON.stringify(list)
  const turn = turns.get(key) ?? 0
  turns.set(key, turn + 1)
  return list[turn % list.length] as Item
}
