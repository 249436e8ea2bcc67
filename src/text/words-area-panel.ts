import type { Language } from './language.ts'

/** Words of the list of areas; they are fetched with it. */
const zh = {
  search: '按名称或代码查找地区',
  placeholder: '输入名称或代码',
  list: '地区',
  found: (count: number) => `${count} 个地区`,
  none: '没有符合的地区',
  more: (count: number) => `还有 ${count} 个,请继续输入以缩小范围`,
  noYears: '无填报',
}

/** One set of words; both languages have the same type. */
type AreaPanelWords = typeof zh

const plural = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`

const en: AreaPanelWords = {
  search: 'Find an area by name or code',
  placeholder: 'Name or code',
  list: 'Areas',
  found: (count) => plural(count, 'area'),
  none: 'No area matches',
  more: (count) => `${count} more: type on to narrow down`,
  noYears: 'nothing reported',
}

const WORDS: Readonly<Record<Language, AreaPanelWords>> = { zh, en }

/** The words in a language. */
export function areaPanelWords(lang: Language): AreaPanelWords {
  return WORDS[lang]
}
