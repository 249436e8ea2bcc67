import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { AreaResource, ComparisonResource } from '../../../contract/resources.ts'
import { figuresAt, totalFigures } from '../../data/compared-figures.ts'
import type { CompareShow } from '../../selection/compare-address.ts'
import { indicatorName } from '../../text/figure-words.ts'
import { useCompareWords } from '../../text/use-compare-words.ts'
import { useLanguage } from '../../text/use-words.tsx'
import { shownText, shownUnit } from '../../text/words-compared.ts'
import { statusWord } from '../../text/words-status.ts'
import type { MatrixColumn, MatrixModel } from './matrix-model.ts'
import styles from './printed-matrix.module.css'

/** Columns that fit the width of a page. */
const COLUMNS_PER_TABLE = 6

interface PrintedMatrixProps {
  readonly answer: ComparisonResource
  readonly model: MatrixModel
  readonly show: CompareShow
  readonly parent: AreaResource
}

/** The matrix on paper, where nothing can be scrolled: plain tables as wide as the page. */
export function PrintedMatrix(props: PrintedMatrixProps) {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const media = window.matchMedia?.('print')
    if (!media) return
    // The page is laid out for paper as soon as this returns.
    const change = () => flushSync(() => setPrinting(media.matches))
    media.addEventListener('change', change)
    return () => media.removeEventListener('change', change)
  }, [])
  if (!printing) return null
  const { columns } = props.model
  const parts = Array.from({ length: Math.ceil(columns.length / COLUMNS_PER_TABLE) }, (_, index) =>
    columns.slice(index * COLUMNS_PER_TABLE, (index + 1) * COLUMNS_PER_TABLE),
  )
  return (
    <div className={styles.printed}>
      {parts.map((part) => (
        <Part key={part[0]?.indicator.id} {...props} columns={part} />
      ))}
    </div>
  )
}

type PartProps = PrintedMatrixProps & { readonly columns: readonly MatrixColumn[] }

function Part({ answer, model, show, parent, columns }: PartProps) {
  const words = useCompareWords()
  const lang = useLanguage()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.matrix.corner(answer.units.length)}</th>
          {columns.map(({ indicator }) => (
            <th key={indicator.id} scope="col">
              {indicatorName(indicator, lang)} {shownUnit(show, indicator, lang)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{parent.name}</th>
          {columns.map((column) => (
            <td key={column.indicator.id}>
              {shownText(
                totalFigures(column.figures, column.indicator, answer.units),
                show,
                column.indicator,
                lang,
                column.decimals,
              )}
            </td>
          ))}
        </tr>
        {model.rows.map((place) => {
          const unit = answer.units[place]
          if (!unit) return null
          return (
            <tr key={unit.code}>
              <th scope="row">{unit.name}</th>
              {columns.map(({ indicator, figures, decimals }) => {
                const known = figuresAt(figures, indicator, unit, place)
                return (
                  <td key={indicator.id}>
                    {shownText(known, show, indicator, lang, decimals)}
                    {known.status && <small> {statusWord(known.status, lang)}</small>}
                  </td>
                )
              })}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
