import type { Change, MonthRun } from '../../domain/progress.ts'

/** How a stated change is said: its kind, its direction, and how sure it is. */
interface ChangeManner {
  readonly kind: Extract<Change, { kind: 'value' }>['changeKind']
  readonly up: boolean
  readonly exact: boolean
}

/** How changes against last year and the months compared are said. */
export interface ChangePhrases {
  /** Where the printed size is zero: the same, as good as, or as far as can be told. */
  readonly level: Readonly<Record<'level' | 'nearly' | 'roughly', string>>
  /** @param size Printed, without its sign. */
  readonly change: (size: string, manner: ChangeManner) => string
  readonly yearOnYear: (change: string) => string
  /** @param size Printed, with its sign. */
  readonly short: (size: string, manner: Omit<ChangeManner, 'up'>) => string
  readonly sides: Readonly<Record<Extract<Change, { kind: 'absent' }>['side'], string>>
  readonly absentOn: (word: string, side: string) => string
  readonly noRate: (word: string) => string
  readonly noRollUp: (word: string) => string
  readonly windowsDiffer: string
  readonly versus: (now: string, then: string) => string
  /** Months with holes between them. */
  readonly holedMonths: (runs: readonly MonthRun[]) => string
}

export const zh: ChangePhrases = {
  level: { level: '持平', nearly: '基本持平', roughly: '大致持平' },
  change: (size, { kind, up, exact }) => {
    const about = exact ? '' : '约'
    return kind === 'percent'
      ? `${about}${up ? '增长' : '下降'}${size}`
      : `${about}${up ? '提高' : '下降'}${size}个百分点`
  },
  yearOnYear: (change) => `同比${change}`,
  short: (size, { kind, exact }) =>
    `${exact ? '' : '约'}${size}${kind === 'percent' ? '' : '个百分点'}`,
  sides: { this_year: '本年', last_year: '上年', common_months: '可比月份' },
  absentOn: (word, side) => `${side}${word}`,
  noRate: (word) => `${word}，不计算增幅`,
  noRollUp: (word) => `${word}，不作汇总`,
  windowsDiffer: '各单位可比月份不同',
  versus: (now, then) => `${now} 比 ${then}`,
  holedMonths: (runs) => {
    const named = runs.map(({ from, to }) => (from === to ? String(from) : `${from}—${to}`))
    return `${named.join('、')}月`
  },
}
