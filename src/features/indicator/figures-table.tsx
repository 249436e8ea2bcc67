import { useMemo } from 'react'
import { csvPath, seriesPath } from '../../../contract/paths.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import type { Progress } from '../../../domain/progress.ts'
import { printerOf } from '../../charts/picture-text.ts'
import { chartWords } from '../../charts/words.ts'
import { onServer } from '../../data/visit.ts'
import { formatFigureValue } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { absenceWord } from '../../text/words-absence.ts'
import { figuresTable } from './figures-model.ts'
import styles from './indicator.module.css'
import { IndicatorWorkbook } from './indicator-workbook.tsx'
import type { PictureProps } from './pictures.tsx'
import { ScrollBox } from './scroll-box.tsx'
import { indicatorWords } from './words.ts'

/** Every reported figure of the years shown, period by period, and the way to take them along. */
export function FiguresTable(props: PictureProps) {
  const { indicator, answer, throughMonth } = props
  const lang = useLanguage()
  const words = indicatorWords(lang)
  const print = printerOf(indicator, lang)
  const table = useMemo(() => figuresTable(answer.years), [answer.years])
  const charts = chartWords(lang)
  return (
    <section className={styles.panel} aria-labelledby="figures">
      <h2 id="figures" className={styles.title}>
        {words.table}
      </h2>
      <p className={styles.muted}>
        {print.unit} · {words.tableNote}{' '}
        <a
          href={onServer(
            csvPath(
              seriesPath({
                area: answer.areaCode,
                indicator: indicator.id,
                through: answer.through,
              }),
              lang,
            ),
          )}
          download
        >
          {words.csv}
        </a>{' '}
        <IndicatorWorkbook {...props} />
      </p>
      <ScrollBox labelledBy="figures">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.period}</th>
              {table.years.map((year) => (
                <th key={year} scope="col" data-numeric>
                  {charts.yearName(year)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={`${row.from}-${row.to}`}>
                <th scope="row">{charts.stretch(row.from, row.to)}</th>
                {row.cells.map((cell, index) => (
                  <td key={table.years[index]} data-numeric>
                    {cell === null
                      ? words.noneYet
                      : cell.value === null
                        ? absenceWord('nothing_due', lang)
                        : print.full(cell.value, cell.qualifier)}
                  </td>
                ))}
              </tr>
            ))}
            {indicator.aggregation !== 'latest' && (
              <>
                {throughMonth < 12 && (
                  <TotalRow
                    name={words.sameRow(charts.monthsRange(throughMonth))}
                    figures={answer.years.map((year) => year.samePeriod)}
                    indicator={indicator}
                    lang={lang}
                  />
                )}
                <TotalRow
                  name={words.totalRow}
                  figures={answer.years.map((year, index) =>
                    index === answer.years.length - 1 && throughMonth < 12 ? null : year.wholeYear,
                  )}
                  indicator={indicator}
                  lang={lang}
                />
              </>
            )}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}

interface TotalRowProps {
  readonly name: string
  /** One per year; null for the running year, whose whole is not known yet. */
  readonly figures: readonly (Progress | null)[]
  readonly indicator: Indicator
  readonly lang: Language
}

function TotalRow({ name, figures, indicator, lang }: TotalRowProps) {
  const running = chartWords(lang).yearRunning
  return (
    <tr data-strong>
      <th scope="row">{name}</th>
      {figures.map((figure, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: years do not move
        <td key={index} data-numeric>
          {figure === null ? running : formatFigureValue(figure.value, indicator, lang)}
        </td>
      ))}
    </tr>
  )
}
