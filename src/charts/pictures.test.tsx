import { readFileSync } from 'node:fs'
import { render } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { absent, value } from '../../domain/figure.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { YearSeries } from '../../domain/series.ts'
import { drawnShapes, type Styles } from '../../tests/drawn-shapes.ts'
import { FILING, MATERIALS, unitCoverage } from '../../tests/figure-builders.ts'
import { cumulative, evenPlan, period, qualifiers, yearOf } from '../../tests/series-builders.ts'
import type { Language } from '../text/language.ts'
import { PAGE_SCALE, PRINT_SCALE } from './chart-scale.ts'
import { CourseChart } from './course-chart.tsx'
import { courseModel } from './course-model.ts'
import { courseText } from './course-text.ts'
import { MonthsChart } from './months-chart.tsx'
import { monthsModel } from './months-model.ts'
import { monthsText } from './months-text.ts'
import { SlideCourse } from './slide-course.tsx'
import { SlideYears } from './slide-years.tsx'
import { SmallCourse } from './small-course.tsx'
import { Sparkline } from './sparkline.tsx'
import { YearsChart } from './years-chart.tsx'
import { yearsModel } from './years-model.ts'
import { yearsText } from './years-text.ts'

interface Case {
  readonly name: string
  readonly indicator: Indicator
  readonly years: readonly YearSeries[]
  readonly through: number
  readonly lang: Language
}

const GAPS: Case = {
  name: 'gap-and-qualifier',
  indicator: MATERIALS,
  through: 7,
  lang: 'zh',
  years: [
    yearOf(2024, {
      periods: [period(1, 12, 90, 'about')],
      samePeriod: { value: absent('annual_only') },
      wholeYear: { value: value(90, 'about') },
    }),
    yearOf(2025, {
      samePeriod: {
        value: value(132),
        monthly: { thisYear: cumulative({}), lastYear: cumulative({}) },
      },
      wholeYear: { value: value(210), target: 200, completion: value(1.05), status: 'met' },
    }),
    yearOf(2026, {
      periods: [
        period(1, 1, 40),
        period(2, 2, 30),
        period(5, 5, 50, 'at_least'),
        period(6, 6, 0),
        period(7, 7, 30),
      ],
      plan: evenPlan(240).map((p) => (p.month > 4 ? { ...p, target: 300, due: 25 * p.month } : p)),
      samePeriod: {
        value: value(150, 'at_least'),
        target: 300,
        completion: value(0.5),
        monthsMissing: [3, 4],
        change: { kind: 'value', value: 150 / 132 - 1, changeKind: 'percent', exact: false },
        monthlyQualifiers: {
          thisYear: qualifiers({ 5: 'at_least', 6: 'at_least', 7: 'at_least' }),
          lastYear: [],
        },
        monthly: {
          thisYear: cumulative({ 1: 40, 2: 70, 5: 120, 6: 120, 7: 150 }),
          lastYear: cumulative({
            1: 20,
            2: 35,
            3: 60,
            6: 110,
            7: 132,
            8: 140,
            9: 150,
            10: 165,
            11: 190,
            12: 210,
          }),
        },
      },
    }),
  ],
}

const CASES: readonly Case[] = [
  GAPS,
  {
    name: 'quarters-without-target',
    indicator: MATERIALS,
    through: 6,
    lang: 'en',
    years: [
      yearOf(2025, {
        wholeYear: { value: absent('not_reported') },
        samePeriod: { value: absent('not_reported'), target: null },
      }),
      yearOf(2026, {
        periods: [
          period(1, 1, 30),
          period(2, 2, 31),
          period(3, 3, 29),
          period(1, 3, 87),
          period(4, 6, 60),
        ],
        samePeriod: {
          value: value(147),
          target: null,
          completion: absent('no_target'),
          monthly: { thisYear: cumulative({ 3: 87, 6: 147 }), lastYear: cumulative({}) },
        },
      }),
    ],
  },
  {
    name: 'rate-of-county',
    indicator: FILING,
    through: 12,
    lang: 'zh',
    years: [
      yearOf(2025, {
        periods: [period(1, 3, 0.9, 'exact', 2)],
        samePeriod: { value: value(0.95), target: null },
      }),
      yearOf(2026, {
        periods: [
          period(1, 1, 1, 'exact', 2),
          period(2, 2, null, 'exact', 2),
          period(3, 3, 0.5, 'exact', 1),
          period(4, 4, 0.75, 'exact', 2),
        ],
        samePeriod: {
          value: value(0.975),
          target: null,
          units: unitCoverage(),
          monthsMissing: [5],
          monthly: {
            thisYear: cumulative({ 1: 1, 2: 1, 3: 0.9, 4: 0.92, 12: 0.975 }),
            lastYear: cumulative({ 1: 0.9, 2: 0.92, 12: 0.95 }),
          },
        },
      }),
    ],
  },
]

