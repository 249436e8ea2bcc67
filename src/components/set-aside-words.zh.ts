import type { InvalidParameter } from '../selection/selection.ts'

/** Words about parts of an address that could not be used; they are fetched when there are such. */
export const zh = {
  title: '链接中有的内容无法使用，已改用默认值',
  parameters: {
    area: '地区',
    year: '年度',
    through: '截至月份',
    status: '状态',
    sort: '排序',
    janfeb: '1—2月',
    lang: '语言',
  },
  reasons: {
    unknown_area: '数据中没有这个代码',
    not_a_year: '不是四位年份',
    not_a_month: '不是“年-月”，例如 2026-07',
    month_of_other_year: '月份不在所选年度内',
    to_come: '还没有到',
    unknown_status: '没有这种状态',
    unknown_sort: '没有这种排序',
    unknown_janfeb: '只有 together 和 apart',
    unknown_language: '只有 zh 和 en',
  } satisfies Record<InvalidParameter, string>,
  /** Reasons that are the same on every page. */
  common: {
    given_twice: '给了不止一个值',
    no_such_parameter: '本站没有这个参数（年度写作 year=2026，截至月份写作 through=2026-07）',
  },
  line: (parameter: string, given: string, reason: string) => `${parameter}“${given}”：${reason}`,
}

/** One set of words; the English set has the same type. */
export type SetAsideWords = typeof zh
