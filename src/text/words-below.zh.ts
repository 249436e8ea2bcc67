/** What is said of units further down. */
export const zh = {
  /** @param areas With how many each: 甲县3个. */
  conflicts: (areas: string) => `下级单位的填报数前后不符：${areas}`,
}

/** One set of phrases; the English set has the same type. */
export type BelowPhrases = typeof zh
