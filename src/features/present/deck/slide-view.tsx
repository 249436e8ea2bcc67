import type { ReactElement } from 'react'
import type { TextTable } from '../../../charts/picture-text.ts'
import { SlideCourse } from '../../../charts/slide-course.tsx'
import { SlideYears } from '../../../charts/slide-years.tsx'
import { StatusShape } from '../../../components/status-mark.tsx'
import { UnbrokenText } from '../../../text/unbroken-text.tsx'
import { ComparisonView } from './comparison-view.tsx'
import { CoverView } from './cover-view.tsx'
import { FactView } from './fact-view.tsx'
import { captionLines, fitSize } from './fit-text.ts'
import { ListView } from './list-view.tsx'
import { NumbersView } from './numbers-view.tsx'
import type { Slide } from './slide.ts'
import styles from './slide-view.module.css'
import { BODY_WIDTH, HEADLINE_HEIGHT, HEADLINE_LINE, pictureHeight } from './stage-size.ts'
import { StateView } from './state-view.tsx'
import { toneClass } from './tone.ts'

const HEADLINE_SIZES = [56, 52, 48, 44, 40, 36, 34, 32, 30, 28] as const

/** A slide on a stage, drawn from nothing but itself. */
export function SlideView({ slide }: { readonly slide: Slide }) {
  const { body } = slide
  if (body.kind === 'cover') {
    return (
      <section className={styles.slide} aria-label={slide.name}>
        <CoverView slide={slide} body={body} />
        <Foot slide={slide} />
      </section>
    )
  }
  const size = fitSize(
    slide.headline,
    { width: BODY_WIDTH, height: HEADLINE_HEIGHT, line: HEADLINE_LINE },
    HEADLINE_SIZES,
  )
  return (
    <section className={styles.slide} aria-label={slide.name}>
      <div className={styles.kicker}>
        <span className={styles.about}>{slide.kicker}</span>
        {slide.editedMark !== null && <span className={styles.edited}>{slide.editedMark}</span>}
        {slide.mark && (
          <strong className={`${styles.mark} ${toneClass(slide.mark.status)}`}>
            <StatusShape status={slide.mark.status} />
            {slide.mark.word}
          </strong>
        )}
      </div>
      <h1 className={styles.headline} style={{ fontSize: size }}>
        <span>
          <UnbrokenText text={slide.headline} />
        </span>
      </h1>
      <div className={styles.body}>
        <Body slide={slide} />
        {slide.caption.length > 0 && (
          <div className={styles.caption}>
            {slide.caption.map((line) => (
              <p key={line}>
                <UnbrokenText text={line} />
              </p>
            ))}
          </div>
        )}
      </div>
      <Foot slide={slide} />
    </section>
  )
}

function Body({ slide }: { readonly slide: Slide }): ReactElement | null {
  const { body, caption } = slide
  const height = pictureHeight(captionLines(caption))
  switch (body.kind) {
    case 'cover':
      return null
    case 'state':
      return <StateView body={body} />
    case 'course':
      return (
        <>
          <SlideCourse model={body.model} words={body.words} width={BODY_WIDTH} height={height} />
          <Table table={body.table} name={slide.name} />
        </>
      )
    case 'years':
      return (
        <>
          <SlideYears model={body.model} words={body.words} width={BODY_WIDTH} height={height} />
          <Table table={body.table} name={slide.name} />
        </>
      )
    case 'fact':
      return <FactView body={body} height={height} />
    case 'numbers':
      return <NumbersView body={body} height={height} />
    case 'comparison':
      return <ComparisonView body={body} />
    case 'list':
      return <ListView body={body} />
  }
}

/** The picture's numbers for people who cannot see it. */
function Table({ table, name }: { readonly table: TextTable; readonly name: string }) {
  return (
    <table className="visually-hidden">
      <caption>{name}</caption>
      <thead>
        <tr>
          {table.columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ key, cells: [head, ...cells] }) => (
          <tr key={key}>
            <th scope="row">{head}</th>
            {cells.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
              <td key={index}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Foot({ slide: { foot } }: { readonly slide: Slide }) {
  return (
    <div className={styles.foot} data-foot="">
      {foot.sample !== null && <span className={styles.sample}>{foot.sample}</span>}
      {foot.copy !== undefined && <span className={styles.copy}>{foot.copy}</span>}
      <span className={styles.footLine}>
        <UnbrokenText text={foot.line} />
      </span>
      <span className={styles.page}>{foot.page}</span>
    </div>
  )
}
