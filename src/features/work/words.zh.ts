/** The words of what is to be done by its day. */
export const zh = {
  of: (year: number, register: string) => `${register}（${year}年）`,
  pageTitle: (place: string, what: string) => `${place} ${what}`,
  due: '到期事项',
  pages: '到期事项和台账',
  views: { label: '怎样排列', board: '按状态', list: '按期限' },
  table: '台账表格',
  who: '责任人',
  everybody: '全部',
  nobody: '未定责任人',
  /** 共18项，其中逾期未完成2项，逾期后完成1项，往年结转3项 */
  counts: (of: { total: number; overdue: number; madeGood: number; carriedOver: number }) =>
    [
      `共${of.total}项`,
      of.overdue > 0 ? `逾期未完成${of.overdue}项` : '',
      of.madeGood > 0 ? `逾期后完成${of.madeGood}项` : '',
      of.carriedOver > 0 ? `往年结转${of.carriedOver}项` : '',
    ]
      .filter((part) => part !== '')
      .join('，'),
  some: (shown: number, total: number) =>
    `只列出期限在前的${shown}项，共${total}项；请选择单位查看全部。`,
  none: (year: number) => `${year}年没有登记。`,
  noneDue: '没有待完成的事项。',
  add: '到台账登记',
  column: (state: string, rows: number) => `${state}，${rows}项`,
  further: (rows: number) => `显示其余${rows}项`,
  empty: '没有',
  groups: { overdue: '已逾期', soon: '七日内到期', later: '以后到期', done: '已完成' },
  group: (name: string, rows: number) => `${name}（${rows}项）`,
  carriedOver: (year: number) => `${year}年结转`,
  latest: '最近进展',
  move: {
    open: '变更状态',
    of: (about: string) => `变更状态：${about}`,
    note: '进展（可不填）',
    noteHint: (day: string) => `记在${day}名下`,
    reason: '更正原因',
    reasonNeeded: '这一变更会改动已提交月份的数据，请写明原因。',
    save: '保存',
    cancel: '取消',
    done: (about: string, state: string) => `“${about}”已改为“${state}”。`,
  },
  chain: {
    label: '问题、措施、整改和后续任务',
    none: (title: string) => `${title}未填`,
    noTask: '未转为任务',
    linked: (register: string, about: string, state: string) => `${register}：${about}（${state}）`,
  },
  task: {
    open: '转为任务',
    of: (about: string) => `转为任务：${about}`,
    save: '登记任务',
    done: (about: string) => `已登记任务“${about}”。`,
  },
  refusals: {
    conflict: '别人刚改过这一项。现已显示最新内容，请核对后再保存。',
    gone: '这一项已被别人删除。',
    signed_out: '登录已失效，请重新登录。',
    not_allowed: '这个账号无权这样做。',
    cells: (columns: string) => `没有保存，请核对：${columns}。`,
    other: '没有保存，请稍后再试。',
  },
}

/** One set of words; the English set has the same type. */
export type WorkWords = typeof zh
