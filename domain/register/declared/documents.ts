import type { Register } from '../register.ts'

/** Normative documents: issued, reviewed before, filed after. */
export const documents: Register = {
  id: 'documents',
  title: { zh: '规范性文件登记', en: 'Normative documents' },
  holds: {
    zh: '规范性文件：制发、合法性审查和报备，每件一行',
    en: 'Normative documents with review and filing, one row each',
  },
  day: 'issued_on',
  about: 'title',
  columns: [
    { name: 'number', title: { zh: '文号', en: 'Number' }, kind: 'text' },
    { name: 'title', title: { zh: '名称', en: 'Title' }, kind: 'text', required: true },
    {
      name: 'issued_on',
      title: { zh: '印发日期', en: 'Issued on' },
      kind: 'day',
      required: true,
    },
    { name: 'drafted_by', title: { zh: '起草单位', en: 'Drafted by' }, kind: 'text' },
    {
      name: 'reviewed_on',
      title: { zh: '合法性审查日期', en: 'Reviewed on' },
      kind: 'day',
      means: {
        zh: '印发之后才审查的，不算前置审查',
        en: 'A review after the day of issue is no pre-review',
      },
    },
    { name: 'opinion', title: { zh: '审查意见', en: 'Opinion' }, kind: 'text' },
    {
      name: 'due_on',
      title: { zh: '报备期限', en: 'Filing due on' },
      kind: 'day',
      toCome: true,
      required: true,
      filingAfter: 'issued_on',
      means: {
        zh: '空白即印发日期加区划规定的天数（一般30天）',
        en: 'Empty = day of issue and the days that the county sets (30 unless said)',
      },
    },
    { name: 'filed_on', title: { zh: '报备日期', en: 'Filed on' }, kind: 'day' },
    {
      name: 'returned',
      title: { zh: '是否退回补正', en: 'Returned for correction' },
      kind: 'choice',
      choices: [
        { id: 'no', zh: '否', en: 'No' },
        { id: 'yes', zh: '是', en: 'Yes' },
      ],
      means: { zh: '空白即未被退回', en: 'Empty = not returned' },
    },
    {
      name: 'state',
      title: { zh: '效力', en: 'State' },
      kind: 'choice',
      choices: [
        { id: 'in_force', zh: '有效', en: 'In force' },
        { id: 'amended', zh: '修改', en: 'Amended' },
        { id: 'repealed', zh: '废止', en: 'Repealed' },
      ],
    },
    { name: 'expires_on', title: { zh: '有效期至', en: 'Expires on' }, kind: 'day', toCome: true },
  ],
  deadline: { due: 'due_on', done: 'filed_on' },
  feeds: [
    {
      indicatorId: 'normdoc_issued',
      kind: 'count',
      on: 'issued_on',
      means: { zh: '印发文件的件数', en: 'Number of documents issued' },
    },
    {
      indicatorId: 'normdoc_filing_rate',
      kind: 'ratio',
      on: 'due_on',
      due: true,
      met: [{ column: 'filed_on', filled: true }],
      means: { zh: '已报备÷到期应报备', en: 'Filed ÷ due for filing' },
    },
    {
      indicatorId: 'normdoc_timely_rate',
      kind: 'ratio',
      on: 'due_on',
      due: true,
      met: [{ column: 'filed_on', notAfter: 'due_on' }],
      means: { zh: '期限内报备÷到期应报备', en: 'Filed in time ÷ due for filing' },
    },
    {
      indicatorId: 'normdoc_standard_rate',
      kind: 'ratio',
      on: 'filed_on',
      met: [{ column: 'returned', isNot: ['yes'] }],
      means: { zh: '未被退回补正÷已报备', en: 'Not returned ÷ filed' },
    },
    {
      indicatorId: 'legality_review_rate',
      kind: 'ratio',
      on: 'issued_on',
      met: [{ column: 'reviewed_on', notAfter: 'issued_on' }],
      means: { zh: '印发前已审查÷印发', en: 'Reviewed before issue ÷ issued' },
    },
  ],
}
