import type { SheetRow } from '../../../contract/entry-resources.ts'
import type { EntryDoubt } from '../../../domain/entry-check.ts'
import { formatCount, formatValue } from '../../text/format.ts'
import { formatPeriodWords } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { decimalsOf, refusalWords } from '../../text/typed-number-words.ts'
import type { RowView } from './sheet-model.ts'
import { entryWords } from './words.ts'

/** Why a row is not saved, in words; null where nothing is wrong with it. A conflict has its own. */
export function rowFault({ row, read, fault, trouble }: RowView, lang: Language): string | null {
  const words = entryWords(lang)
  if (read.kind === 'refused') return refusalWords(read.refusal, row.indicator, lang)
  if (read.kind === 'half') return words.half[read.missing]
  if (fault) return words.faults[fault]
  if (trouble?.kind !== 'refused') return null
  return words.notSaved(words.serverFaults[trouble.code])
}

/** What is asked about a figure. */
export function doubtWords(
  doubt: EntryDoubt,
  { indicator }: SheetRow,
  entered: number,
  lang: Language,
): string {
  const { doubts } = entryWords(lang)
  // A median may lie between two counts: 1.5 is not 2.
  const print = (number: number) => {
    const decimals = Math.max(indicator.decimals ?? 0, decimalsOf(number))
    return formatCount(number, 'exact', { decimals }, lang)
  }
  switch (doubt.kind) {
    case 'cumulative':
      return doubts.cumulative(print(doubt.before), print(doubt.month))
    case 'unusual':
      if (!doubt.isMore) return doubts.less(print(doubt.usual))
      return doubt.usual === 0
        ? doubts.fromZero
        : doubts.more(
            formatCount(Math.round(entered / doubt.usual), 'exact', { decimals: 0 }, lang),
            print(doubt.usual),
          )
    case 'conflict':
      return doubts.conflict(
        formatPeriodWords(doubt.period, lang),
        formatValue(doubt.whole, doubt.wholeQualifier, indicator, lang),
        formatValue(doubt.parts, doubt.partsQualifier, indicator, lang),
      )
  }
}
