import { useMemo } from 'react'
import { parseMonth } from '../../../domain/period.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import type { TextTable } from '../../charts/picture-text.ts'
import { SmallCourse } from '../../charts/small-course.tsx'
import { textScale } from '../../charts/text-scale.ts'
import { USUAL_WIDTH, useDrawWidth } from '../../charts/use-draw-width.ts'
import { Link } from '../../components/link.tsx'
import { NoteArea } from '../../components/note-area.tsx'
import { StatusShape } from '../../components/status-mark.tsx'
import { TakePicture } from '../../components/take-picture/take-picture.tsx'
import { indicatorName } from '../../text/figure-words.ts'
import { formatMonth, monthName } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { pageWords } from '../../text/page-words.ts'
import { clauseWords, listWords } from '../../text/punctuation.ts'
import { sourceSentence } from '../../text/source-words.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { shownText, shownUnit } from '../../text/words-compared.ts'
import { scaleText } from '../../text/words-scale.ts'
import { cellLines } from './cell-lines.ts'
import type { SingleViewProps } from './compared-props.ts'
import { placesOf } from './grid/seen-stretch.ts'
import { useSeenRows } from './grid/use-seen.ts'
import { type Course, type LinesModel, linesModel } from './lines-model.ts'
import styles from './lines-view.module.css'
import { aboveOf } from './row-name.tsx'
import { unitLabels } from './unit-labels.ts'
import { compareWords } from './words.ts'

/** In CSS pixels at the usual size of text: the narrowest card, and the room between cards. */
const CARD = 152
const GAP = 12
/** Around a drawing: name, number and edges, and a line more where units say where they belong. */
const TEXT = 35
const TEXT_AND_ABOVE = 53
/** Height of a drawing as a share of its width. */
const FLATNESS = 0.4
/** Up to this many rows all are drawn, as on paper; beyond, only those that are seen. */
const ALL_ROWS = 12

/** A small year-to-date line per unit against its own pace, all on one scale. */
export function LinesView(props: SingleViewProps) {
  const { answer, column, rows, selection } = props
  const lang = useLanguage()
  const words = compareWords(lang)
  const { chart } = pageWords(lang)
  const { indicator, figures, decimals } = column
  const model = useMemo(
    () => linesModel(column, answer.units, rows, selection.show),
    [column, answer, rows, selection.show],
  )
  const name = indicatorName(indicator, lang)
  const measure = words.show[model.aspect]
  const end = scaleText(model.max, model.aspect, indicator, lang, decimals)
  const labels = unitLabels(answer, props.areas, words.unit)
  const without = model.without.map((place) => labels[place] ?? '')
  const title = words.lines.title(name, measure)
  const table = () => courseTable(props, model, lang, words.table.unit)
  const notes = [
    words.lines.key(end),
    ...(without.length > 0
      ? [words.lines.without(listWords(without.slice(0, 30), lang), without.length)]
      : []),
  ]
  return (
    <ChartFrame
      long
      title={title}
      summary={words.lines.summary(model.courses.length, end)}
      unit={words.indicator.unit(shownUnit(model.aspect, indicator, lang) || '%')}
      asOf={chart.asOf(formatMonth(answer.through, lang))}
      aside={props.files}
      source={sourceSentence(figures.total.progress.sourceKinds, lang)}
      table={table}
      tools={
        <TakePicture
          title={title}
          picture={async () => {
            const { coursesPicture } = await import('./compared-pictures.ts')
            return coursesPicture(props, model, { title, notes, table: table() }, lang)
          }}
        />
      }
      notes={notes.map((note) => (
        <p key={note}>
          <UnbrokenText text={note} />
        </p>
      ))}
    >
      <NoteArea
        linesOf={(key) => cellLines(answer, column, Number(key), lang, labels[Number(key)])}
      >
        <Cards {...props} model={model} labels={labels} />
      </NoteArea>
    </ChartFrame>
  )
}

