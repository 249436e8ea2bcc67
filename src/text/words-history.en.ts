import type { HistoryPhrases } from './words-history.zh.ts'

export const en: HistoryPhrases = {
  roles: { clerk: 'clerk', supervisor: 'supervisor', administrator: 'administrator' },
  author: (area, role, name) =>
    [name, area === null ? role : `${role} of ${area}`].filter((part) => part !== null).join(', '),
  chosen: 'conflict: kept mine over theirs',
  doors: {
    start: 'first start',
    command: 'command line',
    import: 'file import',
    desk: 'typed in',
  },
}
