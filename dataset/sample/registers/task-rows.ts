import type { RegisterRow } from '../../../domain/register/register.ts'
import { dayIn, KEEPER, type KeptYear, PERSONS } from './keeper.ts'
import { dueItems, idOf } from './worked-rows.ts'

/** Of the year's plan, in the order in which they are due: task, theme, department, linked indicator. */
const TASKS = [
  ['制定年度法治政府建设工作计划并印发', 'rules', '司法所', null],
  ['在政府网站公开上年度法治政府建设报告', 'disclosure', '党政办', 'disclosure_items'],
  ['更新政务公开事项目录', 'disclosure', '党政办', 'disclosure_items'],
  ['签订村（社区）法律顾问服务合同', 'services', '司法所', 'consultation_events'],
  ['公示行政执法人员名单和执法依据', 'enforcement', '综合行政执法大队', null],
  ['清理现行规范性文件', 'rules', '司法所', 'normdoc_issued'],
  ['开展“法律明白人”骨干培训', 'publicity', '司法所', 'training_sessions'],
  ['修订防汛抗旱应急预案并演练', 'emergencies', '应急办', null],
  ['编制重大行政决策事项目录', 'decisions', '党政办', null],
  ['开展上半年行政执法案卷自查', 'supervision', '综合行政执法大队', null],
  ['公共法律服务工作站实行周六轮值', 'services', '司法所', 'consultation_visits'],
  ['化解信访积案', 'supervision', '平安办', 'petition_close_rate'],
  ['组织执法人员公共法律知识考试', 'enforcement', '综合行政执法大队', 'training_sessions'],
  ['中小学法治副校长开学第一课', 'publicity', '派出所', 'lecture_sessions'],
  ['审查村规民约', 'rules', '司法所', null],
  ['梳理便民服务中心办事指南', 'services', '便民服务中心', null],
  ['开展安全生产联合执法检查', 'enforcement', '应急办', null],
  ['开展宪法宣传周活动', 'publicity', '司法所', 'publicity_activities'],
  ['普法活动覆盖全部村（社区）', 'publicity', '司法所', 'publicity_village_coverage'],
  ['开展年度法治政府建设自查', 'supervision', '司法所', 'plan_task_rate'],
  ['汇总年度台账并归档', 'other', '党政办', null],
] as const

/** Done a few days late, in the month in which they were due. */
const LATE = [7, 12]

/** Place of the shortcoming that next year's plan goes on with. */
export const CONTINUED = { shortcoming: idOf('ZG', 4), task: idOf('RW', 0, KEEPER.year + 1) }

/** The keeper's plan: due and done by the months' ends as it reports, and one task that next year's plan sets already. */
export function taskRows(year: KeptYear): readonly RegisterRow[] {
  const items = dueItems(year, 'plan_task_rate', LATE, -1)
  const basis = `铨河镇${KEEPER.year}年法治政府建设工作计划（示例）`
  const rows = items.map(({ place, due, dueMonth, done }): RegisterRow => {
    const [task, theme, department, indicator] = TASKS[place % TASKS.length] ?? TASKS[0]
    const begun = dayIn(Math.max(1, dueMonth - 2), 6)
    const isBegun = done !== null || dueMonth <= 11
    return taskRow(idOf('RW', place), {
      task,
      basis,
      theme,
      department,
      starts_on: begun,
      // The first task after the months reported is overdue from its next day on.
      due_on: done === null && dueMonth === 11 ? dayIn(11, 3) : due,
      milestones: `${begun} 开始\n${due} 完成`,
      state: done === null ? (isBegun ? 'in_progress' : 'not_started') : stateDone(place),
      done_on: done,
      progress: progress(begun, done, isBegun),
      indicator_id: indicator,
    })
  })
  const next = taskRow(CONTINUED.task, {
    task: '普法台账按村登记，每季度通报覆盖情况',
    basis: `${KEEPER.year}年整改事项转入下年度计划（示例）`,
    theme: 'publicity',
    department: '司法所',
    starts_on: dayIn(1, 4, KEEPER.year + 1),
    due_on: dayIn(6, 30, KEEPER.year + 1),
    state: 'not_started',
    indicator_id: 'publicity_village_coverage',
    shortcoming_id: CONTINUED.shortcoming,
  })
  return [...rows, next]
}

function taskRow(id: string, cells: RegisterRow['cells']): RegisterRow {
  return {
    areaCode: KEEPER.areaCode,
    id,
    reference: null,
    note: null,
    cells: {
      lead: `${PERSONS[0]}（镇长）`,
      in_charge: `${PERSONS[1]}（分管领导）`,
      coordinator: '法治建设领导小组',
      ...cells,
    },
  }
}

function stateDone(place: number): string {
  return place % 4 === 2 ? 'done_and_kept_up' : 'done'
}

function progress(begun: string, done: string | null, isBegun: boolean): string | null {
  if (!isBegun) return null
  const notes = [`${begun} 明确责任人和步骤`]
  if (done !== null) notes.push(`${done} 完成，资料归档`)
  return notes.join('\n')
}
