/** Words of taking a picture along. */
export const zh = {
  button: '图片…',
  of: (title: string) => `取图：${title}`,
  png: '存为 PNG',
  svg: '存为 SVG',
  copy: '复制图片',
  csv: '数据 CSV',
  busy: '正在画图…',
  copied: '已复制，可直接粘贴。',
  saved: '已存到下载文件夹。',
  noCopy: '此处浏览器不允许网页复制图片：可在上图点右键（手机长按）复制。',
  failed: '没有成功，请再试一次。',
}

/** One set of words; the English set has the same type. */
export type TakePictureWords = typeof zh
