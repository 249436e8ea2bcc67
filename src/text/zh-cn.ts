import type { VerdictCounts } from '../../domain/change-verdict.ts'

/** Every word of the shell and the overview that is not a figure; figures have their own words. */
export const zhCn = {
  product: '法治政府建设进度',
  productSecond: 'Rule-of-Law Government Progress',
  pageTitle: (place: string, period: string) => `${place} ${period} · 法治政府建设进度`,
  skipToContent: '跳到正文',
  nav: {
    label: '主要页面',
    overview: '总览',
    compare: '比较',
    present: '演示',
    units: '比较这些单位',
  },
  language: { label: '语言', zh: '中文', en: 'English' },
  sample: {
    mark: '示例数据',
    explain: '本页数字来自虚构的示例县,不对应任何真实地方。',
  },
  footer: {
    dataset: (version: string) => `数据版本 ${version}`,
    importedAt: (time: string) => `导入时间 ${time}`,
    empty: '尚无数据',
    api: '接口说明',
    csv: '下载本页数据(CSV)',
  },
  connection: {
    stale: (time: string) => `无法连接服务器,页面上的数字取自${time}。正在自动重新连接。`,
  },
  load: {
    busy: '正在读取…',
    failed: '数字没有取到',
    unreachable: '无法连接服务器。每5秒自动重试一次。',
    unreadable: '服务器的答复无法读懂,可能版本不一致。',
    refused: (reason: string) => `服务器没有给出数字:${reason}`,
    retry: '重试',
  },
  errors: {
    notFoundTitle: '没有这个页面',
    notFoundText: (path: string) => `地址 ${path} 不存在,可能已变更或输入有误。`,
    crashTitle: '页面出错了',
    crashText: '数据没有受影响。可以重新载入;若再次出现,请把下面的信息告诉管理员。',
    toOverview: '回到总览',
    reload: '重新载入',
  },
  pickers: {
    area: '地区',
    areaButton: (place: string) => `地区:${place},点击更换`,
    year: '年度',
    yearOption: (year: number) => `${year}年`,
    through: '截至',
    throughOption: (month: number) => (month === 12 ? '全年(12月)' : `截至${month}月`),
  },
  levels: { province: '省', city: '市', county: '县级', township: '乡级' },
  overview: {
    place: '所在地区',
    summary: '总体情况',
    counts: '按状态筛选',
    countsTownship: '各项指标状态(点选即筛选)',
    countsCounty: (units: number) => `${units} 个单位各项指标的状态,单位为项次(点选即筛选)`,
    countOf: (status: string, count: number, units: boolean) =>
      `${status} ${count} ${units ? '项次' : '项'}`,
    showAll: '显示全部',
    filtered: (shown: number, all: number) => `已筛选:${shown} / ${all} 项`,
    order: '排列',
    orderPlan: '按目录顺序',
    orderAttention: '需要关注的在前',
    legend: '判断标准',
    yearOnYear: '同比',
    lagging: '最需要关注',
    noneLagging: '没有落后或未达标的指标。',
    compared: ({ better, worse, level, neutral, none }: VerdictCounts) =>
      better + worse + level + neutral === 0
        ? '上年同期没有可比的数字。'
        : `${[
            `与上年同期比:${better}项向好`,
            `${worse}项走低`,
            level > 0 ? `${level}项持平` : '',
            neutral > 0 ? `${neutral}项不分好坏` : '',
            none > 0 ? `${none}项无法比较` : '',
          ]
            .filter((part) => part !== '')
            .join(',')}。`,
    indicators: '各项指标',
    nothingMatches: '没有符合所选状态的指标。',
    otherCategory: '其他',
  },
  picture: {
    title: '各项指标完成率与时序进度',
    unit: '单位:占年度目标的百分比;进度差为百分点',
    name: '指标',
    completion: '完成率',
    gap: '进度差',
    gapWithUnit: '进度差(百分点)',
    status: '状态',
    units: '各单位状态',
    due: '应达',
    dueMark: '应达(时序进度;不按时序的为100%)',
    widest: (name: string, lag: string) => `最需要关注的是${name}:${lag}。`,
    leftOut: (names: string) => `未列入图中(没有可比的目标):${names}`,
  },
  chart: {
    table: '以表格查看同样的数字',
    source: (kinds: string) => `来源:${kinds}`,
    sourceNone: '来源:无填报',
    asOf: (month: string) => `截至${month}`,
    kinds: { report: '公开年度报告', import: '导入', entry: '填报', sample: '示例数据' },
    listSeparator: '、',
  },
  explain: {
    what: (term: string) => `“${term}”是什么意思`,
  },
}

/** One set of words; the English set has the same type, so that a missing word does not compile. */
export type Words = typeof zhCn
