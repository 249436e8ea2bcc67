import type { RegisterRow } from '../../../domain/register/register.ts'
import { dayIn, KEEPER, type KeptYear, PERSONS } from './keeper.ts'
import { CONTINUED } from './task-rows.ts'
import { dueItems, idOf } from './worked-rows.ts'

/** In the order in which they are due: shortcoming, source, cause, measure, lead unit. */
const SHORTCOMINGS = [
  [
    '行政执法案卷填写不规范',
    'inspection',
    '执法人员对文书要求不熟',
    '组织案卷评查和文书培训',
    '综合行政执法大队',
  ],
  [
    '规范性文件报备材料不齐',
    'appraisal',
    '起草单位不了解报备要求',
    '印发报备材料清单，专人核对',
    '司法所',
  ],
  ['政务公开栏更新不及时', 'self_check', '没有专人负责', '明确信息员，每月更新并登记', '党政办'],
  ['信访事项答复文书格式不一', 'inspection', '没有统一样式', '统一受理和答复文书样式', '平安办'],
  [
    '上年度报告指出：普法活动集中在场镇，偏远村较少',
    'annual_report',
    '活动按场次安排，没有按村登记',
    '按村排出活动计划，每月核对覆盖情况',
    '司法所',
  ],
  [
    '执法装备配备不足',
    'appraisal',
    '采购程序尚未完成',
    '列入年度采购计划，先行调剂',
    '综合行政执法大队',
  ],
  [
    '上年度报告指出：领导干部学法记录不全',
    'annual_report',
    '会前学法没有单独记录',
    '建立学法登记簿',
    '党政办',
  ],
  [
    '重大决策合法性审查留痕不足',
    'inspection',
    '审查意见没有随件归档',
    '审查意见随文件一并归档',
    '司法所',
  ],
  [
    '村（社区）法律顾问值守不固定',
    'self_check',
    '值守时间没有公示',
    '公示值守时间和电话',
    '司法所',
  ],
  [
    '应急预案没有按期演练',
    'appraisal',
    '演练计划没有落实到人',
    '排出演练计划，演练后评估',
    '应急办',
  ],
  [
    '便民服务事项办事指南有误',
    'self_check',
    '事项调整后没有同步修改',
    '逐项核对，错误的当日改正',
    '便民服务中心',
  ],
  ['调解卷宗归档不及时', 'self_check', '调解员兼职较多', '每月集中归档一次', '司法所'],
  [
    '执法公示信息不完整',
    'inspection',
    '公示项目没有对照清单',
    '对照清单补齐公示信息',
    '综合行政执法大队',
  ],
  ['普法宣传栏破损', 'self_check', '日常管护不到位', '更换破损宣传栏，落实管护人', '司法所'],
  [
    '行政复议告知事项表述不全',
    'inspection',
    '沿用旧文书样式',
    '更换文书样式并抽查',
    '综合行政执法大队',
  ],
] as const

/** Not done when last year ended: due then, and when it was made good. */
const CARRIED_OVER = [
  ['乡镇综合行政执法事项清单没有公布', dayIn(11, 30, KEEPER.year - 1), dayIn(3, 18)],
  ['村务公开档案缺少部分月份', dayIn(12, 20, KEEPER.year - 1), dayIn(5, 15)],
] as const

/** Stays open while later ones are closed: overdue for months. */
const HELD_UP = 5

/**
 * The keeper's shortcomings: due and closed by the months' ends as the generator has it for every township, and two
 * that were carried over open from last year, as its figures of last year say.
 */
export function rectificationRows(year: KeptYear): readonly RegisterRow[] {
  const carried = CARRIED_OVER.map(([shortcoming, due_on, closed_on], place) =>
    rectificationRow(idOf('ZG', place, KEEPER.year - 1), {
      shortcoming,
      source: 'inspection',
      cause: '清理工作量大，年底前没有完成',
      measure: '列出清单，逐项补齐',
      lead_unit: place === 0 ? '综合行政执法大队' : '党政办',
      due_on,
      state: 'closed',
      closed_on,
      checked_by: PERSONS[2],
    }),
  )
  const own = dueItems(year, 'rectification_rate', [], HELD_UP).map(
    ({ place, dueMonth, due, done }) => {
      const [shortcoming, source, cause, measure, lead_unit] =
        SHORTCOMINGS[place % SHORTCOMINGS.length] ?? SHORTCOMINGS[0]
      const id = idOf('ZG', place)
      return rectificationRow(id, {
        ...{ shortcoming, source, cause, measure, lead_unit },
        due_on: due,
        state: done === null ? stateOpen(place, dueMonth) : place % 5 === 4 ? KEPT_UP : 'closed',
        closed_on: done,
        checked_by: done === null ? null : PERSONS[2],
        task_id: id === CONTINUED.shortcoming ? CONTINUED.task : null,
      })
    },
  )
  return [...carried, ...own]
}

const KEPT_UP = 'closed_and_kept_up'

function stateOpen(place: number, dueMonth: number): string {
  if (place === HELD_UP) return 'in_progress'
  return dueMonth === 11 ? 'closure_requested' : 'open'
}

function rectificationRow(id: string, cells: RegisterRow['cells']): RegisterRow {
  return {
    areaCode: KEEPER.areaCode,
    id,
    reference: null,
    note: null,
    cells: { leader: `${PERSONS[1]}（分管领导）`, person: PERSONS[3], ...cells },
  }
}
