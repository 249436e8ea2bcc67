import { plural } from '../text/plural.ts'
import type { AreaWords } from './area-words.zh.ts'

export const en: AreaWords = {
  search: 'Find an area by name, code or pinyin',
  placeholder: 'Name, code, pinyin or initials',
  list: 'Areas',
  groups: { own: 'My unit', recent: 'Chosen lately', all: 'All areas' },
  open: 'right arrow lists its units',
  close: 'left arrow hides its units',
  searching: 'Searching…',
  found: (count) => plural(count, 'area'),
  none: 'No area matches',
  more: (count) => `${count} more: type on to narrow down`,
  noYears: 'nothing reported',
  setOwn: (name) => `Make ${name} my unit`,
  isOwn: (name) => `${name} is my unit; the start page opens here`,
}
