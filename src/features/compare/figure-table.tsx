import { ASPECTS, type Aspect, comparedFigure } from '../../../domain/compared-figure.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import type { ChartTable } from '../../charts/chart-frame.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { areaName } from '../../data/area-name.ts'
import { formatNumber } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'
import { shownText, shownUnit } from '../../text/words-compared.ts'
import { endedUnitWords } from '../../text/words-coverage.ts'
import { statusWord } from '../../text/words-status.ts'
import type { SingleViewProps } from './compared-props.ts'
import { type CompareWords, compareWords } from './words.ts'

type FigureTableInput = Pick<SingleViewProps, 'answer' | 'areas' | 'column' | 'rows'> & {
  readonly lang: Language
  readonly words: CompareWords
}

/** What can be shown of an indicator: a ratio has no figure per 1,000 residents. */
export function aspectsOf({ measure }: Indicator): readonly Aspect[] {
  return measure === 'ratio' ? ASPECTS.filter((one) => one !== 'rate') : ASPECTS
}

/** What is shown, with its unit. */
export function aspectTitle(one: Aspect, indicator: Indicator, lang: Language): string {
  const { show, table } = compareWords(lang)
  const unit = shownUnit(one, indicator, lang)
  return unit === '' ? show[one] : table.withUnit(show[one], unit)
}

/**
 * All figures of one indicator, a row per unit in the order on the screen; then the units that ended
 * earlier in the year, whose months the total holds as well.
 */
export function figureTable({
  answer,
  areas,
  column,
  rows,
  lang,
  words,
}: FigureTableInput): ChartTable {
  const { indicator, figures, decimals } = column
  const shown = aspectsOf(indicator)
  return {
    columns: [
      { title: words.table.unit, numeric: false },
      ...shown.map((one) => ({ title: aspectTitle(one, indicator, lang), numeric: true })),
      { title: words.table.status, numeric: false },
      { title: words.table.months, numeric: true },
      { title: words.table.residents, numeric: true },
    ],
    rows: [
      ...rows.flatMap((place) => {
        const unit = answer.units[place]
        const row = figures.rows[place]
        if (!unit || !row) return []
        const { progress } = row
        const cells = [
          unit.name,
          ...shown.map((one) => shownText(row, one, indicator, lang, decimals)),
          progress.status === null ? (
            statusWord(null, lang)
          ) : (
            <StatusMark key="status" status={progress.status} />
          ),
          `${progress.monthsReported}/${progress.monthsDue}`,
          unit.population === null
            ? words.table.unknown
            : words.table.people(formatNumber(unit.population, 0, lang), unit.populationYear),
        ]
        return [{ key: unit.code, cells }]
      }),
      ...figures.ended.map(({ areaCode, months, figure }) => ({
        key: areaCode,
        cells: [
          endedUnitWords(areaName(areas, areaCode), months, lang),
          ...shown.map((one) =>
            shownText(
              comparedFigure(indicator, { population: null }, figure),
              one,
              indicator,
              lang,
              decimals,
            ),
          ),
          '',
          `${figure.monthsReported}/${figure.monthsDue}`,
          '',
        ],
      })),
    ],
  }
}