type CardsProps = SingleViewProps & {
  readonly model: LinesModel
  /** Names of the units by place. */
  readonly labels: readonly string[]
}

function Cards(props: CardsProps) {
  const { answer, model, selection } = props
  const { courses } = model
  const { ref, width: measured, printing } = useDrawWidth()
  const width = measured ?? USUAL_WIDTH
  const scale = textScale()
  const across = Math.max(Math.floor((width + GAP) / (CARD * scale + GAP)), 1)
  const card = (width - GAP * (across - 1)) / across
  const elsewhere = answer.units.some(({ parentCode }) => parentCode !== selection.parent.code)
  const text = elsewhere ? TEXT_AND_ABOVE : TEXT
  const height = Math.ceil(text * scale + card * FLATNESS + GAP)
  const count = Math.ceil(courses.length / across)
  const all = printing || count <= ALL_ROWS
  const seen = useSeenRows(ref, { count, size: height, beyond: 2 })
  const rowAt = (row: number) => courses.slice(row * across, (row + 1) * across)
  if (all) {
    return (
      <div ref={ref}>
        <ul className={styles.cards}>
          {courses.map((course) => (
            <Card key={course.place} {...props} course={course} />
          ))}
        </ul>
      </div>
    )
  }
  return (
    <div ref={ref} className={styles.rows} style={{ height: count * height }}>
      {placesOf(seen, -1, count).map((index) => (
        <ul key={index} className={styles.row} style={{ top: index * height, height }}>
          {rowAt(index).map((course) => (
            <Card key={course.place} {...props} course={course} />
          ))}
          {Array.from({ length: across - rowAt(index).length }, (_, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: empty places do not move
            <li key={place} className={styles.empty} aria-hidden="true" />
          ))}
        </ul>
      ))}
    </div>
  )
}

function Card({
  answer,
  areas,
  column,
  selection,
  links,
  model,
  labels,
  course,
}: CardsProps & { readonly course: Course }) {
  const lang = useLanguage()
  const { indicator, figures, decimals } = column
  const unit = answer.units[course.place]
  const row = figures.rows[course.place]
  if (!unit || !row) return null
  const { status } = row.progress
  const above = aboveOf(unit, selection.parent, areas)
  return (
    <li className={styles.card} data-picked={unit.code === selection.unit || undefined}>
      <Link
        className={styles.link}
        to={links.indicator(indicator.id, unit.code)}
        data-note={String(course.place)}
        aria-label={clauseWords(
          cellLines(answer, column, course.place, lang, labels[course.place]),
          lang,
        )}
      >
        <span className={styles.name}>
          {unit.name}
          {above !== null && <span className={styles.above}>{above}</span>}
        </span>
        <span className={styles.figure}>
          {status !== null && <StatusShape status={status} />}
          {shownText(row, model.aspect, indicator, lang, decimals)}
        </span>
        <SmallCourse
          months={course.months}
          due={course.due}
          max={model.max}
          throughMonth={parseMonth(answer.through)?.month ?? 12}
        />
      </Link>
    </li>
  )
}

function courseTable(
  { answer, column }: SingleViewProps,
  model: LinesModel,
  lang: Language,
  unitTitle: string,
): TextTable {
  const { indicator, decimals } = column
  const months = Array.from(
    { length: parseMonth(answer.through)?.month ?? 12 },
    (_, index) => index + 1,
  )
  return {
    columns: [
      { title: unitTitle, numeric: false },
      ...months.map((month) => ({ title: monthName(month, lang, { short: true }), numeric: true })),
    ],
    rows: model.courses.map((course) => ({
      key: String(course.place),
      cells: [
        answer.units[course.place]?.name ?? '',
        ...months.map((month) => {
          const figure = course.months[month - 1] ?? null
          return figure === null ? '–' : scaleText(figure, model.aspect, indicator, lang, decimals)
        }),
      ],
    })),
  }
}
