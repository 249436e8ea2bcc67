import { plural } from '../../text/plural.ts'
import type { WaitingWords } from './waiting-words.zh.ts'

export const en: WaitingWords = {
  waiting: (count) => `${plural(count, 'figure')} to be checked:`,
  figure: (name, period, due) => `${name}, ${period}${due === null ? '' : ` (${due})`}`,
  by: (day) => `answer by ${day}`,
  overdue: 'overdue',
  below: (open, answered) =>
    [
      open > 0 ? `${plural(open, 'figure')} of units to be checked` : '',
      answered > 0 ? `${plural(answered, 'answer')} to be looked at` : '',
    ]
      .filter((part) => part !== '')
      .join('; ')
      .concat('.'),
  look: 'See them',
}
