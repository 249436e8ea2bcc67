/** Words of the list of areas; they are fetched with it. */
export const zh = {
  search: '按名称或代码查找地区',
  placeholder: '输入名称或代码',
  list: '地区',
  found: (count: number) => `${count} 个地区`,
  none: '没有符合的地区',
  more: (count: number) => `还有 ${count} 个，请继续输入以缩小范围`,
  noYears: '无填报',
}

/** One set of words; the English set has the same type. */
export type AreaPanelWords = typeof zh
