import type { Register } from '../register.ts'

/** Shortcomings that were found, and how they are put right. */
export const rectifications: Register = {
  id: 'rectifications',
  title: { zh: '整改台账', en: 'Rectifications' },
  holds: { zh: '问题和整改，每个问题一行', en: 'Shortcomings being put right, one row each' },
  day: 'due_on',
  about: 'shortcoming',
  columns: [
    { name: 'shortcoming', title: { zh: '问题', en: 'Shortcoming' }, kind: 'text', required: true },
    {
      name: 'source',
      title: { zh: '来源', en: 'Source' },
      kind: 'choice',
      choices: [
        { id: 'self_check', zh: '自查', en: 'Self-check' },
        { id: 'appraisal', zh: '考核', en: 'Appraisal' },
        { id: 'inspection', zh: '督察', en: 'Inspection' },
        { id: 'annual_report', zh: '年度报告', en: 'Annual report' },
      ],
    },
    { name: 'cause', title: { zh: '原因', en: 'Cause' }, kind: 'text' },
    { name: 'measure', title: { zh: '整改措施', en: 'Measure' }, kind: 'text' },
    { name: 'lead_unit', title: { zh: '牵头单位', en: 'Lead unit' }, kind: 'text' },
    { name: 'leader', title: { zh: '责任领导', en: 'Leader' }, kind: 'person' },
    { name: 'person', title: { zh: '责任人', en: 'Person' }, kind: 'person' },
    {
      name: 'due_on',
      title: { zh: '整改期限', en: 'Due on' },
      kind: 'day',
      toCome: true,
      required: true,
    },
    {
      name: 'state',
      title: { zh: '状态', en: 'State' },
      kind: 'choice',
      required: true,
      choices: [
        { id: 'open', zh: '未整改', en: 'Not begun' },
        { id: 'in_progress', zh: '整改中', en: 'Being put right' },
        { id: 'closure_requested', zh: '申请销号', en: 'Closure requested' },
        { id: 'closed', zh: '已销号', en: 'Closed' },
        { id: 'closed_and_kept_up', zh: '长期坚持', en: 'Closed and kept up' },
      ],
    },
    { name: 'closed_on', title: { zh: '销号日期', en: 'Closed on' }, kind: 'day' },
    { name: 'checked_by', title: { zh: '核查人', en: 'Checked by' }, kind: 'person' },
    {
      name: 'task_id',
      title: { zh: '相关任务编号', en: 'Task' },
      kind: 'text',
      refersTo: 'tasks',
      means: { zh: '年度计划任务中的行标识', en: 'Id of the row in the register of tasks' },
    },
  ],
  work: {
    state: 'state',
    due: 'due_on',
    done: 'closed_on',
    doneStates: ['closed', 'closed_and_kept_up'],
    who: ['leader', 'person', 'lead_unit'],
    measure: 'measure',
  },
  feeds: [
    {
      indicatorId: 'rectification_rate',
      kind: 'state',
      on: 'due_on',
      done: 'closed_on',
      means: { zh: '月末已销号÷到期应完成', en: "Closed ÷ due at the month's end" },
    },
  ],
}
