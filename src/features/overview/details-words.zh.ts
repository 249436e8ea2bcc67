/** Words of opened rows, of what is below the list, and of the empty page; fetched with these. */
export const zh = {
  row: {
    plan: '计划',
    change: '同比',
    coverage: '填报',
    target: (target: string) => `目标 ${target}`,
    required: (share: string) => `应达 ${share}`,
    completion: (share: string) => `完成率 ${share}`,
    neutral: '只作记录，不设目标',
    partSeparator: ' · ',
    changedTarget: (target: string, share: string) => `原目标 ${target}，按原目标 ${share}`,
    changedTargetOnly: (target: string) => `原目标 ${target}`,
    conflicts: (count: number) => (count === 1 ? '数据前后不符' : `${count}处数据前后不符`),
    rulesDiffer: '各期或各单位口径不一',
    rule: '口径',
    notices: '说明',
    definition: '含义',
    basis: '依据',
    source: '来源',
  },
  notReported: {
    lateUnits: (month: string) => `${month}未报齐`,
    ofUnit: (missing: number, due: number) =>
      missing === due ? `（${due}项均未报）` : `（${due}项中缺${missing}项）`,
    title: '尚未填报',
    none: '应报月份均已填报。',
    unitsMissing: (name: string, count: number, due: number, places: string) =>
      `${name}：${due}个单位中${count}个从未填报（${places}）`,
    intro: (count: number) => `${count}项指标有应报未报的月份。未填报不等于0，也不作推算。`,
    introUnits: (count: number) =>
      `${count}项指标在下列月份仍有单位未报。未填报不等于0，也不作推算。`,
  },
  units: {
    title: (count: number) => `下辖单位（${count}）`,
    order: '按行政区划代码排列',
  },
  folded: {
    title: (count: number) => `另有${count}项指标：本地区既未填报，也未列入计划`,
  },
  noData: {
    title: (place: string, year: number) => `${place}${year}年没有填报，也没有目标`,
    otherYears: '有数据的年度：',
    none: '这个地区目前没有任何数据。',
  },
  emptyDataset: {
    title: '还没有数据',
    text: '导入一套数据后，这里会显示各项指标的进度。导入后几秒内自动显示，无需刷新。',
    steps: [
      '准备四个 CSV 文件（areas、indicators、observations、targets），或一个含同名工作表的 XLSX 文件；',
      '在服务器上运行下面的命令：',
    ],
    command: 'npm run import -- <文件夹或 file.xlsx>',
  },
}

/** One set of words; the English set has the same type. */
export type DetailsWords = typeof zh
