import type { Indicator } from '../../domain/indicator.ts'
import type { Progress } from '../../domain/progress.ts'
import { figureWithUnit } from './figure-words.ts'
import { absenceWord } from './words-absence.ts'

/** What the beginning of a headline is made of. */
interface Subject {
  readonly figure: Progress
  readonly indicator: Indicator
  /** Empty where the place is known from around the sentence. */
  readonly place: string
  /** 截至10月 / through October */
  readonly stretch: string
}

/** How a headline says each of its clauses. */
export interface HeadlinePhrases {
  readonly sentence: (clauses: readonly string[]) => string
  /** Place, stretch, indicator and value, or why there is none. */
  readonly subject: (subject: Subject) => string
  readonly wholeYear: (year: number) => string
  readonly through: (month: string) => string
  readonly ofMonth: (month: string) => string
  /** Notes behind a clause; there is at least one. */
  readonly notes: (notes: readonly string[]) => string
  readonly target: (target: string) => string
  readonly noTarget: string
  readonly zeroTarget: string
  readonly ofOriginal: (share: string) => string
  readonly ofLimit: (share: string) => string
  readonly ofTarget: (share: string, measure: Indicator['measure']) => string
  readonly change: (change: string, level: boolean) => string
  readonly noChange: (reason: string) => string
  readonly notJudged: (reason: string) => string
  readonly comparable: string
}

export const zh: HeadlinePhrases = {
  sentence: (clauses) => `${clauses.join('，')}。`,
  subject: ({ figure, indicator, place, stretch }) => {
    const said =
      figure.value.kind === 'absent'
        ? `${indicator.nameZh}${absenceWord(figure.value.reason, 'zh')}`
        : namedValue(indicator, figureWithUnit(figure.value, indicator, 'zh'))
    return `${stretch}，${place}${said}`
  },
  wholeYear: (year) => `${year}年全年`,
  through: (month) => `截至${month}`,
  ofMonth: (month) => `${month}数`,
  notes: (notes) => `（${notes.join('；')}）`,
  target: (target) => `年度目标为${target}`,
  noTarget: '未定年度目标',
  zeroTarget: '年度目标为0',
  ofOriginal: (share) => `按原目标为${share}`,
  ofLimit: (share) => `为年度上限的${share}`,
  ofTarget: (share, measure) =>
    measure === 'ratio' ? `达到年度目标的${share}` : `完成年度计划的${share}`,
  change: (change, level) => `${level ? '与' : '比'}上年同期${change}`,
  noChange: (reason) => reason,
  notJudged: (reason) => reason,
  comparable: '（按可比月份）',
}

/** 发放宣传资料份数 with 12000余份 reads 发放宣传资料12000余份; other names take 为. */
function namedValue({ nameZh: name, unitZh: unit, measure }: Indicator, printed: string): string {
  const ending = [`${unit}数`, unit].find(
    (one) => measure === 'count' && name.endsWith(one) && name.length > one.length,
  )
  return ending === undefined ? `${name}为${printed}` : `${name.slice(0, -ending.length)}${printed}`
}
