import type { UnitProgress } from './unit-progress.ts'

/** How much of what a unit owes for a month is missing. */
export interface UnitReporting {
  readonly areaCode: string
  /** Indicators due in the month. */
  readonly due: number
  /** Those of them not reported; `due` where none is in. */
  readonly missing: number
}

/** Who has reported one month. */
export interface MonthReporting {
  /** `YYYY-MM` */
  readonly month: string
  /** Units that owe anything for the month; of an area without units 1 or 0. */
  readonly due: number
  /** Those of them that reported all they owe for it. */
  readonly full: number
  /** Units beside these that owe nothing for the month, since they report by quarter. */
  readonly byQuarter: number
  /** Those of the due that did not report all, in code order; of an area with units its direct ones. */
  readonly incomplete: readonly UnitReporting[]
  /** How many more there are below direct units that have units themselves; without those that have none. */
  readonly below: readonly IncompleteBelow[]
}

/** Units below an area that did not report all they owe, as a number. */
export interface IncompleteBelow {
  readonly areaCode: string
  readonly incomplete: number
}

/**
 * Who has reported the month itself, in full or not (本月填报): earlier months do not count.
 *
 * A unit owes an indicator that it plans this year or reported this year or last; by quarter only in
 * the last month of a quarter.
 *
 * @param month `YYYY-MM`: the month that the figures are through.
 * @param units Each once for every indicator, with what it owes of it for the month.
 */
export function monthReporting(
  month: string,
  units: readonly Pick<UnitProgress, 'area' | 'thisMonth'>[],
): MonthReporting {
  const byUnit = new Map<string, { areaCode: string; due: number; missing: number }>()
  const quarterly = new Set<string>()
  for (const { area, thisMonth } of units) {
    if (thisMonth === 'by_quarter') quarterly.add(area.code)
    if (thisMonth === 'not_due' || thisMonth === 'by_quarter') continue
    const unit = byUnit.get(area.code) ?? { areaCode: area.code, due: 0, missing: 0 }
    byUnit.set(area.code, unit)
    unit.due += 1
    if (thisMonth === 'missing') unit.missing += 1
  }
  const owing = [...byUnit.values()].sort((a, b) => (a.areaCode < b.areaCode ? -1 : 1))
  const incomplete = owing.filter((unit) => unit.missing > 0)
  return {
    month,
    due: owing.length,
    full: owing.length - incomplete.length,
    byQuarter: [...quarterly].filter((code) => !byUnit.has(code)).length,
    incomplete,
    below: [],
  }
}
