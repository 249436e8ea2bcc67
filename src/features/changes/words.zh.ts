import type { FollowUpState } from '../../../domain/follow-up.ts'
import type { MonthStateName } from '../../../domain/month-state.ts'

/** What one write changed in one area, counted. */
interface ChangedCounts {
  readonly added: number
  readonly changed: number
  readonly removed: number
}

export const zh = {
  title: '变动记录',
  of: (area: string) => `${area}变动记录`,
  corrections: '只看更正',
  csv: '下载（CSV）',
  list: '变动，最近的在前',
  since: (time: string) => `上次查看（${time}）以后`,
  before: '更早',
  nothingSince: (time: string) => `上次查看（${time}）以来没有变动。`,
  nothing: '还没有变动。',
  nothingCorrected: '没有更正。',
  catalogue: '指标目录',
  areas: (count: number, isAll: boolean) => (isAll ? `${count}个地区` : `${count}个以上地区`),
  counts: ({ added, changed, removed }: ChangedCounts) =>
    [
      added > 0 ? `新增${added}项` : '',
      changed > 0 ? `改动${changed}项` : '',
      removed > 0 ? `删除${removed}项` : '',
    ]
      .filter((part) => part !== '')
      .join('，'),
  correctionsOf: (count: number) => `其中更正${count}项`,
  show: '列出',
  further: (count: number) => `另有${count}项未列出`,
  reason: '原因',
  month: (month: string, state: string) => `${month}：${state}`,
  states: {
    open: '开始填报',
    submitted: '已提交',
    returned: '已退回',
    closed: '已关账',
  } satisfies Record<MonthStateName, string>,
  requests: {
    open: '请核实',
    answered: '请核实（已答复）',
    closed: '请核实（已办结）',
  } satisfies Record<FollowUpState, string>,
  answer: '答复',
  figure: (name: string, period: string) => `${name}，${period}`,
  target: (name: string, year: number) => `${name}，${year}年目标`,
  noTarget: '未定',
  targetFrom: (day: string) => `自${day}起`,
  /** @param shares Of the target, by the end of three quarters; null = evenly over the year. */
  milestones: (shares: readonly string[] | null) =>
    shares === null ? '不设季度节点' : `季度节点占全年${shares.join('、')}`,
  targetSource: '依据',
  rows: { added: '新增', changed: '改动', removed: '删除' },
  feed: (name: string) => `${name}由台账汇总`,
  feedFrom: (month: string, register: string) => `${month}起，${register}`,
  noFeed: '否',
  village: '村（社区）',
  /** Of a figure: a register says another one. */
  beside: '由台账汇总的月份另有的填报数，不计入',
  other: { areas: '行政区划', indicators: '指标' },
  otherOf: (what: string, name: string | null) => `${what}${name === null ? '' : `：${name}`}`,
  older: '更早的变动',
  lights: '状态变化',
}

/** One set of words; the English set has the same type. */
export type ChangesWords = typeof zh
