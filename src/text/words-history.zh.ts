/** Who changed something, and through which door. */
export const zh = {
  roles: { clerk: '填报员', supervisor: '督察员', administrator: '管理员' },
  /** 新民镇填报员张三 */
  author: (area: string | null, role: string, name: string | null) =>
    `${area ?? ''}${role}${name === null ? '' : ` ${name}`}`,
  /** Two had changed a figure; the writer, who saw both, kept their own. */
  chosen: '两人都改过：选用本人的数，未用对方的数',
  doors: { start: '首次启动', command: '命令行', import: '文件导入', desk: '网上填报' },
}

/** One set of phrases; the English set has the same type. */
export type HistoryPhrases = typeof zh
