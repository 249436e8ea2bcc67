import { plural } from '../text/plural.ts'
import type { AreaPanelWords } from './area-panel-words.zh.ts'

export const en: AreaPanelWords = {
  search: 'Find an area by name or code',
  placeholder: 'Name or code',
  list: 'Areas',
  found: (count) => plural(count, 'area'),
  none: 'No area matches',
  more: (count) => `${count} more: type on to narrow down`,
  noYears: 'nothing reported',
}
