import type { SetAsideReason } from './reading.ts'
import type { Around } from './sentence-context.ts'

interface Rate {
  readonly indicator: string
  /** The rate's name, as it ends. */
  readonly name: RegExp
  /** What the sentence must be about, unless the name says it. */
  readonly about?: RegExp
  /** What speaks against it in the clause. */
  readonly not?: RegExp
}

const EXAM = /考试|测试|参考|应考|学法考|考核测验|统考/
const ON_TIME = '(?:按期|按时|及时|限期|限时|如期|期限内|时限内|规定时间内)'

/** Rates by the end of their names; the first that fits counts. */
const RATES: readonly Rate[] = [
  // What was reviewed is told as what passed the review.
  { indicator: 'legality_review_rate', name: /(?:审查|审核)通过率$/, about: /合法性|合同|法制审/ },
  {
    indicator: 'exam_participation_rate',
    name: /(?:参考|参加考试|参试|应考|考试参与|考试参加|参与|参加)率$/,
    about: EXAM,
  },
  { indicator: 'exam_pass_rate', name: /(?:合格|通过|及格)率$/, about: EXAM },
  { indicator: 'normdoc_timely_rate', name: /(?:报备|备案|报送|上报)及时率$/ },
  { indicator: 'normdoc_standard_rate', name: /(?:报备|备案|报送|上报)(?:规范|合规)率$/ },
  { indicator: 'normdoc_timely_rate', name: /^及时率$/, about: /规范性文件|报备率/, not: /信访/ },
  {
    indicator: 'normdoc_standard_rate',
    name: /^(?:规范|合规)率$/,
    about: /规范性文件|报备率/,
    not: /信访/,
  },
  {
    indicator: 'normdoc_filing_rate',
    name: /报备率$|规范性文件(?:的)?(?:备案|报送备案|向上备案)率$/,
  },
  { indicator: 'normdoc_filing_rate', name: /(?:^|报送)备案率$/, about: /规范性文件/ },
  {
    indicator: 'legality_review_rate',
    name: /(?:合法性|法制|合法合规性|法律)(?:前置)?(?:审查|审核)(?:审核)?(?:覆盖)?率$|合法性(?:前置)?(?:审查|审核).{0,4}比例$/,
  },
  {
    indicator: 'legality_review_rate',
    name: /^(?:前置)?(?:审查|审核)(?:覆盖)?率$/,
    about: /合法性|法制审/,
  },
  {
    indicator: 'petition_accept_rate',
    name: new RegExp(`${ON_TIME}受理(?:告知)?率$`),
    about: /信访|来信|来访/,
  },
  {
    indicator: 'petition_close_rate',
    name: new RegExp(`${ON_TIME}(?:办结|答复|办结答复|办理)率$`),
    about: /信访|来信|来访/,
    not: /热线|工单|政务服务|公开/,
  },
  {
    indicator: 'petition_satisfaction_rate',
    name: /满意[率度]$/,
    about: /信访/,
    not: /热线|工单|政务服务|便民|纠纷|执法|服务/,
  },
  {
    indicator: 'disclosure_reply_rate',
    name: new RegExp(`${ON_TIME}(?:答复|办结|回复|办理)率$`),
    about: /公开/,
  },
  {
    indicator: 'rectification_rate',
    name: /整改(?:完成|到位|办结|销号|落实)?率$/,
    not: /巡察|巡视|环保|安全|隐患|审计|党建|作风|消防/,
  },
  { indicator: 'plan_task_rate', name: /任务(?:目标)?(?:的)?完成率$/, about: /年度|计划|法治/ },
  { indicator: 'law_literate_village_rate', name: /法律明白人.{0,8}达标.{0,8}(?:率|占比|比例)$/ },
  {
    indicator: 'publicity_village_coverage',
    name: /(?:村|社区)\)?.{0,8}(?:普法|法治宣传).{0,8}覆盖率$|(?:普法|法治宣传).{0,10}(?:村|社区)\)?.{0,6}覆盖率$/,
  },
  {
    indicator: 'disputes_resolved_rate',
    name: /(?:化解|调解|调处|调解成功|化解成功|调处成功)率$/,
    about: /纠纷/,
    not: /信访/,
  },
]

