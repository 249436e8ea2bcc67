/** Words of a meeting copy that the running talk does not have. */
export const zh = {
  mark: '演示副本 · 不会更新',
  title: (title: string) => `${title}（演示副本）`,
  closed: '请用浏览器打开本文件，并允许运行脚本。',
  leave: '关闭 / 退出全屏（Esc）',
  reload: '副本不需要网络，重新载入后仍回到这一页。',
}
