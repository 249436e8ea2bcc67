import { monthName } from './format-date.ts'
import type { Language } from './language.ts'

/** Words of the cards and lists below the overview's picture; they are fetched with these. */
const zh = {
  card: {
    target: (target: string) => `目标 ${target}`,
    required: (share: string) => `应达 ${share}`,
    completion: (share: string) => `完成率 ${share}`,
    neutral: '只作记录,不设目标',
    partSeparator: ' · ',
    listSeparator: '、',
    changedTarget: (target: string, share: string) => `原目标 ${target},按原目标 ${share}`,
    changedTargetOnly: (target: string) => `原目标 ${target}`,
    conflicts: (count: number) => (count === 1 ? '数据前后不符' : `${count}处数据前后不符`),
    rulesDiffer: '各期或各单位口径不一',
    stateOf: (month: number) => `${month}月数`,
    sparkline: (thisYear: string, lastYear: string) =>
      `逐月累计。本年:${thisYear}。上年:${lastYear}。`,
    noCourse: '无逐月数',
    rule: '口径',
    notices: '说明',
    more: '口径与说明',
    definition: '含义',
    basis: '依据',
    source: '来源',
  },
  notReported: {
    title: '尚未填报',
    none: '应报月份均已填报。',
    unitsMissing: (name: string, count: number, due: number, places: string) =>
      `${name}:${due}个单位中${count}个从未填报(${places})`,
    intro: (count: number) => `${count}项指标有应报未报的月份。未填报不等于0,也不作推算。`,
    introUnits: (count: number) =>
      `${count}项指标在下列月份仍有单位未报。未填报不等于0,也不作推算。`,
  },
  units: {
    title: (count: number) => `下辖单位(${count})`,
    order: '按行政区划代码排列',
  },
  folded: {
    title: (count: number) => `另有 ${count} 项指标:本地区既未填报也未列入计划`,
  },
  noData: {
    title: (place: string, year: number) => `${place}${year}年没有填报,也没有目标`,
    otherYears: '有数据的年度:',
    none: '这个地区目前没有任何数据。',
  },
}

/** One set of words; both languages have the same type. */
export type CardsWords = typeof zh

const plural = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`

const en: CardsWords = {
  card: {
    target: (target) => `Target ${target}`,
    required: (share) => `Required: ${share}`,
    completion: (share) => `Completion ${share}`,
    neutral: 'Recorded only, no target',
    partSeparator: ' · ',
    listSeparator: ', ',
    changedTarget: (target, share) => `originally ${target}: ${share} of that`,
    changedTargetOnly: (target) => `originally ${target}`,
    conflicts: (count) =>
      count === 1 ? 'Two reported numbers differ' : `${count} pairs of reported numbers differ`,
    rulesDiffer: 'Counting rules differ',
    stateOf: (month) => `in ${monthName(month, 'en', { short: true })}`,
    sparkline: (thisYear, lastYear) =>
      `Month by month, cumulative. This year: ${thisYear}. Last year: ${lastYear}.`,
    noCourse: 'no monthly figures',
    rule: 'Counting rule',
    notices: 'Notes',
    more: 'Definition and notes',
    definition: 'Definition',
    basis: 'Basis',
    source: 'Source',
  },
  notReported: {
    title: 'Not yet reported',
    none: 'Every month due has been reported.',
    unitsMissing: (name, count, due, places) =>
      `${name}: ${count} of ${plural(due, 'unit')} never reported (${places})`,
    intro: (count) =>
      `${plural(count, 'indicator')} with months due but missing. Missing is not zero, and nothing is estimated.`,
    introUnits: (count) =>
      `${plural(count, 'indicator')} for which some unit still owes these months. Missing is not zero, and nothing is estimated.`,
  },
  units: {
    title: (count) => `Units (${count})`,
    order: 'In order of official code',
  },
  folded: {
    title: (count) =>
      `${plural(count, 'further indicator')} that this area neither reports nor plans`,
  },
  noData: {
    title: (place, year) => `${place} has neither figures nor targets for ${year}`,
    otherYears: 'Years with data:',
    none: 'There is no data at all for this area.',
  },
}

const CARDS_WORDS: Readonly<Record<Language, CardsWords>> = { zh, en }

/** The words in a language. */
export function cardsWords(lang: Language): CardsWords {
  return CARDS_WORDS[lang]
}
