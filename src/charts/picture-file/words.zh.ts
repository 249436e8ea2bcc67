/** What pictures say of their own marks. */
export const zh = {
  unitsTitle: (name: string, measure: string) => `各单位${name}：${measure}`,
  due: '到期应达（时序进度）',
  median: (value: string) => `中位数 ${value}`,
  range: (least: string, greatest: string) => `范围 ${least}—${greatest}`,
  total: (place: string) => `${place}合计`,
  number: '数量',
}

/** One set of words; the English set has the same type. */
export type PictureFileWords = typeof zh
