import type { FollowUpState } from '../../../domain/follow-up.ts'

/** What supervisors ask about figures (请核实), and what comes of it. */
export const zh = {
  title: '请核实',
  ask: '提出核实',
  askAbout: (name: string) => `提出核实：${name}`,
  area: '单位',
  period: '报告期',
  question: '核实什么',
  dueOn: '请于此日前答复',
  send: '发出',
  cancel: '取消',
  sent: '已发出，对方填报页上可见。',
  states: {
    open: '待核实',
    answered: '已答复，待查看',
    closed: '已办结',
  } satisfies Record<FollowUpState, string>,
  overdue: '已逾期',
  /** 张三 2026年11月6日 09:30提出，请于2026年11月13日前答复 */
  asked: (who: string, when: string, dueOn: string | null) =>
    `${who} ${when}提出${dueOn === null ? '' : `，请于${dueOn}前答复`}`,
  somebody: '有人',
  changed: (who: string, when: string) => `${who} ${when}`,
  answerOf: '答复',
  formerAnswer: '上次答复',
  answer: '答复',
  sendAnswer: '发出答复',
  correctInstead: '数有误的，直接改数，改后自动办结。',
  close: '办结',
  askAgain: '再次核实',
  refusals: {
    signed_out: '登录已失效，请重新登录。',
    not_allowed: '这个账号无权这样做。',
    wrong_state: '别人已经处理过，请看最新情况。',
    other: '没有发出，请稍后再试。',
  },
}

/** One set of words; the English set has the same type. */
export type AskedWords = typeof zh
