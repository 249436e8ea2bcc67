import { lowerFirst } from '../../text/punctuation.ts'
import type { PictureFileWords } from './words.zh.ts'

/** The English words of marks. */
export const en: PictureFileWords = {
  unitsTitle: (name, measure) => `${name} of each unit: ${lowerFirst(measure)}`,
  due: 'Due by now (expected pace)',
  median: (value) => `Median ${value}`,
  range: (least, greatest) => `Range ${least} to ${greatest}`,
  total: (place) => `${place}, total`,
  number: 'Number',
}
