import { plural } from '../text/plural.ts'
import type { StateWords } from './state-words.zh.ts'

/** The English words of the state of a year. */
export const en: StateWords = {
  attention: 'Needs attention most',
  none: 'No indicator is behind or short of its target.',
  noneJudged: (good, unjudged) =>
    good === 0
      ? `${plural(unjudged, 'indicator has', 'indicators have')} no target to be judged by.`
      : `All ${good} with a target to be judged by have met it or keep pace; the other ${unjudged} have none and are not judged.`,
  compared: ({ better, worse, level, neutral, none }) =>
    `Against the same months last year: ${[
      `${better} better`,
      `${worse} worse`,
      ...(level > 0 ? [`${level} unchanged`] : []),
      ...(neutral > 0 ? [`${neutral} neutral`] : []),
      ...(none > 0 ? [`${none} cannot be compared`] : []),
    ].join(', ')}.`,
  noComparison: 'Nothing was reported for the year before, so there is no comparison with it.',
  counter: '',
  unitCounter: '',
  notReported: 'Not reported',
  withoutTarget: 'No target',
  unjudged: 'Not judged',
}
