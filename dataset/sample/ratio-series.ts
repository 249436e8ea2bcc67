import { hasNoDocuments } from './awkward-work.ts'
import { monthIndex, YEARS } from './months.ts'
import { between, type Random, stream, successes, wobble } from './random.ts'
import type { Unit } from './sample-areas.ts'
import { EVEN_YEAR, MEETING_YEAR, type Season, spread } from './seasons.ts'

/** What was due and how much of it was done, month by month from January of the first year. */
export interface MonthlyRatio {
  readonly numerators: readonly number[]
  readonly denominators: readonly number[]
}

/** Documents, petitions and requests of a township with the rates that follow from them. */
export interface CaseSeries {
  readonly counts: ReadonlyMap<string, readonly number[]>
  readonly ratios: ReadonlyMap<string, MonthlyRatio>
}

/** Everything that arises case by case; each rate counts the cases that the others left it. */
export function caseSeries(unit: Unit): CaseSeries {
  const care = between(stream(unit.code, 'care'), 0.3, 1.7)
  const of = (id: string, denominators: readonly number[], missed: number) =>
    rate(denominators, 1 - missed * care, stream(unit.code, id))

  const issued = documents(unit)
  // A document has 30 days to be filed: it falls due in the month after.
  const filing = of('normdoc_filing_rate', delayed(issued, 1), 0.035)
  const timely = of('normdoc_timely_rate', filing.numerators, 0.03)

  const received = petitions(unit)
  const accept = of('petition_accept_rate', received, 0.002)
  // A petition has 60 days to be closed.
  const close = of('petition_close_rate', delayed(accept.numerators, 2), 0.004)
  const rated = rate(close.numerators, 0.5, stream(unit.code, 'rated')).numerators

  return {
    counts: new Map([
      ['normdoc_issued', issued],
      ['petition_received', received],
    ]),
    ratios: new Map([
      ['normdoc_filing_rate', filing],
      ['normdoc_timely_rate', { numerators: timely.numerators, denominators: filing.denominators }],
      ['normdoc_standard_rate', of('normdoc_standard_rate', filing.numerators, 0.03)],
      ['legality_review_rate', of('legality_review_rate', issued, 0.015)],
      ['petition_accept_rate', accept],
      ['petition_close_rate', close],
      ['petition_satisfaction_rate', of('petition_satisfaction_rate', rated, 0.07)],
      ['disclosure_reply_rate', of('disclosure_reply_rate', requests(unit), 0.015)],
    ]),
  }
}

function documents(unit: Unit): readonly number[] {
  const yearly = 5 * (unit.size / 30_000) ** 0.3
  const series = [...arising(unit, 'normdoc_issued', yearly, MEETING_YEAR, 0.9)]
  for (const year of YEARS) {
    // What fell due in January was issued in December before.
    if (hasNoDocuments(unit.code, year)) series.fill(0, monthIndex(year, 0), monthIndex(year, 13))
  }
  return series
}

function petitions(unit: Unit): readonly number[] {
  return arising(unit, 'petition_received', 70 * (unit.size / 30_000) ** 0.9, EVEN_YEAR, 0.5)
}

function requests(unit: Unit): readonly number[] {
  return arising(unit, 'requests', 7 * (unit.size / 30_000) ** 0.5, EVEN_YEAR, 0.9)
}

function arising(unit: Unit, name: string, yearly: number, season: Season, noise: number) {
  const usual = yearly * (1 + 0.3 * wobble(stream(unit.code, name)))
  return YEARS.flatMap((year) => {
    const draw = stream(unit.code, name, String(year))
    return spread(usual * (1 + 0.1 * wobble(draw)), season, noise, draw)
  })
}

function delayed(counts: readonly number[], months: number): readonly number[] {
  return [...new Array<number>(months).fill(0), ...counts.slice(0, -months)]
}

function rate(denominators: readonly number[], p: number, random: Random): MonthlyRatio {
  return {
    numerators: denominators.map((due) => successes(random, due, p)),
    denominators,
  }
}
