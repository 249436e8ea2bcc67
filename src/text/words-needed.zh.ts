import type { GapBound } from '../../domain/gap-bound.ts'

/** What a sentence about what is needed is made of; numbers as printed. */
export interface NeededParts {
  /** With its unit. */
  readonly remaining: string
  readonly bound: GapBound
  /** The months left and what each of them asks for; null where none is left. */
  readonly pace: { readonly months: string; readonly perMonth: string } | null
  /** Null where no month is in. */
  readonly soFar: { readonly months: number; readonly average: string } | null
}

const LEFT: Readonly<Record<GapBound, string>> = {
  exact: '还差',
  at_most: '最多还差',
  at_least: '至少还差',
  about: '约还差',
}

/** What is missing beside a light, and what is left of a plan. */
export const zh = {
  /** Where space is short. */
  missingShort: (months: string) => `缺${months}`,
  monthsMissing: (count: number) => `缺${count}个月`,
  catchUp: (missing: string) => `${missing}，补报后可能跟上`,
  notJudged: (month: string | null) => `${month ?? '本月'}尚无单位填报，暂不评判进度`,
  needed: ({ remaining, bound, pace, soFar }: NeededParts) => {
    const left = `${LEFT[bound]}${remaining}`
    const asked = pace ? `，${pace.months}平均每月${pace.perMonth}` : ''
    return `${left}${asked}${soFar ? `；已报${soFar.months}个月平均${soFar.average}` : ''}`
  },
}

/** One set of phrases; the English set has the same type. */
export type NeededPhrases = typeof zh
