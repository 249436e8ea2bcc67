import type { VerdictCounts } from '../../../domain/change-verdict.ts'
import { kept } from './words-kept.zh.ts'
import { speaker, wall } from './words-talk.zh.ts'

/** Words of presenting that are not figures: slides, the start page, the running talk, the speaker. */
export const zh = {
  pageTitle: (place: string, period: string) => `演示：${place} ${period}`,
  speakerTitle: '讲解人窗口',
  slides: {
    kinds: {
      cover: '封面',
      state: '总体情况',
      numbers: '各项数字',
      indicator: '一项指标',
      comparison: '单位比较',
      missing: '尚未填报',
      sources: '来源与口径',
    },
    comparisonOf: (indicator: string) => `各单位比较：${indicator}`,
    edited: '标题由讲解人改写',
    notHeld: (indicator: string) => `数据中没有指标“${indicator}”，本页无法制作。`,
    noUnits: '这个地区没有下级单位的数据，无法比较。',
  },
  foot: {
    source: (kinds: string) => `来源：${kinds}`,
    imported: (time: string) => `数据导入 ${time}`,
    prepared: (time: string) => `定稿 ${time}`,
    sample: '示例数据',
  },
  cover: {
    subtitle: '法治政府建设进度',
    sample: '示例数据：来自虚构的示例县，不对应任何真实地方',
  },
  state: {
    attention: '最需要关注',
    none: '没有落后或未达标的指标。',
    noneJudged: (good: number, unjudged: number) =>
      good === 0
        ? `${unjudged}项指标没有可以对照的目标，不作判断。`
        : `有目标可以对照的${good}项都达到或跟上计划；其余${unjudged}项没有目标，不作判断。`,
    compared: ({ better, worse, level, neutral, none }: VerdictCounts) =>
      `与上年同期相比：${[
        `${better}项向好`,
        `${worse}项转差`,
        ...(level > 0 ? [`${level}项持平`] : []),
        ...(neutral > 0 ? [`${neutral}项为中性指标`] : []),
        ...(none > 0 ? [`${none}项无法比较`] : []),
      ].join('，')}。`,
    noComparison: '上年同期没有填报，不与上年比较。',
    counter: '项',
    unitCounter: '项次',
    notReported: '未填报',
    withoutTarget: '未定目标',
    unjudged: '不作评判',
  },
  fact: {
    target: '年度目标',
    completion: '完成率',
    change: '同比',
    base: '上年同期',
    reported: '填报情况',
    counts: '件数',
    window: '比较月份',
    none: '只作记录，不设目标',
    required: '应达',
  },
  numbers: {
    title: (year: number, whole: boolean, count: number) =>
      `${year}年${whole ? '全年' : ''}${count}项指标的填报数`,
    allAnnual: '均为全年数，没有月度或季度数',
    noTargets: '未定年度目标，不计算完成率',
    noBase: '上年未报，不作同比',
    atLeast: '“余”表示实际数比所列数字多',
  },
  comparison: {
    unit: '单位',
    units: '各单位',
    measures: { completion: '完成率', value: '本年累计', rate: '每千人数' },
    legend: {
      value: (measure: string, unit: string) => (unit === '' ? measure : `${measure}（${unit}）`),
      due: '到期应达（时序进度）',
      median: (value: string) => `中位数 ${value}`,
      range: (least: string, greatest: string) => `范围 ${least}—${greatest}`,
    },
    headline: (
      month: string,
      name: string,
      measure: string,
      spread: string,
      counts: string | null,
    ) =>
      `${month}，${name}：${spread === '' ? `各单位均无${measure}` : spread}${counts === null ? '' : `；${counts}`}。`,
    spread: (
      n: number,
      of: number,
      measure: string,
      least: string,
      median: string,
      greatest: string,
    ) =>
      n === 1
        ? `${of}个单位中1个有数，${measure}为${median}`
        : `${of}个单位中${n}个有数，${measure}在${least}至${greatest}之间，中位数${median}`,
    order: '按行政区划代码排列，不排名次。',
    rate: (year: number) => `每千名常住人口，人口为${year}年数。`,
    rateYears: '每千名常住人口，各单位人口年份不一。',
    rulesDiffer: (rules: string) => `口径不一，不宜直接比较：${rules}。`,
    rule: (rule: string) => `口径：${rule}`,
    notReported: (names: string) => `未填报：${names}。`,
  },
  missing: {
    none: (month: string) => `${month}，应报月份均已填报。`,
    title: (month: string, count: number) => `${month}，${count}项指标有应报未报的月份。`,
    titleUnits: (month: string, count: number, of: number) =>
      `${month}，${of}个单位中${count}个有应报未报的月份。`,
    remark: '未填报不等于0，也不作推算。',
    all: (count: number) => `全部${count}项指标`,
    some: (count: number) => `${count}项指标`,
    folded: '未填报也未列入计划',
    noneBut: (month: string, count: number) =>
      `${month}，已填报或列入计划的指标没有缺月；另有${count}项指标既未填报也未列入计划。`,
    notHeld: (held: number, of: number) => `数据中缺${of - held}个单位`,
    notHeldText: (held: number, of: number) => `共${of}个单位，数据中只有${held}个，不作汇总。`,
  },
  sources: {
    title: '数字从哪里来，怎样计算',
    data: '数据',
    dataText: (kinds: string, version: string) => `来源：${kinds}。数据版本 ${version}。`,
    refs: '出处',
    light: '状态怎样判断',
    lightText: (onPace: string, behind: string, farBehind: string) =>
      `跟上进度：${onPace}；落后：${behind}；明显落后：${farBehind}。1、2月不作评判。`,
    kinds: { report: '公开年度报告', import: '导入', entry: '填报', sample: '示例数据' },
    rollUp: '汇总怎样计算',
    rollUpText:
      '数量相加，比率按分子之和除以分母之和；只比较两年都已填报的月份；一个单位超额不抵另一个单位的缺口。',
  },
  start: {
    intro: (count: number) =>
      `共${count}页，已按当前所选地区、年度和月份排好。可以直接开始，也可以先修改。`,
    go: '开始演示',
    goHint: '全屏播放；翻页笔、方向键、空格、Enter 和点击均可翻页',
    speaker: '打开讲解人窗口',
    speakerBlocked: '浏览器拦下了讲解人窗口。请允许本网站弹出窗口后再点一次。',
    save: '存为文件',
    open: '打开文件',
    opened: (name: string) => `已打开“${name}”。`,
    takeAway: '带走文件',
    print: '打印',
    printHint: '每页纸一张幻灯片；也可存为 PDF',
    reset: '恢复默认页序',
    theme: '配色',
    themes: { light: '浅色', dark: '深色' },
    preparing: (done: number, all: number) =>
      all === 0 ? '正在读取数字…' : `正在读取数字…${done}/${all}`,
    ready: '已就绪：所需数字和程序均已载入，断网也能讲完。',
    checks: '开讲之前',
    frozen: (time: string) => `数字已于 ${time} 定稿，放映中不会变化。`,
    reload: '断网后请不要刷新或关闭本页：刷新需要服务器，没有服务器就打不开。',
    wakeLock: '放映时屏幕会保持常亮。',
    noWakeLock: '本页不是 https 地址，浏览器不允许网页保持屏幕常亮。请先在系统设置里关闭自动息屏。',
    noWakeLockOld: '这个浏览器不能让网页保持屏幕常亮。请先在系统设置里关闭自动息屏。',
    noFullscreen: '这个浏览器不允许网页全屏，请按 F11。',
    noStorage: '浏览器不允许本页保存内容：改写的标题和备注在关闭后会丢失，请存为文件。',
    failed: '数字未能读取',
    newer: '服务器上有更新的数据',
    newerText: (time: string) => `导入时间 ${time}。放映中的数字不会自己变，由您决定是否更新。`,
    update: '更新数字',
    updating: '正在更新…',
    blocked:
      '新加的页面需要的数字属于更新的数据，不能与已定稿的数字混用。请更新数字，或去掉这些页面。',
    unreachable: '无法连接服务器，新加页面的数字无法读取。',
    setAside: '链接中有的内容无法使用，已略去',
    empty: '还没有数据，无法演示。',
  },
  kept,
  editor: {
    outline: '页面',
    add: '添加页面',
    addKind: '内容',
    addIndicator: '指标',
    addButton: '添加',
    addedAlready: '这一页已经有了。',
    up: '上移',
    down: '下移',
    remove: '去掉',
    chart: '图形',
    charts: { course: '逐月累计', years: '历年对比', number: '单个数字' },
    compared: '比较内容',
    headline: '标题',
    headlineHint: '留空则由数字自动生成',
    notes: '讲解备注',
    edited: '已改写',
    editedOld: '改写时的数字与现在不同，请核对。',
    restore: '恢复自动标题',
    moved: (name: string, place: number) => `“${name}”移到第${place}位。`,
    added: (name: string) => `已添加“${name}”。`,
    changed: (name: string) => `已更换“${name}”的图形。`,
    headlineChanged: (name: string) => `已改写“${name}”的标题。`,
    notesChanged: (name: string) => `已改写“${name}”的讲解备注。`,
    themeChanged: '已更换配色。',
    removed: (name: string) => `已去掉“${name}”。`,
    reset: '已恢复默认页序。',
    undo: '撤销',
    moreChanges: (count: number) => `此前还有${count}步可撤销`,
    actions: (name: string) => `操作：${name}`,
    parts: (count: number) => `${count}页`,
  },
  file: {
    notJson: '文件不是 JSON 格式，可能选错了文件。',
    notDeck: '文件不是本程序保存的演示文件。',
    newer: (version: number) => `文件是更新版本的程序保存的（版本 ${version}），这里读不了。`,
    fault: (path: string, text: string) => `${path}：${text}`,
    faults: '演示文件有问题，没有打开',
    otherArea: (area: string, through: string) =>
      `文件是为 ${area}（截至 ${through}）保存的，已按当前所选的地区和月份套用。`,
    tooLarge: '文件过大，不是演示文件。',
  },
  wall,
  speaker,
}

/** One set of words; the English set has the same type. */
export type PresentWords = typeof zh
