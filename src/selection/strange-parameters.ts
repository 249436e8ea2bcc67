import type { UnknownParameter } from './address-reader.ts'

/** What people write for parameters of these pages; none is what a chat program adds to a link. */
const MISTAKEN_NAMES =
  /^(y|yr|years?|m|mon|months?|date|periods?|quarter|to|until|thru|area|parent|unit|county|town(ship)?|region|district|language|locale|order|filter)$/i

/** 2026, 2026-07, 2026Q3, 202607, 2026/7 */
const A_PERIOD = /^(19|20)\d\d(\D?(0?[1-9]|1[0-2])|-?q[1-4])?$/i

/**
 * Of the parameters that a page does not read those that look like its own, by name or by a period
 * as value: nobody may take the figures for those of the month they asked for. What chat programs
 * and counters add (`from=groupmessage`, `isappinstalled=0`) is passed over.
 *
 * @param known Names that the page reads.
 */
export function strangeParameters(
  unknown: readonly UnknownParameter[],
  known: readonly string[],
): readonly UnknownParameter[] {
  return unknown.filter(
    ([name, value]) =>
      value.trim() !== '' &&
      (MISTAKEN_NAMES.test(name) ||
        A_PERIOD.test(value.trim()) ||
        known.some((own) => isMisspelt(name.toLowerCase(), own))),
  )
}

/** Whether a word has a name's letters but for one: yaer, throught, yeer. */
function isMisspelt(word: string, name: string): boolean {
  if (word.length < 3 || Math.abs(word.length - name.length) > 1) return false
  const left = [...name]
  let others = 0
  for (const letter of word) {
    const at = left.indexOf(letter)
    if (at < 0) others += 1
    else left.splice(at, 1)
  }
  return others <= 1 && left.length <= 1
}
