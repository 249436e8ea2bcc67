import { plural } from '../../text/plural.ts'
import type { DueWords } from './due-words.zh.ts'

export const en: DueWords = {
  title: 'Due next',
  line: (open, overdue) =>
    `In registers: ${open} open${overdue > 0 ? `, ${overdue} of them overdue` : ''}`,
  soon: (overdue, soon) =>
    `In registers: ${[
      overdue > 0 ? `${overdue} overdue` : '',
      soon > 0 ? `${soon} due within seven days` : '',
    ]
      .filter((part) => part !== '')
      .join(', ')}`,
  late: (days) => `${plural(days, 'day')} overdue`,
  madeGood: (days) => `done ${plural(days, 'day')} late`,
  today: 'due today',
  inDays: (days) => `${plural(days, 'day')} left`,
  open: (open, overdue) => `${open} open${overdue > 0 ? `, ${overdue} of them overdue` : ''}`,
  all: 'All that is due',
}