const RATES_IN_JULY: Case = {
  name: 'rates-within-the-year',
  indicator: FILING,
  through: 7,
  lang: 'en',
  years: [
    yearOf(2025, {
      samePeriod: { value: value(0.8), target: null },
      wholeYear: { value: value(0.95), target: null },
    }),
    yearOf(2026, { samePeriod: { value: value(0.9), target: null } }),
  ],
}

const slideStyles = (): Styles => {
  const css = readFileSync('src/charts/slide-chart.module.css', 'utf8').replace(/\/\*.*?\*\//gs, '')
  return Object.fromEntries(
    [...css.matchAll(/\.(\w+) \{([^}]*)\}/g)].map(([, name = '', rules = '']) => [
      name,
      Object.fromEntries(
        rules.split(';').flatMap((rule) => {
          const [key, text] = rule.split(':').map((part) => part.trim())
          return key && text ? [[key, text]] : []
        }),
      ),
    ]),
  )
}

const file = (name: string) => `./pictures/${name}.txt`
const yearsOf = ({ years }: Case) => {
  const series = years[years.length - 1]
  if (!series) throw new Error('a year')
  return { series, last: years[years.length - 2] }
}

/** Recharts takes its time to load. */
vi.setConfig({ testTimeout: 20_000 })

describe('a course', () => {
  it.each(CASES)('$name on a page and on a slide', async (one) => {
    const { indicator, through, lang } = one
    const { series, last } = yearsOf(one)
    const model = courseModel(indicator, series, through)
    const text = courseText({ indicator, series, last, model, headline: '', lang })
    const page = render(
      <CourseChart
        id="course"
        model={model}
        words={text.words}
        tips={text.tips}
        width={640}
        scale={PAGE_SCALE}
      />,
    )
    await expect(drawnShapes(page.container)).toMatchFileSnapshot(file(`course-${one.name}-page`))
    const slide = render(<SlideCourse model={model} words={text.words} width={1728} height={600} />)
    await expect(drawnShapes(slide.container, slideStyles())).toMatchFileSnapshot(
      file(`course-${one.name}-slide`),
    )
  })
})

describe('years', () => {
  it.each([GAPS, RATES_IN_JULY])('$name on paper and on a slide', async (one) => {
    const { indicator, years, through, lang } = one
    const model = yearsModel(indicator, years, through)
    const text = yearsText({ indicator, model, lang })
    const page = render(
      <YearsChart
        id="years"
        model={model}
        words={text.words}
        tips={text.tips}
        width={596}
        scale={PRINT_SCALE}
      />,
    )
    await expect(drawnShapes(page.container)).toMatchFileSnapshot(file(`years-${one.name}-print`))
    const slide = render(<SlideYears model={model} words={text.words} width={1728} height={600} />)
    await expect(drawnShapes(slide.container, slideStyles())).toMatchFileSnapshot(
      file(`years-${one.name}-slide`),
    )
  })
})

describe('single months', () => {
  it.each(CASES)('$name', async (one) => {
    const { indicator, through, lang } = one
    const { series, last } = yearsOf(one)
    const model = monthsModel(indicator, series, last, through, one.lang === 'zh')
    const { words, tips } = monthsText({ indicator, series, model, lang })
    const page = render(
      <MonthsChart
        id="months"
        model={model}
        words={words}
        tips={tips}
        width={640}
        scale={PAGE_SCALE}
      />,
    )
    await expect(drawnShapes(page.container)).toMatchFileSnapshot(file(`months-${one.name}-page`))
  })
})

describe('small pictures', () => {
  it('of one unit', async () => {
    const year = cumulative({ 1: 4, 2: 6, 4: 9, 6: 10, 7: 12 })
    const last = cumulative({ 1: 3, 2: 5, 3: 6, 12: 20 })
    const { container } = render(
      <>
        <Sparkline thisYear={year} lastYear={last} throughMonth={7} label="" />
        <SmallCourse
          months={year}
          due={evenPlan(24).map(({ due }) => due ?? 0)}
          max={20}
          throughMonth={7}
        />
        <SmallCourse months={year} due={null} max={20} throughMonth={12} />
      </>,
    )
    await expect(drawnShapes(container)).toMatchFileSnapshot(file('small'))
  })
})
