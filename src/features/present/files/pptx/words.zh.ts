/** Words that only PowerPoint shows: names of layouts and placeholders. */
export const zh = {
  theme: '依法治理演示',
  /** How Office names the language of words, and the other one that may be among them. */
  tags: { own: 'zh-CN', other: 'en-US' },
  /** Format of whole numbers. */
  whole: '0',
  layouts: { cover: '封面', picture: '图表与说明', plain: '标题和内容' },
  holders: {
    title: '标题',
    subtitle: '时间',
    body: '内容',
    kicker: '主题',
    caption: '说明',
    foot: '页脚',
    number: '页码',
  },
  notes: {
    hdr: '页眉',
    dt: '日期',
    sldImg: '幻灯片图像',
    body: '备注',
    ftr: '页脚',
    sldNum: '页码',
  },
}

/** One set of words; the English set has the same type. */
export type PptxWords = typeof zh
