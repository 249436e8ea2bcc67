import type { Entered, EntryResource, Held, SheetRow } from '../../../contract/entry-resources.ts'
import type { FollowUpResource } from '../../../contract/follow-up-resources.ts'
import { usualFigure } from '../../../domain/entry-check.ts'
import { beginsAfter, liesOutside } from '../../../domain/life.ts'
import { holdsSample, type Observation } from '../../../domain/observation.ts'
import {
  comparePeriods,
  formatMonth,
  formatPeriod,
  MONTHS,
  monthOf,
  periodKind,
} from '../../../domain/period.ts'
import { yearReport } from '../../../domain/report.ts'
import { type ApiReading, findArea, readTree, throughText } from '../area-view.ts'
import { type LastChange, UNRECORDED } from '../history.ts'
import { namesOf } from '../names-of.ts'
import { observationKey } from '../store.ts'
import { areasOf, followUpResource } from './follow-ups.ts'
import { answerProgress } from './progress.ts'
import type { SheetReader } from './sheet-reader.ts'

/**
 * The sheet of one unit and month: its figures as they are held, and what is known beside each.
 *
 * @throws {ApiProblem} `unknown_area`, or `invalid_query` for a month that has not begun.
 */
export async function answerEntry(
  reading: ApiReading,
  query: { readonly area: string; readonly month: string },
  reader: SheetReader,
): Promise<Omit<EntryResource, 'program'>> {
  const { store, today } = reading
  const tree = await readTree(store)
  const area = findArea(tree, query.area)
  const dataset = await store.identity()
  const progress = await answerProgress(reading, dataset, { area: area.code, through: query.month })
  const [year = 0, month = 1] = query.month.split('-').map(Number)
  const facts = { areaCodes: [area.code], years: [year - 1, year] }
  const own = await store.observations(facts)
  const changes = new Map(
    (await store.lastChanges(facts)).map((change) => [observationKey(change), change]),
  )
  const states = await store.monthStates({ areaCodes: [area.code], years: [year] })
  const asked = (await reader.may('see_names', area.code))
    ? await askedAbout(store, area.code, year, month, reader)
    : []
  const figures = new Map(progress.resource.figures.map((figure) => [figure.indicatorId, figure]))
  const rows: SheetRow[] = []
  for (const indicator of progress.indicators) {
    const figure = figures.get(indicator.id)
    if (!figure) continue
    const all = own.filter(({ indicatorId }) => indicatorId === indicator.id)
    const of = (inYear: number, at: number) =>
      all.find(({ period }) => isMonth(period, inYear, at)) ?? null
    const held = of(year, month)
    const before = month === 1 ? of(year - 1, 12) : of(year, month - 1)
    const reports = [year, year - 1].map((one) =>
      yearReport(
        one,
        all.filter(({ period }) => period.year === one),
      ),
    )
    rows.push({
      indicator,
      held: held && (await heldOf(held, changes.get(observationKey(held)), reader)),
      lastMonth: before && enteredOf(before),
      lastYear: enteredOrNull(of(year - 1, month)),
      reported: all
        .filter(({ period }) => period.year === year)
        .sort((a, b) => comparePeriods(a.period, b.period))
        .map((row) => ({ period: formatPeriod(row.period), ...enteredOf(row) })),
      usual: reports[0] && reports[1] ? usualFigure(reports[0], reports[1], month) : null,
      requests: asked.filter((one) => one.indicator === indicator.id),
      figure,
    })
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
    month: query.month,
    holdsSample: holdsSample(own),
    months,
    rows,
    may: {
      enter: await reader.may('put_figures', area.code),
      submit: await reader.may('submit', area.code),
      return: await reader.may('return', area.code),
      close: await reader.may('close', area.code),
      ask: await reader.may('ask', area.code),
    },
    names: {
      ...progress.resource.names,
      ...namesOf(tree, [area.code, ...asked.flatMap(areasOf)]),
    },
  }
}

/** What is asked about figures of a month, or of a quarter or year that it is part of. */
async function askedAbout(
  store: ApiReading['store'],
  areaCode: string,
  year: number,
  month: number,
  reader: SheetReader,
): Promise<readonly FollowUpResource[]> {
  const states = ['open', 'answered'] as const
  const asked = await store.followUps({ areaCodes: [areaCode], states, year })
  return Promise.all(
    asked
      .filter(({ period }) => period.from <= month && month <= period.to)
      .map((one) => followUpResource(one, reader)),
  )
}

/** A figure as it is held, by the change that brought it. */
export async function heldOf(
  row: Observation,
  change: LastChange | undefined,
  reader: Pick<SheetReader, 'author'>,
): Promise<Held> {
  return {
    ...enteredOf(row),
    sourceKind: row.sourceKind,
    revision: change?.revision ?? UNRECORDED,
    changedAt: change?.at ?? null,
    changedBy: change ? await reader.author(change.accountId) : null,
  }
}

function enteredOf(row: Observation): Entered {
  const { value, numerator, denominator, qualifier, countingRule, sourceRef, note } = row
  return { value, numerator, denominator, qualifier, countingRule, sourceRef, note }
}

function enteredOrNull(row: Observation | null): Entered | null {
  return row && enteredOf(row)
}

function isMonth(period: Observation['period'], year: number, month: number): boolean {
  return periodKind(period) === 'month' && period.year === year && period.from === month
}
