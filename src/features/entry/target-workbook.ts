import type { TargetsResource } from '../../../contract/target-resources.ts'
import type { Sheet, SheetCell } from '../../components/workbook/sheet.ts'
import { indicatorName, unitWord } from '../../text/figure-words.ts'
import { formatFigureValue } from '../../text/format.ts'
import { formatDay } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { pageWords } from '../../text/page-words.ts'
import { enteredNumber } from '../../text/workbook-formats.ts'
import { milestonesText } from './target-model.ts'
import { targetWords } from './target-words.ts'
import { entryWords } from './words.ts'

/**
 * The targets of a unit's year as they are stored, a row for each version, for a spreadsheet. Last year's is beside the
 * first version alone.
 */
export function targetsWorkbook(
  { rows, year }: TargetsResource,
  place: { readonly name: string; readonly holdsSample: boolean },
  lang: Language,
): Sheet {
  const { columns, how, title } = targetWords(lang)
  const { columns: shared } = entryWords(lang)
  const head = title(place.name, year)
  return {
    name: columns.target(year),
    frozen: { rows: 2, columns: 1 },
    widths: [28, 8, 12, 12, 12, 20, 16, 40, 30],
    rows: [
      [{ head: place.holdsSample ? `${head} · ${pageWords(lang).sample.mark}` : head }],
      [
        shared.indicator,
        shared.unit,
        columns.lastTarget(year - 1),
        columns.lastFigure(year - 1),
        columns.target(year),
        columns.milestones,
        how.from,
        columns.versions,
        how.note,
      ].map((text) => ({ head: text })),
      ...rows.flatMap(({ indicator, held, lastYear }) => {
        const number = (value: number | null | undefined): SheetCell =>
          value == null ? null : enteredNumber(value, 'exact', indicator, lang)
        const value = lastYear?.value
        const done: SheetCell =
          value?.kind === 'value'
            ? enteredNumber(value.value, value.qualifier, indicator, lang)
            : value
              ? formatFigureValue(value, indicator, lang)
              : null
        const start = [indicatorName(indicator, lang), unitWord(indicator, lang) || '%']
        const before = [number(lastYear?.target), done]
        if (!held) return [[...start, ...before, null, null, null, null, null]]
        return held.versions.map((version, index): SheetCell[] => [
          ...start,
          ...(index === 0 ? before : [null, null]),
          number(version.value),
          milestonesText(version.milestones, version.value, indicator, lang) || null,
          formatDay(version.effectiveFrom, lang),
          version.source,
          version.note,
        ])
      }),
    ],
  }
}
