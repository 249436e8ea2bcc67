import { type ComponentType, useEffect, useState } from 'react'
import { type ChartScale, PAGE_SCALE, PRINT_SCALE } from '../charts/chart-scale.ts'
import { useDrawWidth } from '../charts/use-draw-width.ts'
import styles from './lazy-chart.module.css'
import type { LazyPart } from './lazy-part.ts'

interface LazyChartProps<Props> {
  /** The chart, fetched after the figures. */
  readonly part: LazyPart<
    ComponentType<Props & { readonly width: number; readonly scale: ChartScale }>
  >
  readonly chart: Props
  /** Name of the picture; its summary and table are beside it. */
  readonly label: string
  /** Whether it shares the width of the paper with another. */
  readonly halfOnPaper?: boolean | undefined
  /** Text in its place while it is fetched. */
  readonly busy: string
  /** Text in its place when it cannot be fetched; loading the page again helps. */
  readonly failed: string
}

/** A chart that is fetched once the figures are readable, drawn as wide as its place or paper. */
export function LazyChart<Props>(props: LazyChartProps<Props>) {
  const { part, chart, label, busy, failed } = props
  const { ref, width, printing } = useDrawWidth(props.halfOnPaper)
  const [Chart, setChart] = useState(() => part.get())
  const [lost, setLost] = useState(false)

  useEffect(() => {
    let mounted = true
    part.load().then(
      (arrived) => mounted && setChart(() => arrived),
      () => mounted && setLost(true),
    )
    return () => {
      mounted = false
    }
  }, [part])

  return (
    <div ref={ref} className={styles.place}>
      {Chart ? (
        <div role="img" aria-label={label}>
          <Chart {...chart} width={width} scale={printing ? PRINT_SCALE : PAGE_SCALE} />
        </div>
      ) : (
        <>
          {/* As tall as the chart will be, so that nothing jumps. An attribute, since the content security policy forbids inlined styles. */}
          <svg width="1" height={PAGE_SCALE.height} aria-hidden="true" focusable="false" />
          <p className={styles.busy}>{lost ? failed : busy}</p>
        </>
      )}
    </div>
  )
}
