import { plural } from './plural.ts'
import type { CorrectionPhrases } from './words-correction.zh.ts'

export const en: CorrectionPhrases = {
  corrected: 'Corrected',
  short: 'corr.',
  correctionsOf: (name) => `${name} was corrected: see what`,
  line: ({ area, period, before, after, day, reason }) =>
    `${area === null ? '' : `${area}, `}${period}: ${before} → ${after}, corrected on ${day}${reason === null ? '' : `: ${reason}`}`,
  more: (count) => `and ${plural(count, 'earlier correction', 'earlier corrections')}`,
  times: (count) => ` (${count})`,
  others: (areas, count) => `${plural(areas, 'more area', 'more areas')} (${count})`,
  below: (areas) => `Corrections further down: ${areas}`,
}
