import { CHART_COLOURS, type ChartScale } from './chart-scale.ts'
import type { CourseLine, CourseModel, ReportedLine } from './course-model.ts'
import type { Plot } from './plot.ts'
import { Line } from './svg-primitives.tsx'

/** How a host draws one line: each is told by dash as well as by colour. */
export interface LineLook {
  readonly stroke: string
  readonly strokeWidth: number
  readonly strokeDasharray?: string
  readonly strokeLinecap?: 'round'
  readonly strokeLinejoin?: 'round'
}

/** `required` is the line that all must reach, where a rule asks for 100 %. */
export type CourseLook = Readonly<Record<CourseLine | 'required', LineLook>>

/** The lines on a page or on paper. */
export function pageCourseLook({ stroke }: ChartScale): CourseLook {
  const { thisYear, lastYear, plan } = CHART_COLOURS
  return {
    due: {
      stroke: plan,
      strokeWidth: stroke * 0.75,
      strokeDasharray: `1 ${stroke * 2}`,
      strokeLinecap: 'round',
    },
    target: { stroke: plan, strokeWidth: stroke * 0.75 },
    required: { stroke: plan, strokeWidth: 1 },
    lastYear: {
      stroke: lastYear,
      strokeWidth: stroke,
      strokeDasharray: `${stroke * 3} ${stroke * 2}`,
    },
    thisYear: { stroke: thisYear, strokeWidth: stroke * 1.25 },
  }
}

/** The lines on a slide, in stage units. */
export const SLIDE_COURSE_LOOK: CourseLook = {
  due: {
    stroke: CHART_COLOURS.plan,
    strokeWidth: 5,
    strokeDasharray: '1 13',
    strokeLinecap: 'round',
  },
  target: { stroke: CHART_COLOURS.plan, strokeWidth: 4 },
  required: { stroke: CHART_COLOURS.plan, strokeWidth: 4 },
  lastYear: { stroke: CHART_COLOURS.lastYear, strokeWidth: 6, strokeDasharray: '18 10' },
  thisYear: { stroke: CHART_COLOURS.thisYear, strokeWidth: 8, strokeLinejoin: 'round' },
}

interface CourseLinesProps {
  readonly model: CourseModel
  readonly plot: Plot
  readonly look: CourseLook
  /** Radius of a value without neighbours; none = the host marks single values itself. */
  readonly alone?: Readonly<Record<ReportedLine, number>>
}

/**
 * This year's course, unfinished, over last year's (dashed), against the target (steps) and the
 * expected pace (dotted). Gaps stay gaps.
 */
export function CourseLines({ model, plot, look, alone }: CourseLinesProps) {
  const placesOf = (line: CourseLine) =>
    model.points.map((point) => {
      const value = point[line]
      return value === null ? null : { x: plot.x(point.month), y: plot.y(value) }
    })
  const dot = (line: ReportedLine) => alone && { r: alone[line], fill: look[line].stroke }
  const steps = stepsOf(
    model.points.map(({ target }) => target),
    plot,
  )
  return (
    <>
      {model.reference !== null && (
        <line
          x1={plot.left}
          x2={plot.right}
          y1={plot.y(model.reference)}
          y2={plot.y(model.reference)}
          {...look.required}
        />
      )}
      {steps !== '' && <path d={steps} fill="none" {...look.target} />}
      <Line places={placesOf('due')} {...look.due} />
      <Line places={placesOf('lastYear')} {...look.lastYear} dot={dot('lastYear')} />
      <Line places={placesOf('thisYear')} {...look.thisYear} dot={dot('thisYear')} />
    </>
  )
}

/** A target holds for whole months: each is level, from the end of the month before to its own. */
function stepsOf(targets: readonly (number | null)[], { x, y }: Plot): string {
  let path = ''
  targets.forEach((target, month) => {
    if (month === 0 || target === null) return
    const before = month === 1 ? null : (targets[month - 1] ?? null)
    path += before === null ? `M${x(month - 1)} ${y(target)}` : `V${y(target)}`
    path += `H${x(month)}`
  })
  return path
}
