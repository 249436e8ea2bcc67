/** Words that several pages share and that are not figures. */
export const zh = {
  product: '法治政府建设进度',
  pageTitle: (place: string, period: string) => `${place} ${period}`,
  sample: {
    mark: '示例数据',
    meaning: '本页数字来自虚构的示例县，不对应任何真实地方。',
  },
  load: {
    busy: '正在读取…',
    failed: '数字未能读取',
    unreachable: '无法连接服务器。每5秒自动重试一次。',
    unreadable: '无法识别服务器返回的内容，可能是版本不一致。',
    refused: (reason: string) => `服务器未返回数字：${reason}`,
    retry: '重试',
    kept: '所选内容暂时无法读取，以下仍为上一次的数字。恢复连接后自动更新。',
    partMissing: '这一部分暂时无法读取。恢复连接后自动显示。',
  },
  pickers: {
    area: '地区',
    ownArea: '我的单位',
    areaButton: (place: string) => `地区：${place}，点击更换`,
    year: '年度',
    yearOption: (year: number) => `${year}年`,
    through: '截至',
    throughOption: (month: number) => (month === 12 ? '全年（12月）' : `截至${month}月`),
  },
  levels: { province: '省', city: '市', county: '县级', township: '乡级' },
  chart: {
    table: '查看数据表',
    source: (kinds: string) => `来源：${kinds}`,
    sourceNone: '来源：无填报',
    asOf: (month: string) => `截至${month}`,
    kinds: {
      report: '公开年度报告',
      import: '导入',
      entry: '填报',
      sample: '示例数据',
      register: '台账',
    },
  },
  termHelp: (term: string) => `“${term}”是什么意思`,
  share: '分享',
  downloadCsv: '下载本页数据（CSV）',
  compareUnits: '比较这些单位',
  placeInTree: '所在地区',
  statusLegend: '判断标准',
  otherCategory: '其他',
}

/** One set of words; the English set has the same type. */
export type PageWords = typeof zh
