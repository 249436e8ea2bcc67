import type { MarkMeaning, QuestionKind, QuestionReason } from '../../../domain/office-mapping.ts'

interface Counts {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
}

type NewsCounts = Pick<Counts, 'added' | 'changed'>

const newsOf = ({ added, changed }: NewsCounts) =>
  [
    ...(added > 0 || changed === 0 ? [`新增${added}项`] : []),
    ...(changed > 0 ? [`更新${changed}项`] : []),
  ].join('，')

export const zh = {
  title: '导入数据',
  intro: '先检查、再预览；按“导入”之前不入库任何数据。导入后可以整批撤销。',
  choose: '选择文件',
  drop: '或把文件拖到这里',
  formats: (megabytes: number) =>
    `一个工作簿（.xlsx），或按表命名的 CSV 文件（如 observations.csv、activities.csv），也可以是本单位自制的逐月表（一行一个指标，一列一个月）；合计不超过${megabytes} MB。`,
  csvOnly: '这里是试用环境，只读 CSV 文件，导入的数据到重新载入页面为止。',
  tooLarge: (megabytes: number) => `文件合计超过${megabytes} MB，请分成几次导入。`,
  unreadable:
    '读不到文件：不能拖入文件夹，请选择其中的文件；文件已移动或正被占用的，放好、关闭后再选。',
  template: '下载模板',
  templateFile: (unit: string, year: number) => `${unit}${year}年`,
  templateFor: (unit: string, year: number) => `${unit}${year}年逐月表（CSV）`,
  templateFed: '全年由台账汇总的指标不在表中。',
  chosen: '已选文件',
  again: '换文件',
  checking: '正在检查……',
  checked: '检查完毕，结果在下面。',
  storing: '正在导入……',
  lost: {
    check: '没有收到服务器的答复，没有入库任何数据。请重新检查。',
    store:
      '没有收到服务器的答复，不知道是否已导入。请重新检查：已导入的会显示没有变化，没有导入的可以再导入，不会重复。',
  },
  checkAgain: '重新检查',
  place: {
    row: '行',
    column: (heading: string) => `${heading}列`,
    of: (row: number) => `第${row}行`,
  },
  faults: {
    title: (count: number) => `有${count}处错误，没有入库任何数据`,
    cure: '请在原表中改好，再重新选择文件。',
    listed: (count: number) => `以下列出前${count}处。`,
    found: (text: string) => `现为“${text}”`,
    nothing: '为空',
    expected: (text: string) => `应为：${text}`,
    sheet: (file: string) => `${file} 中有错误的行`,
  },
  examples: (count: number) => `已略过模板示例${count}行。`,
  mapping: {
    title: '有几处要您认定',
    explain: '下面的名称认不出来，或有几个意思。逐一选定后再检查。',
    ask: {
      sheet: (text: string) => `“${text}”的数是哪一种`,
      unit: (text: string) => `“${text}”是哪个单位`,
      year: (text: string) => `“${text}”是哪一年`,
      row: (text: string) => `“${text}”是哪个指标`,
      column: (text: string) => `“${text}”一列是什么`,
      mark: (text: string) => `“${text}”表示什么`,
    } satisfies Record<QuestionKind, (text: string) => string>,
    why: {
      unknown: '认不出',
      several: '有几个意思',
      twice: '与另一处重复',
      other_unit: '计量单位不同',
      no_numerator: '缺分子一行',
      no_denominator: '缺分母一行',
      hidden: '表里不显示的0',
      no_unit: '单位一栏空白',
      bad_answer: '所选的不能用',
    } satisfies Record<QuestionReason, string>,
    notChosen: '请选择',
    leaveOut: '不导入',
    monthly: '各月当月数',
    cumulative: '累计数',
    total: '合计',
    part: { numerator: '分子', denominator: '分母' },
    marks: { none: '没有（0，比率为无此类事项）', not_reported: '未填报' } satisfies Record<
      MarkMeaning,
      string
    >,
    check: '按所选重新检查',
    taken: '各行认作什么',
    label: '表中名称',
    meaning: '认作',
    passedOver: (names: string) => `没有读的工作表：${names}`,
  },
  preview: {
    title: '将发生的变化',
    nothing: '与已入库的数据一致，没有要导入的变化。',
    kinds: {
      observations: '填报值',
      targets: '年度目标',
      areas: '行政区划',
      indicators: '指标',
    } as Readonly<Record<string, string>>,
    counts: ({ added, changed, unchanged }: Counts) =>
      `新增${added}，更新${changed}，未变${unchanged}`,
    added: (count: number) => `新增（${count}）`,
    changed: (count: number) => `更新（${count}）`,
    overwritten: (count: number) => `将改动网上填报录入的数（${count}）`,
    overwrite: (count: number) => `已核对：以上${count}个网上填报录入的数，以本次导入的为准`,
    typed: '网上填报录入',
    beside: '与台账并列，不改变数字',
    settled: (count: number, months: string) =>
      `${months}已提交或已关账，其中${count}个数作为更正导入，须写明原因`,
    reason: '原因',
    outside: (count: number) => `无权改动，不导入（${count}）`,
    outsideWhy: '不属于您的区划，或不是您可以改的内容；其余照常导入。',
    refused: (count: number) => `无权改动的区划或指标（${count}）`,
    refusedWhy: '文件里有您无权改动的区划或指标，因此不能导入：请从表中删去后再试。',
    more: (count: number) => `再列出${count}项`,
    further: (count: number) => `另有${count}项未列出`,
    columns: {
      area: '单位',
      indicator: '指标',
      period: '报告期',
      before: '现有',
      after: '导入后',
    },
    target: (year: number) => `${year}年目标`,
    isNew: '新增',
    isChanged: '更新',
    none: '无',
    import: '导入',
    mustConfirm: '请先勾选：以本次导入的为准。',
    mustReason: '请先写明原因。',
  },
  stored: {
    title: (counts: NewsCounts) => `已导入：${newsOf(counts)}`,
    changes: '看变动记录',
    next: '再导入一份',
  },
  earlier: {
    title: '近期导入',
    none: '还没有从网页导入过。',
    columns: { at: '时间', by: '导入人', files: '文件', what: '内容', state: '状态' },
    what: (counts: NewsCounts, areas: string) => `${areas}：${newsOf(counts)}`,
    areas: (names: string, count: number, named: number) =>
      count > named ? `${names}等${count}个区划` : names,
    catalogue: '指标目录',
    takenBack: (time: string, by: string) => `${time}由${by}撤销`,
    somebody: '已停用的账户',
    takeBack: '撤销本次导入',
    of: (action: string, files: string) => `${action}：${files}`,
    sure: '撤销后，这次新增的数删去，更新的数恢复为导入前的数。',
    reason: '原因（涉及已提交月份的须写明）',
    keep: '不撤销',
    done: '已撤销。',
  },
  refusals: {
    busy: '正在处理其他人的文件，请稍候几秒再试。',
    too_large: '文件太大，或读取时间太长：请分成几份，或把数据复制到新建的工作簿。',
    invalid_body: '没有收到可以读的文件，请重新选择。',
    preview_changed: '检查之后，已入库的数据又有变化。以下是现在将发生的变化，请再核对。',
    import_refused: '这些文件不能按现在的样子导入。',
    reason_needed: '涉及已提交或已关账的月份，请写明原因。',
    signed_out: '登录已失效，请重新登录。',
    not_allowed: '您的账户无权改动其中的全部内容。',
    newer_figures: (figures: string) => `其后又有新的改动，不能整批撤销：${figures}。`,
    wrong_state: '这次导入已经撤销过了。',
    unknown_import: '没有这次导入，请刷新页面。',
    unreachable: '没有收到服务器的答复。请看下面的“近期导入”，确认是否已导入，再决定重试。',
    storage_unavailable: '数据库正忙，请稍候再试。',
    other: '服务器没能完成，没有入库任何数据。请稍候再试，或改用命令行导入。',
  },
  onlySigned: '登录后才能导入。',
}

/** One set of words; the English set has the same type. */
export type ImportWords = typeof zh
