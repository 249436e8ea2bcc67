import type { UnitMonthsResource } from '../../../../contract/month-resources.ts'
import type { Standing } from '../../../../domain/month-state.ts'

/** The units that are still to submit a month, for a text to them. */
export interface Awaited {
  /** Names, in code order. */
  readonly missing: readonly string[]
  /** Given back, to be submitted again. */
  readonly returned: readonly string[]
}

/** Who is still to submit the month (尚未提交); units whose figures a file brought are not. */
export function awaitedUnits({ units, names }: UnitMonthsResource): Awaited {
  const named = (some: UnitMonthsResource['units']) =>
    some.map(({ areaCode }) => names[areaCode] ?? areaCode)
  const awaited = units.filter((unit) => unit.awaited)
  return {
    missing: named(awaited.filter(({ standing }) => standing !== 'returned')),
    returned: named(awaited.filter(({ standing }) => standing === 'returned')),
  }
}

/** How many units are how far. */
export function standingCounts({ units }: UnitMonthsResource): (standing: Standing) => number {
  return (standing) => units.filter((unit) => unit.standing === standing).length
}
