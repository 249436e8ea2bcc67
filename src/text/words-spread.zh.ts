/** Sentences about where units lie. */
export const zh = {
  none: (units: number) => `${units}个单位均没有数字。`,
  spread: (n: number, of: number, least: string, median: string, greatest: string, unit: string) =>
    `${of}个单位中${n}个有数：最小${least}，中位数${median}，最大${greatest}${unit === '' ? '' : `（${unit}）`}。`,
  peers: (names: string) => `人口相近的单位：${names}`,
  noPeers: '人口未知，不列人口相近的单位。',
}

/** One set of phrases; the English set has the same type. */
export type SpreadPhrases = typeof zh
