import type { InvalidCompareParameter } from '../../selection/compare-selection.ts'

/** The marks that a picture of one indicator has; null where it has none of a kind. */
interface IndicatorKey {
  readonly total: string | null
  readonly due: boolean
  readonly chosen: string | null
}

/** Every word of the comparison that is not a figure; figures have their own words. */
export const zh = {
  title: (place: string) => `${place}各单位比较`,
  toOverview: (place: string) => `${place}总览`,
  nothing: {
    title: '没有可以比较的单位',
    text: '数据中没有下辖单位的地区。导入含有下辖单位的地区后，这里会列出各单位。',
    units: (place: string) => `${place}在所选月份没有所选级别的单位`,
  },
  setAside: {
    parameters: {
      parent: '地区',
      year: '年度',
      through: '截至月份',
      level: '级别',
      view: '视图',
      show: '显示内容',
      indicators: '列',
      indicator: '指标',
      sort: '排序指标',
      order: '排序方向',
      unit: '标出的单位',
      peers: '每侧同类单位数',
      month: '月份',
      lang: '语言',
    },
    reasons: {
      unknown_area: '数据中没有这个代码',
      no_units: '没有下辖单位，改为比较其所在地区的单位',
      not_a_year: '不是四位年份',
      not_a_month: '不是“年-月”，例如 2026-07',
      month_of_other_year: '月份不在所选年度内',
      to_come: '还没有到',
      unknown_level: '没有这种级别',
      no_such_level: '这个地区没有这一级的单位',
      unknown_view: '没有这种视图',
      unknown_show: '没有这种显示内容',
      unknown_indicator: '数据中没有这项指标',
      unknown_order: '只有 asc（从低到高）和 desc（从高到低）',
      not_a_number_of_peers: '只有 2、3、5、10',
      not_a_month_number: '不是 1 到 12',
      unknown_language: '只有 zh 和 en',
    } satisfies Record<InvalidCompareParameter, string>,
  },
  level: { label: '级别', direct: '直属单位' },
  view: {
    label: '视图',
    matrix: '全部指标',
    indicator: '单项指标',
    peers: '同类单位',
    lines: '逐月走势',
    coverage: '填报情况',
  },
  show: {
    label: '显示',
    value: '本年累计',
    completion: '完成率',
    gap: '进度差',
    change: '同比',
    rate: '每千人',
  },
  indicator: {
    label: '指标',
    all: '全部指标',
    title: (name: string, shown: string) => `各单位${name}：${shown}`,
    unit: (unit: string) => `单位：${unit}`,
    grid: (place: string, units: number) => `${place}${units}个单位的数字，按行列浏览`,
    ended: (units: string) => `合计另含年中撤并的单位：${units}。`,
    key: ({ total, due, chosen }: IndicatorKey) =>
      [
        '虚线为中位数，浅色带为最小到最大',
        total === null ? '' : `蓝色竖线为${total}合计`,
        due ? '深色短竖线为应达进度' : '',
        chosen === null ? '' : `蓝色圆点为${chosen}，菱形为人口相近的同类单位`,
      ]
        .filter((part) => part !== '')
        .join('；'),
    rateNote:
      '每千人数 = 本年累计 ÷ 常住人口 × 1000；人口及其年份见下表。人口未知或不足1000人的单位不折算。',
  },
  columns: {
    label: '列',
    button: (count: number, all: number) => `选择列，已选${count}项，共${all}项`,
    count: (count: number, all: number) => (count === all ? `全部${all}项` : `${count}/${all}项`),
    all: '显示全部指标',
    only: '只看',
    onlyOf: (category: string) => `只看${category}`,
    addAll: '全选',
    addAllOf: (category: string) => `全选${category}`,
    removeAll: '取消',
    removeAllOf: (category: string) => `取消${category}`,
  },
  order: {
    label: (shown: string) => `各行次序（按${shown}）`,
    short: '次序',
    code: '行政区划代码',
    asc: '从低到高',
    desc: '从高到低',
    by: (indicator: string, order: string) => `按${indicator}${order}`,
    undo: '恢复代码次序',
  },
  unit: {
    label: '标出单位',
    none: '不标出',
    openUnits: (name: string) => `${name}，展开下辖单位`,
    inArea: (name: string, above: string) => `${name}（${above}）`,
    peer: '人口相近',
    marked: (name: string, mark: string) => `${name}，${mark}`,
  },
  peers: {
    title: (unit: string) => `${unit}与同类单位`,
    rule: (each: number, unit: string, people: string) =>
      `同类单位：人口比${unit}（${people}）少的和多的，各取最接近的至多${each}个；人口未知的不取。不排名次。`,
    each: '每侧同类单位数',
    upTo: (count: number) => `至多${count}个`,
    people: (people: string, year: number | null) =>
      year === null ? `${people}人` : `${year}年${people}人`,
    names: (names: string, year: number | null) =>
      `${year === null ? '' : `人口为${year}年数。`}同类单位有${names}。`,
    none: (unit: string) => `${unit}人口未知，无从找出同类单位。`,
    alone: (unit: string) => `本地区没有其他人口已知的单位可与${unit}相比。`,
    choose: '先选一个单位',
    chooseText: '选定后，逐项列出它与人口相近单位的数字。',
    indicator: '指标',
    range: '同类单位',
    rangeOf: (least: string, greatest: string, median: string) =>
      `${least}至${greatest}，中位数${median}`,
    noneReported: '同类单位无数字',
    nOfM: (n: number, m: number) => `${m}个中${n}个有数`,
    key: '圆点为本单位，菱形为同类单位，小点为其他单位；浅色带和虚线为全部单位的范围和中位数；竖线为合计。',
  },
  matrix: {
    label: (place: string, units: number, columns: number) =>
      `${place}：${units}个单位、${columns}项指标。用方向键移动，回车打开`,
    corner: (units: number) => `${units}个单位`,
    total: '合计',
    noTotal: '不作汇总',
    noTotalWhy: '下面只列出数据中有的单位，按代码排列。',
    rulesDiffer: '口径不一',
    alone: '单看这项指标',
    courses: '看逐月走势',
  },
  rules: {
    title: '各单位口径不一',
    none: '未注明口径',
    units: (count: number) => `${count}个单位`,
  },
  table: {
    unit: '单位',
    status: '状态',
    months: '已报月份',
    residents: '常住人口',
    unknown: '未知',
    people: (people: string, year: number | null) =>
      year === null ? people : `${people}（${year}年）`,
    withUnit: (name: string, unit: string) => `${name}（${unit}）`,
  },
  legend: {
    more: '图例',
    bar: '横条为完成率，竖线为目前应达进度，条满即达到年度目标',
    rules: '同一列中各单位统计口径不同',
    rulesHint: '，点列名查看',
    absences: '没有数字的原因',
    order: '各单位按行政区划代码排列，不排名次。',
    orderHint: '点列名可临时按该列排序。',
  },
  lines: {
    title: (name: string, shown: string) => `各单位${name}逐月累计：${shown}`,
    summary: (units: number, end: string) => `${units}个单位的逐月累计，同一标尺，上端为${end}。`,
    key: (end: string) =>
      `各图标尺相同：下端为0，上端为${end}。实线为本年累计，虚线为本单位应达进度。`,
    without: (names: string, count: number) => `${count}个单位没有可画的数字：${names}`,
  },
  coverage: {
    title: (subject: string) => `各月填报情况：${subject}`,
    label: (place: string, subject: string) =>
      `${place}各单位逐月填报情况：${subject}。用方向键移动`,
    onlyMonth: (month: string) => `只列${month}未报的单位`,
    nOfM: (n: number, m: number) => `${n}/${m}`,
    none: '—',
    complete: '报齐/应报',
    legend: '图例',
    short: { reported: '已报', partly: '部分', missing: '未报', not_due: '不需报' },
    state: {
      reported: '已报',
      partly: '部分已报（已报指标数/应报指标数）',
      missing: '应报未报',
      not_due: '未到期或不需报',
    },
    sheet: '填报情况',
    partly: (reported: number, due: number) => `${due}项指标已报${reported}项`,
  },
  missing: {
    title: (units: number) => `应报未报：${units}个单位`,
    month: '月份',
    allMonths: '全部月份',
    allIndicators: (count: number) => `全部${count}项指标`,
    monthsLack: (months: string, what: string) => `${months}缺${what}`,
    unitLacks: (unit: string, what: string) => `${unit}：${what}`,
    message: (place: string, until: string, only: string | null, units: number) =>
      `${place}截至${until}法治政府建设数据应报未报${only === null ? '' : `（${only}）`}共${units}个单位：`,
    none: '应报的均已填报。',
    all: (count: number) => `列出全部${count}个单位`,
    first: (count: number) => `只列前${count}个`,
    copy: '复制为文字',
    copied: '已复制。',
    notCopied: '浏览器不允许网页复制；请选中下面的文字后按 Ctrl+C。',
  },
  files: {
    label: '下载',
    csv: 'CSV',
    xlsx: 'Excel',
    failed: '文件没有生成，请再试一次。',
    name: (place: string, view: string, through: string) => `${place}-${view}-${through}`,
    figures: '数据',
    about: '说明',
    code: '代码',
    above: '所属地区',
    residents: '常住人口',
    residentsYear: '人口年份',
    rule: '口径',
    sample: '示例数据：来自虚构的示例县，不对应任何真实地方。',
    place: '地区',
    period: '时段',
    level: '级别',
    shown: '显示内容',
    order: '次序',
    sources: '来源',
    dataset: '数据版本',
    importedAt: '导入时间',
    rollUp: '汇总',
    rollUpMade: '合计为各单位之和，比率为分子之和÷分母之和；完成率只计既有数又有目标的单位。',
    absences: '没有数字的格子写明原因；未填报不等于0。',
    ranks: '按行政区划代码排列，不排名次。',
    differ: (indicator: string) => `口径不一：${indicator}`,
  },
}

/** One set of words; the English set has the same type, so that a missing word does not compile. */
export type CompareWords = typeof zh
