import type { ExplainResource, Unsigned } from '../../../contract/resources.ts'
import { explain } from '../../../domain/explain.ts'
import { holdsSample } from '../../../domain/observation.ts'
import { formatPeriod } from '../../../domain/period.ts'
import {
  type ApiReading,
  findIndicator,
  readAreaWindow,
  readFacts,
  throughText,
  type WindowQuery,
} from '../area-view.ts'
import { readCorrections } from '../corrections.ts'
import { areasIn, codesIn, namesOf } from '../names-of.ts'
import type { DatasetIdentity } from '../store.ts'
import { rollUpOf } from './progress.ts'

/** Takes one figure apart into the facts behind it. */
export async function answerExplain(
  reading: ApiReading,
  dataset: DatasetIdentity,
  query: WindowQuery & { readonly indicator: string },
): Promise<Unsigned<ExplainResource>> {
  const indicator = await findIndicator(reading.store, query.indicator)
  const window = await readAreaWindow(reading, query)
  const { area, through } = window
  const facts = await readFacts(reading, window, [through.year - 1, through.year], [indicator.id])
  const { progress, observations, terms, targets, units } = explain(facts, area, indicator, through)
  const corrections = await readCorrections(reading.store, window, [area], [indicator.id])
  const rollUp = rollUpOf(window)
  const feeds = rollUp ? [] : await reading.store.feeds([area.code])
  const feed = feeds.find((one) => one.indicatorId === indicator.id) ?? null
  const mentioned = [
    ...areasIn(corrections),
    ...codesIn(progress),
    ...observations.map((row) => row.observation.areaCode),
    ...targets.map(({ target }) => target.areaCode),
    ...units.flatMap((unit) => [unit.area.code, ...codesIn(unit.progress)]),
  ]
  return {
    dataset,
    areaCode: area.code,
    indicatorId: indicator.id,
    year: through.year,
    through: throughText(through),
    holdsSample:
      progress.sourceKinds.includes('sample') ||
      holdsSample(observations.map((row) => row.observation)),
    rollUp,
    feed:
      feed && feed.from <= throughText(through)
        ? { register: feed.register, from: feed.from }
        : null,
    figure: progress,
    corrections,
    observations: observations.map(({ observation: { indicatorId: _, period, ...row }, role }) => ({
      ...row,
      period: formatPeriod(period),
      role,
    })),
    terms: terms.map((term) => ({ ...term, period: formatPeriod(term.period) })),
    targets: targets.map(({ target: { indicatorId: _, ...row }, inForce }) => ({
      ...row,
      inForce,
    })),
    units: units.map((unit) => ({
      areaCode: unit.area.code,
      ended: unit.ended,
      figure: unit.progress,
    })),
    names: namesOf(window.tree, mentioned),
  }
}
