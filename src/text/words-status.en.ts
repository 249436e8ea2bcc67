import { numeratorOf } from './definition.ts'
import type { StatusPhrases } from './words-status.zh.ts'

export const en: StatusPhrases = {
  words: {
    met: 'Met',
    on_pace: 'On pace',
    behind: 'Behind',
    far_behind: 'Far behind',
    short: 'Short',
    over_limit: 'Over the limit',
    too_early: 'Too early',
  },
  none: 'No status',
  rules: {
    met: 'Completion has reached 100%',
    metFull: '100% reached',
    metLimit: 'All months are in and the limit was kept',
    onPace: (near) => `No more than ${near} points behind the expected pace`,
    behind: (near, far) =>
      `More than ${near}, but no more than ${far} points behind the expected pace`,
    farBehind: (far) => `More than ${far} points behind the expected pace`,
    short: 'Below the annual target',
    shortFull: 'Below 100%',
    overLimit: 'The year to date is above the annual limit',
    tooEarly: 'No judgement is made in January and February',
  },
  gap: (points, ahead, limit) => {
    const before = { exact: '', about: 'about ', more: 'at least ', less: 'at most ' }[limit]
    return `${before}${points} ${ahead ? 'ahead' : 'behind'}`
  },
  levelGap: {
    exact: 'level',
    at_least: 'level or ahead',
    at_most: 'level or behind',
    about: 'about level',
  },
  gapClause: (words) => {
    if (words.startsWith('level') || words === 'about level') {
      return `${words.replace('level', 'level with').replace(/ahead$/, 'ahead of')} the expected pace`
    }
    return `${words}${words.endsWith('ahead') ? ' of' : ''} the expected pace`
  },
  shortBy: (missing, { definitionEn }) => `${missing} ${failure(definitionEn)}`,
}

const FALLBACK = 'short of 100%'

function failure(definition: string | null): string {
  const match = /^(.*?)\b(\w+ed\b.*)$/.exec(numeratorOf(definition).replace(/^\w+/, ''))
  const before = match?.[1] ?? ''
  if (!match || /\b(with|where|who|of)\b/.test(before)) return FALLBACK
  return /\bnot $/.test(before) ? (match[2] ?? FALLBACK) : `not ${match[2]}`
}
