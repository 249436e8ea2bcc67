import type { ReactNode } from 'react'
import type { ChartScale } from '../chart-scale.ts'
import { CourseChart } from '../course-chart.tsx'
import { MonthsChart } from '../months-chart.tsx'
import type { DrawingProps } from '../page-chart.tsx'
import { YearsChart } from '../years-chart.tsx'
import type { Block } from './block.tsx'
import type { PictureDrawing } from './picture.ts'

/** As on a page, a little larger: a chat shows pictures small. */
const SCALE: ChartScale = { text: 15, stroke: 2.5, dot: 3.75, height: 380 }

type Chart = Extract<PictureDrawing, { readonly kind: 'course' | 'months' | 'years' }>

/** A chart of the page of an indicator. */
export function chartBlock(drawing: Chart, width: number): Block {
  const host = { id: 'hatch', tips: [], width, scale: SCALE, Host: Inside }
  return {
    height: SCALE.height,
    draw: (top) => <g transform={`translate(0 ${top})`}>{chartOf(drawing, host)}</g>,
  }
}

type Hosted = Pick<Parameters<typeof CourseChart>[0], 'id' | 'tips' | 'width' | 'scale' | 'Host'>

function chartOf(drawing: Chart, host: Hosted): ReactNode {
  switch (drawing.kind) {
    case 'course':
      return <CourseChart model={drawing.model} words={drawing.words} {...host} />
    case 'months':
      return <MonthsChart model={drawing.model} words={drawing.words} {...host} />
    case 'years':
      return <YearsChart model={drawing.model} words={drawing.words} {...host} />
  }
}

/** The picture has an element of its own. */
function Inside({ children }: DrawingProps) {
  return <>{children}</>
}
