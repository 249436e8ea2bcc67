import { type ComponentType, useId, useState } from 'react'
import { PAGE_SCALE, PRINT_SCALE } from '../charts/chart-scale.ts'
import type { ChartProps, DrawingHost } from '../charts/page-chart.tsx'
import { useDrawWidth } from '../charts/use-draw-width.ts'
import styles from './chart-place.module.css'
import { lazyPart } from './lazy-part.ts'
import { useTakenOver } from './use-taken-over.ts'

/** Fetched when a pointer first comes, or once the page is idle. */
const pointedDrawing = lazyPart(() =>
  import('../charts/pointed-drawing.tsx').then((part) => part.PointedDrawing),
)

/** Widths of its place on a desk, alone and beside another, and on a phone, in CSS pixels. */
const DESK = 1252
const DESK_HALF = 593
const PHONE = 324

interface ChartPlaceProps<Model, Words> {
  readonly Chart: ComponentType<ChartProps<Model, Words>>
  readonly chart: Pick<ChartProps<Model, Words>, 'model' | 'words' | 'tips'>
  /** Name of the picture; its summary and table are beside it. */
  readonly label: string
  /** Whether it shares the width of desk and paper with another. */
  readonly half?: boolean | undefined
}

/**
 * A chart as wide as its place or paper. Where nobody can measure yet it is drawn for a desk and for a
 * phone, and the browser shows the one that fits.
 */
export function ChartPlace<Model, Words>(props: ChartPlaceProps<Model, Words>) {
  const { Chart, chart, label, half } = props
  const { ref, width, printing } = useDrawWidth(half)
  const id = useId()
  const takenOver = useTakenOver()
  const [Host, setHost] = useState<DrawingHost | undefined>()
  const follow = () => {
    if (!Host) pointedDrawing.load().then((host) => setHost(() => host), noHost)
  }
  return (
    // Without a pointer the plain picture is enough, and much less to draw.
    <div
      ref={ref}
      className={styles.place}
      role="img"
      aria-label={label}
      // Not as it enters: what comes to lie under a resting pointer may never be entered.
      onPointerMove={follow}
      onPointerDown={follow}
      // A finger leaves with every touch, and the numbers are read after it.
      onPointerLeave={({ pointerType }) => pointerType === 'mouse' && setHost(undefined)}
    >
      {width !== null ? (
        <Chart
          {...chart}
          id={id}
          width={width}
          scale={printing ? PRINT_SCALE : PAGE_SCALE}
          Host={printing ? undefined : Host}
        />
      ) : takenOver ? (
        // As tall as the chart will be: it is measured, and drawn, before it is seen.
        <svg width="1" height={PAGE_SCALE.height} aria-hidden="true" focusable="false" />
      ) : (
        <>
          <div className={styles.desk}>
            <Chart {...chart} id={`${id}desk`} width={half ? DESK_HALF : DESK} />
          </div>
          <div className={styles.phone}>
            <Chart {...chart} id={`${id}phone`} width={PHONE} />
          </div>
        </>
      )}
    </div>
  )
}

/** The table below holds the numbers as well. */
function noHost(): void {}
