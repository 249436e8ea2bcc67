import { type Aspect, numberIn } from '../../../domain/compared-figure.ts'
import { peersOf } from '../../../domain/peers.ts'
import { ChartFrame, type ChartTable } from '../../charts/chart-frame.tsx'
import { spreadScale } from '../../charts/spread-scale.ts'
import type { SpreadDot } from '../../charts/spread-strip.tsx'
import { NoteArea } from '../../components/note-area.tsx'
import { TakePicture } from '../../components/take-picture/take-picture.tsx'
import { areaName } from '../../data/area-name.ts'
import { figureWithUnit, indicatorName } from '../../text/figure-words.ts'
import { formatMonth } from '../../text/format-date.ts'
import { pageWords } from '../../text/page-words.ts'
import { clauseWords, labelled, listWords } from '../../text/punctuation.ts'
import { sourceSentence } from '../../text/source-words.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { shownText, shownUnit } from '../../text/words-compared.ts'
import { endedUnitWords } from '../../text/words-coverage.ts'
import { scaleText } from '../../text/words-scale.ts'
import { peersSentence, spreadSentence } from '../../text/words-spread.ts'
import { cellLines, totalLines } from './cell-lines.ts'
import type { SingleViewProps } from './compared-props.ts'
import { CountingRules } from './counting-rules.tsx'
import { figureTable } from './figure-table.tsx'
import styles from './indicator-view.module.css'
import { type PlainTable, Printed } from './printed-table.tsx'
import { StatusNames } from './status-names.tsx'
import { unitLabels } from './unit-labels.ts'
import { UnitRows } from './unit-rows.tsx'
import { compareWords } from './words.ts'

/** Beyond so many units who has which status is said above them: what is below is far down. */
const SOME_UNITS = 50

/** One indicator over all units: where each is between least and greatest, without a rank. */
export function IndicatorView(props: SingleViewProps) {
  const { answer, areas, column, rows, selection } = props
  const lang = useLanguage()
  const words = compareWords(lang)
  const { chart } = pageWords(lang)
  const { indicator, figures, decimals } = column
  const { show, parent } = selection
  const spread = figures.spread[show]
  // A sum of counts has no common scale with its parts.
  const summed = show === 'value' && indicator.measure === 'count'
  const reference = summed ? null : numberIn(figures.total, show)
  const top = show === 'completion' || (show === 'value' && indicator.measure === 'ratio') ? 1 : 0
  const scale = spreadScale(
    Math.min(spread?.least ?? 0, reference ?? 0),
    Math.max(spread?.greatest ?? 0, reference ?? 0, top),
  )
  const chosen = answer.units.find((unit) => unit.code === selection.unit) ?? null
  const peers = chosen
    ? peersOf(chosen, answer.units, selection.peers).map((unit) => unit.code)
    : []
  const name = indicatorName(indicator, lang)
  const print = (number: number) => scaleText(number, show, indicator, lang, decimals)
  const sentence = spreadSentence(
    { units: answer.units.length, spread, print, unit: shownUnit(show, indicator, lang) },
    lang,
  )
  const dots = answer.units.flatMap((unit, row): SpreadDot[] => {
    const own = figures.rows[row]
    const at = own ? numberIn(own, show) : null
    if (at === null) return []
    const kind = unit === chosen ? 'chosen' : peers.includes(unit.code) ? 'peer' : 'other'
    return [{ key: unit.code, at, kind, note: String(row) }]
  })
  const ended = figures.ended.map(({ areaCode, months, figure }) =>
    labelled(
      endedUnitWords(areaName(areas, areaCode), months, lang),
      figureWithUnit(figure.value, indicator, lang),
      lang,
    ),
  )
  const labels = unitLabels(answer, areas, words.unit)
  const linesOf = (key: string) =>
    key === 'total'
      ? totalLines(answer, column, parent, lang)
      : cellLines(answer, column, Number(key), lang, labels[Number(key)])
  const many = answer.units.length > SOME_UNITS
  const title = words.indicator.title(name, words.show[show])
  const statusNames = <StatusNames labels={labels} column={column} />
  return (
    <ChartFrame
      long
      title={title}
      summary={clauseWords(totalLines(answer, column, parent, lang), lang)}
      unit={words.indicator.unit(shownUnit(show, indicator, lang) || '%')}
      asOf={chart.asOf(formatMonth(answer.through, lang))}
      aside={props.files}
      tools={
        <TakePicture
          title={title}
          picture={async () => (await import('./compared-pictures.ts')).barsPicture(props, lang)}
        />
      }
      source={sourceSentence(figures.total.progress.sourceKinds, lang)}
      table={() => figureTable({ answer, areas, column, rows, lang, words })}
      notes={
        show === 'rate' && (
          <p>
            <UnbrokenText text={words.indicator.rateNote} />
          </p>
        )
      }
    >
      <p className={styles.sentence}>
        <UnbrokenText text={sentence} />{' '}
        {ended.length > 0 && <UnbrokenText text={words.indicator.ended(listWords(ended, lang))} />}{' '}
        <span className={styles.key}>
          <UnbrokenText
            text={words.indicator.key({
              total: summed ? null : parent.name,
              due: show === 'completion',
              chosen: chosen?.name ?? null,
            })}
          />
        </span>
      </p>
      {chosen && (
        <ChosenLine
          column={column}
          answer={answer}
          labels={labels}
          chosen={chosen.code}
          peers={peers}
          show={show}
        />
      )}
      {many && statusNames}
      <NoteArea linesOf={linesOf}>
        <UnitRows
          {...props}
          scale={scale}
          spread={spread}
          dots={dots}
          reference={reference}
          peers={peers}
        />
      </NoteArea>
      <Printed
        tables={() => [printedFigures(figureTable({ answer, areas, column, rows, lang, words }))]}
      />
      {!many && statusNames}
      {column.figures.rulesDiffer && <CountingRules column={column} labels={labels} />}
    </ChartFrame>
  )
}

/** The same table on paper as behind the picture. */
function printedFigures({ columns, rows }: ChartTable): PlainTable {
  return {
    key: 'figures',
    heads: columns.map(({ title }) => ({ key: String(title), head: title })),
    rows,
  }
}

type ChosenLineProps = Pick<SingleViewProps, 'answer' | 'column'> & {
  /** Names of the units by place. */
  readonly labels: readonly string[]
  readonly chosen: string
  readonly peers: readonly string[]
  readonly show: Aspect
}

/** The unit picked out and those nearest to it in population, in words. */
function ChosenLine({ answer, column, labels, chosen, peers, show }: ChosenLineProps) {
  const lang = useLanguage()
  const { indicator, figures, decimals } = column
  const said = (code: string) => {
    const place = answer.units.findIndex((unit) => unit.code === code)
    const unit = answer.units[place]
    if (!unit) return { name: code, figure: '' }
    const row = figures.rows[place]
    return {
      name: labels[place] ?? unit.name,
      figure: row ? shownText(row, show, indicator, lang, decimals) : '',
    }
  }
  const own = said(chosen)
  return (
    <p className={styles.sentence}>
      <strong>
        <UnbrokenText text={labelled(own.name, own.figure, lang)} />
      </strong>{' '}
      <UnbrokenText text={peersSentence(peers.map(said), lang)} />
    </p>
  )
}
