/** Words of sharing a view. */
export const zh = {
  title: '分享这个页面',
  link: '链接',
  text: '聊天文字',
  picture: '带二维码的图片',
  copyLink: '复制链接',
  copyText: '复制文字',
  copyPicture: '复制图片',
  savePicture: '存为 PNG',
  send: '发送到…',
  copied: '已复制，可直接粘贴。',
  saved: '已存到下载文件夹。',
  busy: '正在画图…',
  notCopied: '浏览器不允许网页复制：已选中，请按 Ctrl+C。',
  failed: '没有成功，请再试一次。',
  scan: (host: string) => `扫码打开原页面：${host}`,
  where: '对方能打开本系统所在的网络，才看得到页面；图片和文字不受限制。',
  asOf: (asOf: string) => `数据${asOf}`,
  sample: (mark: string) => `【${mark}】`,
}

/** One set of words; the English set has the same type. */
export type ShareWords = typeof zh
