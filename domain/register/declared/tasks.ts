import type { Register } from '../register.ts'

/** What the year's plan sets: who answers for it in which role, and until when. */
export const tasks: Register = {
  id: 'tasks',
  title: { zh: '年度计划任务', en: 'Tasks of the plan' },
  holds: { zh: '年度计划的任务，每项一行', en: "Tasks of the year's plan, one row each" },
  day: 'due_on',
  about: 'task',
  columns: [
    { name: 'task', title: { zh: '任务', en: 'Task' }, kind: 'text', required: true },
    { name: 'basis', title: { zh: '依据', en: 'Basis' }, kind: 'text' },
    {
      name: 'theme',
      title: { zh: '领域', en: 'Theme' },
      kind: 'choice',
      choices: [
        { id: 'rules', zh: '制度', en: 'Rules' },
        { id: 'enforcement', zh: '执法', en: 'Enforcement' },
        { id: 'publicity', zh: '普法', en: 'Law publicity' },
        { id: 'decisions', zh: '决策', en: 'Decisions' },
        { id: 'disclosure', zh: '公开', en: 'Disclosure' },
        { id: 'emergencies', zh: '应急', en: 'Emergencies' },
        { id: 'services', zh: '便民', en: 'Services' },
        { id: 'supervision', zh: '监督', en: 'Supervision' },
        { id: 'other', zh: '其他', en: 'Other' },
      ],
    },
    {
      name: 'lead',
      title: { zh: '抓总（主要领导）', en: 'Lead' },
      kind: 'person',
    },
    {
      name: 'in_charge',
      title: { zh: '抓块（分管领导）', en: 'In charge' },
      kind: 'person',
    },
    {
      name: 'department',
      title: { zh: '包项（职能部门）', en: 'Department' },
      kind: 'text',
    },
    {
      name: 'coordinator',
      title: { zh: '协调（领导小组）', en: 'Coordinator' },
      kind: 'text',
    },
    {
      name: 'starts_on',
      title: { zh: '开始日期', en: 'Starts on' },
      kind: 'day',
      toCome: true,
    },
    {
      name: 'due_on',
      title: { zh: '完成期限', en: 'Due on' },
      kind: 'day',
      toCome: true,
      required: true,
    },
    {
      name: 'milestones',
      title: { zh: '节点', en: 'Milestones' },
      kind: 'text',
      lines: true,
      means: {
        zh: '每行一个节点：日期和内容',
        en: 'One milestone a line: day and what is done by then',
      },
    },
    {
      name: 'state',
      title: { zh: '状态', en: 'State' },
      kind: 'choice',
      required: true,
      choices: [
        { id: 'not_started', zh: '未启动', en: 'Not started' },
        { id: 'in_progress', zh: '推进中', en: 'In progress' },
        { id: 'done', zh: '已完成', en: 'Done' },
        { id: 'done_and_kept_up', zh: '完成并长期坚持', en: 'Done and kept up' },
      ],
    },
    { name: 'done_on', title: { zh: '完成日期', en: 'Done on' }, kind: 'day' },
    {
      name: 'progress',
      title: { zh: '进展', en: 'Progress' },
      kind: 'text',
      lines: true,
      means: { zh: '每行一条进展：日期和内容', en: 'One note a line: day and what was done' },
    },
    {
      name: 'indicator_id',
      title: { zh: '相关指标', en: 'Indicator' },
      kind: 'text',
      means: { zh: '指标标识', en: 'Indicator id' },
    },
    {
      name: 'shortcoming_id',
      title: { zh: '相关问题编号', en: 'Shortcoming' },
      kind: 'text',
      refersTo: 'rectifications',
      means: { zh: '整改台账中的行标识', en: 'Id of the row in the register of rectifications' },
    },
  ],
  work: {
    state: 'state',
    due: 'due_on',
    done: 'done_on',
    doneStates: ['done', 'done_and_kept_up'],
    who: ['lead', 'in_charge', 'department', 'coordinator'],
    progress: 'progress',
  },
  feeds: [
    {
      indicatorId: 'plan_task_rate',
      kind: 'state',
      on: 'due_on',
      done: 'done_on',
      means: { zh: '月末已完成÷到期应完成', en: "Done ÷ due at the month's end" },
    },
  ],
}
