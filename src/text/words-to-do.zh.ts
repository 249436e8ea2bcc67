/** How many of how many indicators or units. */
interface Share {
  readonly missing: number
  readonly due: number
}

/** What is to be done, a line each; names and figures as printed. */
export const zh = {
  monthMissing: (month: string, { missing, due }: Share) =>
    missing === due ? `${month}应报${due}项，均未报` : `${month}应报${due}项，${missing}项未报`,
  /** @param missing 缺7—8月. @param names Of the indicators that miss them. */
  earlierMissing: (missing: string, names: readonly string[]) =>
    names.length > 2
      ? `${names.slice(0, 2).join('、')}等${names.length}项${missing}`
      : `${names.join('、')}${missing}`,
  earlierOthers: (count: number) => `另有${count}项缺更早的月份`,
  mayCatchUp: (count: number, all: number) =>
    count === all ? '补报后可能跟上' : `其中${count}项补报后可能跟上`,
  /** @param byQuarter Units beside these that report by quarter. */
  monthOfUnits: (month: string, full: number, units: number, byQuarter: number) =>
    `${month}应报${units}个单位${byQuarter === 0 ? '' : `（另有${byQuarter}个按季填报）`}，${
      full === units ? '均已报齐' : full === 0 ? '均未报齐' : `${full}个已报齐`
    }`,
  monthOfNone: (month: string) => `${month}尚无单位填报`,
  /** What is before and after the names. */
  unitsMissing: (count: number, more: boolean) => ({
    before: '未报齐的有',
    after: more ? `等${count}个` : '',
  }),
  /** After the name of an area how many units below it are meant: 甲县3个. */
  below: (count: number) => `${count}个`,
  unitsBehind: (count: number) => `${count}个单位落后`,
  unitsShort: (count: number) => `${count}个单位未达100%`,
  shortOfAll: '未达100%',
  othersBehind: (count: number) => `另有${count}项落后`,
  othersShort: (count: number) => `另有${count}项未达100%`,
}

/** One set of phrases; the English set has the same type. */
export type ToDoPhrases = typeof zh
