/** Words of slides of what is worked at. */
export const work = {
  register: '台账',
  since: '自何日起完成的',
  sinceHint: '留空即本月1日',
  sinceChanged: (name: string) => `已更换“${name}”的起算日。`,
  /** 截至2026年11月6日，年度计划任务18项，已完成7项，逾期未完成2项；2026年10月15日以来完成3项。 */
  headline: (of: {
    day: string
    register: string
    total: number
    done: number
    overdue: number
    since: string
    closed: number
  }) =>
    `截至${of.day}，${of.register}${of.total}项，已完成${of.done}项，${of.overdue === 0 ? '没有逾期未完成的' : `逾期未完成${of.overdue}项`}；${of.since}以来完成${of.closed}项。`,
  states: '各状态',
  state: (name: string, rows: number) => `${name}${rows}项`,
  late: (days: number) => `逾期${days}天`,
  closedSince: (day: string) => `${day}以来完成`,
  madeGood: '逾期后完成',
  carriedOver: '往年结转',
  rows: (rows: number) => `${rows}项`,
  asOf: (day: string) => `按${day}的台账。`,
  some: (held: number, total: number) => `只载入${total}项中的${held}项。`,
}
