import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { parsePeriod } from '../../domain/period.ts'

type Row = Readonly<Record<string, string>>

const COLUMNS = {
  areas:
    'code,name,level,parent_code,population,population_year,village_count,unit_count,valid_from,valid_to,successor_code',
  indicators:
    'id,name_zh,name_en,category_zh,category_en,unit_zh,unit_en,measure,aggregation,direction,decimals,definition_zh,definition_en,basis,position',
  observations:
    'area_code,indicator_id,period,value,numerator,denominator,qualifier,source_kind,source_ref,counting_rule,note',
  targets:
    'area_code,indicator_id,year,value,milestone_q1,milestone_q2,milestone_q3,effective_from,document,reason',
}

function read(name: keyof typeof COLUMNS) {
  const text = readFileSync(new URL(`${name}.csv`, import.meta.url), 'utf8')
  const { data, errors, meta } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true })
  expect(errors.filter((error) => error.type !== 'Delimiter')).toEqual([])
  return { rows: data, columns: meta.fields?.join(',') }
}

const areas = read('areas').rows
const indicators = read('indicators').rows
const observations = read('observations').rows

const XINMIN = '500231101'
const XINMIN_REPORT_2021 =
  'http://www.cqsdj.gov.cn/bmjz/jz/xmz_73156/zfxxgkml_124879/fzzfjsndbg/202203/t20220304_10465499.html'

describe('published dataset', () => {
  it.each(Object.keys(COLUMNS) as (keyof typeof COLUMNS)[])(
    '%s.csv has exactly the columns of the exchange format',
    (name) => {
      expect(read(name).columns).toBe(COLUMNS[name])
    },
  )

  it('holds no code, id or observation twice', () => {
    const keys = [
      ...areas.map((row) => row.code),
      ...indicators.map((row) => row.id),
      ...observations.map((row) => `${row.area_code} ${row.indicator_id} ${row.period}`),
    ]
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  it('has full-width marks between Chinese characters', () => {
    const chinese = [
      ...areas.flatMap((row) => [row.name]),
      ...indicators.flatMap((row) => [
        row.name_zh,
        row.category_zh,
        row.unit_zh,
        row.definition_zh,
      ]),
      ...observations.flatMap((row) => [row.counting_rule, row.note]),
    ]
    expect(chinese.filter((text) => /[\u4e00-\u9fff] ?[,;:!?()]/.test(text ?? ''))).toEqual([])
  })

  it('names only areas, parents and indicators that it defines', () => {
    const codes = new Set(areas.map((row) => row.code))
    const ids = new Set(indicators.map((row) => row.id))
    expect(areas.filter((row) => row.parent_code && !codes.has(row.parent_code))).toEqual([])
    expect(observations.filter((row) => !codes.has(row.area_code))).toEqual([])
    expect(observations.filter((row) => !ids.has(row.indicator_id))).toEqual([])
  })

  it('gives every figure the address of the report it was read from', () => {
    expect(observations.length).toBe(113)
    for (const row of observations) {
      expect(row.source_kind).toBe('report')
      expect(row.source_ref).toMatch(/^https?:\/\/[^/\s]+\/\S+$/)
    }
  })

  it('holds annual figures only, none of them negative, rates as fractions without counts', () => {
    const ratios = new Set(indicators.filter((row) => row.measure === 'ratio').map((row) => row.id))
    for (const row of observations) {
      const period = parsePeriod(row.period ?? '')
      expect(period).toMatchObject({ from: 1, to: 12 })
      expect(Number(row.value)).toBeGreaterThan(0)
      expect([row.numerator, row.denominator]).toEqual(['', ''])
      if (ratios.has(row.indicator_id)) expect(Number(row.value)).toBeLessThanOrEqual(1)
      else expect(row.value).toMatch(/^\d+$/)
    }
  })

  it('tells the 2021 report of 新民镇 as it was printed, each figure once', () => {
    const printed = observations
      .filter((row) => row.area_code === XINMIN && row.period === '2021')
      .map((row) => [row.indicator_id, row.value, row.qualifier, row.source_ref])
    const counts = [
      ['consultation_events', '6', 'exact'],
      ['consultation_visits', '300', 'at_least'],
      ['lecture_attendance', '2000', 'at_least'],
      ['lecture_sessions', '30', 'at_least'],
      ['legality_review_rate', '1', 'exact'],
      ['materials_distributed', '10000', 'at_least'],
      ['normdoc_filing_rate', '1', 'exact'],
      ['normdoc_standard_rate', '1', 'exact'],
      ['normdoc_timely_rate', '1', 'exact'],
      ['training_attendance', '200', 'at_least'],
      ['training_sessions', '2', 'exact'],
    ]
    expect(printed).toEqual(counts.map((row) => [...row, XINMIN_REPORT_2021]))
  })

  it('says of every rate that the report gives no counts', () => {
    const rates = observations.filter((row) => row.indicator_id?.endsWith('_rate'))
    expect(rates.length).toBe(10)
    for (const row of rates) expect(row.note).toContain('未列件数')
  })

  it('invents no plan: no report gives a target', () => {
    expect(read('targets').rows).toEqual([])
  })

  it('lists all 26 units of 垫江县, two of them until the merger of November 2025', () => {
    const units = areas.filter((row) => row.parent_code === '500231')
    expect(units.length).toBe(26)
    expect(areas.find((row) => row.code === '500231')?.unit_count).toBe('26')
    expect(units.filter((row) => row.valid_to).map((row) => [row.name, row.valid_to])).toEqual([
      ['黄沙镇', '2025-10'],
      ['长龙镇', '2025-10'],
    ])
    expect(areas.filter((row) => row.successor_code)).toEqual([])
  })

  it('guesses no population', () => {
    expect(areas.filter((row) => row.population || row.population_year)).toEqual([])
  })

  it('says of every county how many units it really has, never fewer than are listed', () => {
    for (const county of areas.filter((row) => row.level === 'county')) {
      const held = areas.filter((row) => row.parent_code === county.code).length
      expect(held, county.name).toBeLessThanOrEqual(Number(county.unit_count))
    }
  })
})

describe('catalogue', () => {
  it('has the 25 indicators in steps of ten, complete in both languages', () => {
    expect(indicators.map((row) => row.position)).toEqual(
      Array.from({ length: 25 }, (_, index) => String(index * 10 + 10)),
    )
    const named = ['name', 'category', 'unit', 'definition'] as const
    for (const row of indicators) {
      for (const field of named) {
        expect(row[`${field}_zh`], `${row.id} ${field}`).toBeTruthy()
        expect(row[`${field}_en`], `${row.id} ${field}`).toBeTruthy()
      }
    }
  })

  it('adds counts up, and shows ratios in per cent with one decimal', () => {
    for (const row of indicators) {
      const shape = [row.measure, row.unit_zh === '%', row.aggregation === 'sum', row.decimals]
      const expected =
        row.measure === 'count' ? ['count', false, true, '0'] : ['ratio', true, false, '1']
      expect(shape, row.id).toEqual(expected)
    }
  })

  it.each([
    ['up', 13],
    ['full', 10],
    ['neutral', 2],
  ])('judges by direction %s: %i indicators', (direction, count) => {
    expect(indicators.filter((row) => row.direction === direction).length).toBe(count)
  })

  it('takes four indicators as states of the last month', () => {
    const states = indicators.filter((row) => row.aggregation === 'latest').map((row) => row.id)
    expect(states).toEqual([
      'publicity_village_coverage',
      'law_literate_village_rate',
      'rectification_rate',
      'plan_task_rate',
    ])
  })
})
