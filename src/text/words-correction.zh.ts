interface CorrectionParts {
  /** Where figures of several areas are told; else null. */
  readonly area: string | null
  readonly period: string
  readonly before: string
  readonly after: string
  readonly day: string
  readonly reason: string | null
}

/** What was corrected: figures changed after their month had been submitted. */
export const zh = {
  corrected: '已更正',
  short: '更正',
  correctionsOf: (name: string) => `${name}已更正，看更正内容`,
  line: ({ area, period, before, after, day, reason }: CorrectionParts) =>
    `${area ?? ''}${period} ${before} → ${after}，${day}更正${reason === null ? '' : `：${reason}`}`,
  more: (count: number) => `另有${count}处更早的更正`,
  /** How many were made in the units of an area, after its name. */
  times: (count: number) => `${count}处`,
  /** Areas that are not named. */
  others: (areas: number, count: number) => `另${areas}个地区共${count}处`,
  below: (areas: string) => `下级单位的更正：${areas}`,
}

/** One set of phrases; the English set has the same type. */
export type CorrectionPhrases = typeof zh
