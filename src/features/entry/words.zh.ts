import type { CELL_FAULTS } from '../../../contract/entry-resources.ts'
import type { EntryFault } from '../../../domain/entry-check.ts'
import type { MonthStateName } from '../../../domain/month-state.ts'
import type { Qualifier } from '../../../domain/qualifier.ts'
import type { RequestFault } from '../../data/drafts/save-queue.ts'

type Role = 'clerk' | 'supervisor' | 'administrator'

/** The words of the sheet on which a unit's month is filled in. */
export const zh = {
  pageTitle: (place: string, month: string) => `${place} ${month}填报`,
  yearTitle: (place: string, name: string, year: number) =>
    `${place} ${year}年各月填报${name === '' ? '' : `：${name}`}`,
  yearPeriod: (name: string, year: number) => `${year}年 ${name}`,
  period: (month: string) => `${month}填报`,
  chooseUnit: '填报以单位为准，请选择单位：',
  noUnits: '数据中没有它的下属单位。',
  readOnly: '只能查看：本单位填报员登录后可以填报。',
  signedOut: '登录已失效。没有保存的数留在这台电脑上，重新登录后自动保存。',
  notOpen: '这个月不能填报：尚未开始，或单位当时不存在。',
  views: {
    label: '填报什么',
    month: '各月数字',
    year: '单项全年',
    indicator: '指标',
    plan: '全年目标',
    imports: '导入文件',
  },
  columns: {
    indicator: '指标',
    figure: (month: string) => month,
    lastYear: '上年同月',
    lastMonth: '上月',
    month: '月份',
    year: (year: number) => `${year}年`,
    unit: '单位',
    denominator: '分母',
    yearToDate: '本年累计',
    target: '年度目标',
    beside: '口径和说明',
  },
  input: {
    count: (name: string, unit: string) => `${name}（${unit}）`,
    numerator: (name: string) => `${name}，分子`,
    denominator: (name: string) => `${name}，分母`,
    hint: '可写 1.2万、约300、200余、近千；可从表格粘贴一列',
  },
  nothingDue: '本月无此类事项',
  reads: {
    exact: () => '',
    at_least: (number: string) => `余：至少${number}`,
    about: (number: string) => `约：${number}左右`,
    nearly: (number: string) => `近：略少于${number}`,
  } satisfies Record<Qualifier, (number: string) => string>,
  half: { first: '还缺分子', second: '还缺分母' },
  faults: {
    month_to_come: '这个月还没有开始',
    outside_life: '这个月单位还没有设立，或已经撤并',
    numerator_above: '分子不能大于分母',
  } satisfies Record<EntryFault, string>,
  serverFaults: {
    unknown_indicator: '指标已不在目录中',
    not_a_period: '不是月份',
    outside_life: '这个月单位还没有设立，或已经撤并',
    month_to_come: '这个月还没有开始',
    twice: '同一项填了两次',
    not_a_count: '不是这项指标能填的数',
    negative: '不能是负数',
    above_denominator: '分子不能大于分母',
    counts_needed: '分子、分母要一起填',
    no_counts: '这项只填一个数',
    too_long: '文字太长',
    signed_out: '登录已过期，请重新登录',
    not_allowed: '没有填报本单位的权限',
    not_taken: '服务器没有接受',
    reason_needed: '本月已提交，更正须写明原因',
    outside_plan: '生效日期不在计划期内',
    wrong_milestones: '季度节点不能超过全年目标，也不能比上一季度少',
  } satisfies Record<(typeof CELL_FAULTS)[number] | RequestFault, string>,
  notSaved: (reason: string) => `没有保存：${reason}`,
  again: '再保存一次',
  takeBack: '改回原来的数',
  doubts: {
    cumulative: (before: string, month: string) =>
      `像是累计数：此前已报${before}，按累计换算本月是${month}。`,
    convert: (month: string) => `按累计换算，填${month}`,
    more: (times: string, usual: string) => `约为平时（${usual}）的${times}倍，是累计数吗？`,
    fromZero: '平时是0，请核对。',
    less: (usual: string) => `不到平时（${usual}）的三分之一，请核对。`,
    conflict: (period: string, whole: string, parts: string) =>
      `与${period}填报的${whole}不符：各月合计${parts}。`,
    explain: '数没有错，说明原因',
  },
  conflict: {
    title: '别人也改了这一项',
    theirs: (who: string, when: string, figure: string) => `${who}${when}填：${figure}`,
    gone: (who: string) => `${who}已清空`,
    mine: (figure: string) => `您填：${figure}`,
    blank: '（空）',
    keepMine: '用我的数',
    keepTheirs: '用对方的数',
  },
  roles: {
    clerk: '填报员',
    supervisor: '督察员',
    administrator: '管理员',
  } satisfies Record<Role, string>,
  somebody: '有人',
  beside: {
    open: (name: string) => `${name}：口径、来源和说明`,
    none: '填写',
    asLastMonth: '同上月',
    given: '已写',
    countingRule: '口径（算什么、不算什么）',
    sourceRef: '来源（文号或网址，可不填）',
    note: '说明',
  },
  save: {
    saved: (time: string) => `已保存 ${time}`,
    saving: '正在保存…',
    waiting: (count: number) =>
      `${count}项还没有保存：服务器没有回答。已存在本机，连上后自动发送，关闭网页也不会丢失。`,
    elsewhere: '其他表上还有没有保存的数：',
    notKept: '浏览器不允许保存草稿：没有保存的数会随网页关闭而丢失。',
    faulty: (count: number) => `${count}项有误，没有保存`,
  },
  pasted: (count: number, left: number, fed: number) =>
    [
      `已粘贴${count}项`,
      fed > 0 ? `；${fed}项由台账汇总，未改` : '',
      left > 0 ? `；${left}格没有位置，未粘贴：` : '。',
    ].join(''),
  fed: {
    rows: '由台账汇总',
    hint: '由台账汇总的项不在这里填：改台账，数随之变。',
    ask: '核实',
    askOf: (name: string) => `${name}：提出核实`,
    of: (name: string) => `${name}由台账汇总，看台账`,
    /** Of a count, and of a rate, before the month is submitted; and where its rows do not tell enough. */
    none: '本月台账无记录，提交后记为0',
    noneYet: '提交后由台账计算',
    unknown: '台账没有填全，算不出',
    beside: (typed: string) => `另有填报数${typed}，以台账为准`,
  },
  undo: '撤销',
  copy: '复制整张表',
  copied: '已复制，可粘贴到表格软件。',
  copyFailed: '浏览器不允许复制。',
  workbook: '下载（XLSX）',
  workbookFailed: '未能生成文件，请重试。',
  print: '打印',
  month: {
    strip: '各月',
    states: {
      open: '填报中',
      submitted: '已提交',
      returned: '已退回',
      closed: '已关账',
    } satisfies Record<MonthStateName, string>,
    reported: (count: number, all: number) => `${count}/${all}`,
    none: '未报',
    notOpen: '未到期',
    returned: (reason: string) => `已退回：${reason}`,
    settledSome: '已提交、已关账的月份，改数即为更正，须写明原因，更正前后的数都会保留。',
    settled: '本月已提交。改数即为更正，须写明原因，更正前后的数都会保留。',
    reason: '更正原因',
    locked: '先写更正原因，再改数',
    submit: (month: string) => `提交${month}`,
    submitNow: '确认提交',
    notYet: '继续填报',
    missing: (count: number, faulty: number) =>
      `还有${count}项未填${faulty > 0 ? `（${faulty}项有误，没有保存）` : ''}，可以不填，未填不等于0：`,
    uncounted: (count: number) =>
      `台账本月还没有数的${count}项，提交后没有记录的记为0（比率为无此类事项）：`,
    complete: '各项都已填。',
    unsaved: '还有没有保存的数，保存后才能提交。',
    failed: (reason: string) => `没有提交：${reason}`,
    wrongState: '本月状态已变，请刷新后再看',
    unreachable: '服务器没有回答，请稍后再试',
    returnReason: '退回原因',
    return: '退回',
    close: '关账',
  },
  progress: ({
    filled,
    asked,
    faulty,
    blank,
    fed,
  }: Record<'filled' | 'asked' | 'faulty' | 'blank' | 'fed', number>) =>
    [
      `已填${filled}项`,
      asked > 0 ? `其中${asked}项待核对` : null,
      fed > 0 ? `另${fed}项由台账汇总` : null,
      faulty > 0 ? `${faulty}项有误` : null,
      blank > 0 ? `${blank}项未填（可以不填，未填不等于0）` : null,
    ]
      .filter((part) => part !== null)
      .join('，'),
  onlyBlank: '只看未填',
  allRows: '看全部',
  noneBlank: '没有未填的项。',
  signature: { filledIn: '填报人：', checked: '审核人：', date: '日期：' },
}

/** One set of words; the English set has the same type. */
export type EntryWords = typeof zh