/** What a word that says all (全部, 100%进行) says of what was done. */
const WHOLES: readonly { indicator: string; done: RegExp; about?: RegExp; not?: RegExp }[] = [
  {
    indicator: 'legality_review_rate',
    done: /合法性(?:前置)?(?:审查|审核)|法制审核|前置审查/,
    not: /应当|须|必须/,
  },
  {
    indicator: 'normdoc_filing_rate',
    done: /报备|备案/,
    about: /规范性文件/,
  },
  {
    indicator: 'normdoc_timely_rate',
    done: new RegExp(`${ON_TIME}.{0,8}(?:报备|备案)`),
    about: /规范性文件/,
  },
  { indicator: 'petition_accept_rate', done: new RegExp(`${ON_TIME}受理`), about: /信访/ },
  {
    indicator: 'petition_close_rate',
    done: new RegExp(`${ON_TIME}(?:办结|化解办结|办理完毕|答复办结)`),
    about: /信访/,
    not: /热线|工单/,
  },
  {
    indicator: 'disclosure_reply_rate',
    done: new RegExp(`${ON_TIME}(?:答复|回复|办结)`),
    about: /公开申请|依申请公开/,
  },
  {
    indicator: 'rectification_rate',
    done: /整改(?:完成|到位|完毕|销号|落实)|完成整改/,
    about: /法治|依法|督察|考核|自查|执法/,
    not: /巡察|巡视|环保|安全|隐患|审计|党建|作风|消防/,
  },
  {
    indicator: 'plan_task_rate',
    done: /完成/,
    about: /(?:年度|计划).{0,10}任务/,
    not: /整改|培训/,
  },
]

const LEVELS =
  /(?:分别)?(?:均|都|也)?(?:已|全部)?(?:稳定)?(?:保持|维持|实现|提升|提高|上升|增加|增长)?(?:在|至|到)?(?:达到了?|达|为|是|双|:)?["“ ]*$/
const JOINTS = /、|和|及(?!时|格)|与(?!率)|以及|并且|均|都/
const UNLIKE = /占比|权重|比重|占全|占总/
const GREW =
  /(?:增长|下降|上升|提高|提升|降低|减少|增加|压降|同比|环比|下浮|上涨)(?:了|约|超|近|率为?|率达)?$/

/** Rates that a number states, or why none. */
export type Rated = { readonly indicators: readonly string[] } | { readonly reason: SetAsideReason }

/** What a rate (98.5%) or a word that says all (全部) tells; one number may tell several rates. */
export function ratesOf(around: Around): Rated {
  const { number, written, left, right, since, opening } = around
  if (number.unit !== '全部') {
    if (GREW.test(left)) return { reason: 'growth' }
    if (/^的(?:乡镇|镇街|街道|单位|村)/.test(right) && /^超/.test(written))
      return { reason: 'rank' }
    if (UNLIKE.test(left)) return { reason: 'other_measure' }
    if (number.value > 1) return { reason: 'above_whole' }
    const names = ratesNamed(left.length < 3 ? since : left)
    if (names.length > 0) {
      const indicators = names.flatMap((name) => rateOf(name, opening) ?? [])
      return indicators.length > 0 ? { indicators } : { reason: 'other_measure' }
    }
    if (number.value !== 1) return { reason: 'no_indicator' }
  }
  const clause = left + right
  const indicators = WHOLES.filter(
    ({ done, about, not }) =>
      done.test(clause) && (!about || about.test(opening + right)) && !not?.test(clause),
  ).map(({ indicator }) => indicator)
  return indicators.length > 0 ? { indicators } : { reason: 'no_indicator' }
}

/** Names of the rates that share a number, the last first: 报备率、及时率和规范率均为. */
function ratesNamed(left: string): string[] {
  const names: string[] = []
  for (const piece of left.replace(LEVELS, '').split(JOINTS).reverse()) {
    const name = piece.trim().replace(/.*[,:]/, '')
    if (name === '') continue
    if (!/(?:率|满意度|占比|比例)$/.test(name)) break
    names.unshift(name.slice(-24))
  }
  return names
}

function rateOf(name: string, opening: string): string | null {
  const found = RATES.find(
    ({ name: ends, about, not }) =>
      ends.test(name) && (!about || about.test(opening)) && !not?.test(name),
  )
  return found?.indicator ?? null
}
