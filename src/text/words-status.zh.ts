import type { GapBound } from '../../domain/gap-bound.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { TOO_EARLY_THROUGH } from '../../domain/pace.ts'
import type { Status } from '../../domain/progress.ts'
import { numeratorOf } from './definition.ts'

/** How the size of a gap is limited: a value may be exact, about right, or a bound. */
export type GapLimit = 'exact' | 'about' | 'more' | 'less'

/** The words of lights and gaps. */
export interface StatusPhrases {
  readonly words: Readonly<Record<Status, string>>
  readonly none: string
  /** Rules by which lights are given; points without their sign. */
  readonly rules: {
    readonly met: string
    readonly metFull: string
    readonly metLimit: string
    readonly onPace: (near: string) => string
    readonly behind: (near: string, far: string) => string
    readonly farBehind: (far: string) => string
    readonly short: string
    readonly shortFull: string
    readonly overLimit: string
    readonly tooEarly: string
  }
  readonly gap: (points: string, ahead: boolean, limit: GapLimit) => string
  readonly levelGap: Readonly<Record<GapBound, string>>
  /** A gap's words as a clause that names the expected pace. */
  readonly gapClause: (words: string) => string
  /** What is missing to 100 %, with noun and verb out of the indicator's own definition. */
  readonly shortBy: (
    missing: string,
    indicator: Pick<Indicator, 'nameZh' | 'definitionZh' | 'definitionEn'>,
  ) => string
}

export const zh: StatusPhrases = {
  words: {
    met: '已达标',
    on_pace: '跟上进度',
    behind: '落后',
    far_behind: '明显落后',
    short: '未达标',
    over_limit: '超过上限',
    too_early: '暂不评判',
  },
  none: '不作评判',
  rules: {
    met: '完成率达到100%',
    metFull: '已达100%',
    metLimit: '全年各月已报，未超过年度上限',
    onPace: (near) => `比时序进度慢不超过${near}个百分点`,
    behind: (near, far) => `比时序进度慢超过${near}个、不超过${far}个百分点`,
    farBehind: (far) => `比时序进度慢超过${far}个百分点`,
    short: '未达到年度目标',
    shortFull: '未达100%',
    overLimit: '累计值已超过年度上限',
    tooEarly: `1—${TOO_EARLY_THROUGH}月不作评判`,
  },
  gap: (points, ahead, limit) => {
    const after = { exact: '', about: '', more: '以上', less: '以内' }[limit]
    return `${ahead ? '快' : '慢'}${limit === 'about' ? '约' : ''}${points}${after}`
  },
  levelGap: {
    exact: '持平',
    at_least: '持平或更快',
    at_most: '持平或更慢',
    about: '大致持平',
  },
  gapClause: (words) => `${/^[快慢]/.test(words) ? '比' : '与'}时序进度${words}`,
  shortBy: (missing, indicator) =>
    `${missing}${counter(indicator)}${failure(indicator.definitionZh)}`,
}

function counter({ nameZh, definitionZh }: Pick<Indicator, 'nameZh' | 'definitionZh'>): string {
  const part = numeratorOf(definitionZh)
  if (/村|社区/.test(part) || /村|社区/.test(nameZh)) return '个村'
  return /任务|问题/.test(nameZh) ? '项' : '件'
}

function failure(definition: string | null): string {
  const part = numeratorOf(definition)
  const plain = /^已(\p{Script=Han}{1,6})$/u.exec(part)
  if (plain) return `未${plain[1]}`
  const negated = /^未(被?\p{Script=Han}{1,8})$/u.exec(part)
  if (negated) return negated[1] ?? '未达标'
  const timed = /^(\p{Script=Han}{1,6}(?:期限内|前))已?(\p{Script=Han}{1,6})$/u.exec(part)
  const inTime = timed ?? /^(期限内)(\p{Script=Han}{1,6})$/u.exec(part)
  return inTime ? `未在${inTime[1]}${inTime[2]}` : '未达标'
}
