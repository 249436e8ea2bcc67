/** Words of the list of areas; they are fetched with it. */
export const zh = {
  search: '按名称、代码或拼音查找地区',
  placeholder: '名称、代码、拼音或首字母',
  list: '地区',
  groups: { own: '我的单位', recent: '最近选过', all: '全部地区' },
  open: '按右方向键展开下级',
  close: '按左方向键收起下级',
  searching: '正在查找…',
  found: (count: number) => `${count}个地区`,
  none: '没有符合的地区',
  more: (count: number) => `还有${count}个，请继续输入以缩小范围`,
  noYears: '无填报',
  setOwn: (name: string) => `把${name}设为我的单位`,
  isOwn: (name: string) => `${name}是我的单位，打开首页即到这里`,
}

/** One set of words; the English set has the same type. */
export type AreaWords = typeof zh
