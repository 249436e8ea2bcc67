/** Words around every page: navigation, connection, identity of the data, errors. */
export const zh = {
  skipToContent: '跳到正文',
  nav: {
    label: '主要页面',
    overview: '总览',
    compare: '比较',
    present: '演示',
    entry: '填报',
    registers: '台账',
  },
  signIn: '登录',
  language: '语言',
  footer: {
    dataset: (version: string) => `数据版本 ${version}`,
    importedAt: (time: string) => `导入时间 ${time}`,
    empty: '尚无数据',
    changes: '变动记录',
    api: '接口说明',
  },
  connection: {
    stale: (time: string) => `无法连接服务器，页面上的数字取自${time}。正在自动重新连接。`,
    outdated: '服务器已更新到新版本，本页仍是旧版本。',
  },
  errors: {
    notFoundTitle: '没有这个页面',
    notFoundText: (path: string) => `地址 ${path} 不存在，可能已变更或输入有误。`,
    crashTitle: '页面出错了',
    crashText: '数据没有受影响。可以重新载入；若再次出现，请把下面的信息告诉管理员。',
    toOverview: '回到总览',
    reload: '重新载入',
  },
  productSecond: { lang: 'en', text: 'Rule-of-Law Government Progress' },
}

/** One set of words; the English set has the same type. */
export type AppWords = typeof zh
