import type { SpreadPhrases } from './words-spread.zh.ts'

export const en: SpreadPhrases = {
  none: (units) => `None of ${units} units has a figure.`,
  spread: (n, of, least, median, greatest, unit) =>
    `${n} of ${of} units have a figure: from ${least} to ${greatest}${unit === '' ? '' : ` ${unit}`}, median ${median}.`,
  peers: (names) => `Units of similar population: ${names}`,
  noPeers: 'Its population is unknown, so no units of similar size are named.',
}
