/** Words of taking a deck along as files. */
export const zh = {
  kinds: {
    pptx: '演示文稿',
    '4x3.pptx': '演示文稿（4∶3）',
    xlsx: '工作簿',
    html: '演示副本',
    zip: '图片',
  },
  notReady: '数字读取完毕后才能带走。',
  step: (done: number, of: number) => `第 ${done}/${of} 页`,
  preparing: '正在准备…',
  cancel: '取消',
  cancelled: '已取消，没有生成文件。',
  made: (name: string, size: string) => `已生成“${name}”（${size}）。`,
  failed: (name: string) => `“${name}”没有生成`,
  failedText: (cause: string) => `原因：${cause}。演示本身没有变化。`,
  unreachable: '制作文件的程序无法读取，可能是断网或程序已更新；演示本身没有变化。',
  noPictures: '其中没有图，只有文字和数字',
  noArea: '没有说明是哪个地区。',
  mixed: '读取期间数据一直在导入，没有做成；导入结束后再做。',
  again: '再试',
}

/** One set of words; the English set has the same type. */
export type FileWords = typeof zh
