import type { EntryResource, SheetRow } from '../../../contract/entry-resources.ts'
import type { FollowUpResource } from '../../../contract/follow-up-resources.ts'
import {
  type CorrectedFigure,
  type Correction,
  correctedFigure,
} from '../../../domain/correction.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { beginsAfter, liesOutside } from '../../../domain/life.ts'
import { holdsSample } from '../../../domain/observation.ts'
import {
  formatMonth,
  MONTHS,
  monthOf,
  parseMonth,
  parsePeriod,
  type Through,
} from '../../../domain/period.ts'
import { isFed } from '../../../domain/register/feed.ts'
import {
  type ApiReading,
  findArea,
  findIndicator,
  readTree,
  refuseToCome,
  throughText,
} from '../area-view.ts'
import { namesOf } from '../names-of.ts'
import { invalidQuery } from '../parse-query.ts'
import { observationKey } from '../store.ts'
import { areasOf, followUpResource } from './follow-ups.ts'
import { enteredOrNull, heldOf, isMonth, knownBeside } from './held-figures.ts'
import { answerProgress } from './progress.ts'
import type { SheetReader } from './sheet-reader.ts'

/** What a sheet is asked of: a month, or one indicator over a year. */
export interface EntryQuery {
  readonly area: string
  readonly month?: string | undefined
  readonly year?: string | undefined
  readonly indicator?: string | undefined
}

/**
 * The sheet of one unit: its figures of a month, or of one indicator over the months of a year, as they are held,
 * and what is known beside each.
 *
 * @throws {ApiProblem} `unknown_area`, `unknown_indicator`, or `invalid_query` for a month that has not begun, and
 *   where neither a month nor year and indicator are named.
 */
export async function answerEntry(
  reading: ApiReading,
  query: EntryQuery,
  reader: SheetReader,
): Promise<Omit<EntryResource, 'program'>> {
  const { store, today } = reading
  const tree = await readTree(store)
  const area = findArea(tree, query.area)
  const dataset = await store.identity()
  const asks = monthsAsked(query, today)
  if (query.indicator !== undefined) await findIndicator(store, query.indicator)
  const year = asks[0].year
  const facts = { areaCodes: [area.code], years: [year - 1, year] }
  const own = await store.observations(facts)
  const changes = new Map(
    (await store.lastChanges(facts)).map((change) => [observationKey(change), change]),
  )
  const feeds = await store.feeds([area.code])
  const typed = await store.besides(facts)
  const states = await store.monthStates({ areaCodes: [area.code], years: [year] })
  const asked = reader.may('see_names', area.code)
    ? await askedAbout(store, area.code, year, reader)
    : []
  const rows: SheetRow[] = []
  const mentioned: FollowUpResource[] = []
  let names: EntryResource['names'] = {}
  for (const { month } of asks) {
    const through = formatMonth(year, month)
    const progress = await answerProgress(reading, dataset, { area: area.code, through })
    names = { ...names, ...progress.resource.names }
    const figures = new Map(progress.resource.figures.map((one) => [one.indicatorId, one]))
    for (const indicator of indicatorsAsked(progress.indicators, query)) {
      const figure = figures.get(indicator.id)
      if (!figure) continue
      const all = own.filter(({ indicatorId }) => indicatorId === indicator.id)
      const requests = asked.filter(
        ({ indicator: id, period }) => id === indicator.id && holdsMonth(period, month),
      )
      mentioned.push(...requests)
      const period = monthOf(year, month)
      const feed = feeds.find(({ indicatorId }) => indicatorId === indicator.id)
      const held = all.find(({ period }) => isMonth(period, year, month)) ?? null
      rows.push({
        indicator,
        month: through,
        held: held && (await heldOf(held, changes.get(observationKey(held)), reader)),
        fedBy: feed && isFed(feed, period) ? feed.register : null,
        beside: enteredOrNull(
          typed.find(
            (row) => row.indicatorId === indicator.id && isMonth(row.period, year, month),
          ) ?? null,
        ),
        ...knownBeside(all, year, month),
        requests,
        corrected: lastCorrection(progress.resource.corrections, area.code, indicator.id, through),
        figure,
      })
    }
  }
  const last = throughText(today)
  const months = await Promise.all(
    MONTHS.map(async (one) => {
      const state = states.find((row) => row.month === one)
      const period = monthOf(year, one)
      return {
        month: formatMonth(year, one),
        state: state
          ? {
              state: state.state,
              reason: state.reason,
              changedAt: state.changedAt,
              changedBy: await reader.author(state.changedBy),
            }
          : null,
        reported: own.filter((row) => isMonth(row.period, year, one)).length,
        open: !liesOutside(period, area) && !beginsAfter(period, `${last}-31`),
      }
    }),
  )
  return {
    areaCode: area.code,
    year,
    month: query.month ?? null,
    indicator: query.indicator ?? null,
    holdsSample: holdsSample(own),
    months,
    rows,
    may: {
      enter: reader.may('put_figures', area.code),
      submit: reader.may('submit', area.code),
      return: reader.may('return', area.code),
      close: reader.may('close', area.code),
      ask: reader.may('ask', area.code),
    },
    names: { ...names, ...namesOf(tree, [area.code, ...mentioned.flatMap(areasOf)]) },
  }
}

/** The months that a sheet is of: at least one. */
function monthsAsked(
  { month, year, indicator }: EntryQuery,
  today: ApiReading['today'],
): readonly [Through, ...Through[]] {
  const single = month === undefined ? null : parseMonth(month)
  if (single && year === undefined && indicator === undefined) return [single]
  if (month !== undefined || year === undefined || indicator === undefined) {
    const expected = 'month alone, or year and indicator together'
    throw invalidQuery([{ field: 'month', found: month ?? null, expected }])
  }
  refuseToCome(today, { year })
  const inYear = Number(year)
  const [first = 1, ...others] = MONTHS.filter((one) => inYear < today.year || one <= today.month)
  return [{ year: inYear, month: first }, ...others.map((one) => ({ year: inYear, month: one }))]
}

function indicatorsAsked(
  indicators: readonly Indicator[],
  { indicator }: EntryQuery,
): readonly Indicator[] {
  if (indicator === undefined) return indicators
  return indicators.filter(({ id }) => id === indicator)
}

/** The last correction of one figure that the unit itself reported. */
function lastCorrection(
  corrected: readonly CorrectedFigure[] | undefined,
  areaCode: string,
  indicatorId: string,
  month: string,
): Correction | null {
  const told = correctedFigure(corrected, areaCode, indicatorId)?.latest ?? []
  return told.find((one) => one.areaCode === areaCode && one.period === month) ?? null
}

/** What is asked about figures of a year. */
async function askedAbout(
  store: ApiReading['store'],
  areaCode: string,
  year: number,
  reader: SheetReader,
): Promise<readonly FollowUpResource[]> {
  const states = ['open', 'answered'] as const
  const asked = await store.followUps({ areaCodes: [areaCode], states, year })
  return Promise.all(asked.map((one) => followUpResource(one, reader)))
}

/** Whether a period is a month, or the quarter or year that it is part of. */
function holdsMonth(text: string, month: number): boolean {
  const period = parsePeriod(text)
  return period !== null && period.from <= month && month <= period.to
}
