// Long on purpose: one deck, looked at part by part.
import { beforeAll, describe, expect, it } from 'vitest'
import { decodeComparison } from '../../contract/comparison-decoding.ts'
import { createSampleStore } from '../../mocks/sample-store.ts'
import type { Store } from '../../server/api/store.ts'
import type { SlideChoice } from '../../src/features/present/choices/deck-options.ts'
import { composeSlides } from '../../src/features/present/compose/compose-slides.ts'
import type { Slide } from '../../src/features/present/deck/slide.ts'
import type { HandedDeck, MakeFile } from '../../src/features/present/files/handed-deck.ts'
import { deckPptx, deckPptx43 } from '../../src/features/present/files/pptx/deck-pptx.ts'
import type { Language } from '../../src/text/language.ts'
import { frozenFiguresOf } from '../frozen-figures-of.ts'
import { littleCounty } from '../little-county.ts'
import {
  all,
  cellsOf,
  type Element,
  first,
  type OfficeFile,
  openOffice,
  relationsOf,
  xmlOf,
} from './office-file.ts'
import { pptxFaults } from './pptx-faults.ts'

const LECTURES = { kind: 'indicator', indicator: 'lectures', chart: 'course' } as const

interface DeckAsked {
  readonly store?: Store
  readonly area: string
  readonly through?: string
  readonly choices?: readonly SlideChoice[]
  readonly lang?: Language
  readonly notes?: Readonly<Record<string, string>>
}

async function handed({ store = littleCounty, area, through = '2025-03', ...asked }: DeckAsked) {
  const { choices = [LECTURES], lang = 'zh', notes = {} } = asked
  const frozen = await frozenFiguresOf(store, { area, through, choices })
  const texts = { headlines: {}, notes, writtenWith: {} }
  const slides = composeSlides(frozen, choices, texts, lang)
  return { name: '甲', slides, frozen, choices, texts, theme: 'light', lang } satisfies HandedDeck
}

async function made(deck: HandedDeck, make: MakeFile = deckPptx): Promise<OfficeFile> {
  return openOffice(await bytesOf(deck, make))
}

async function bytesOf(deck: HandedDeck, make: MakeFile = deckPptx): Promise<Uint8Array> {
  const making = { signal: new AbortController().signal, onStep: () => {} }
  return new Uint8Array(await (await make(deck, making)).arrayBuffer())
}

const slideOf = (file: OfficeFile, number: number) => xmlOf(file, `ppt/slides/slide${number}.xml`)

/** Words of a placeholder, a paragraph each. */
function heldBy(slide: Element, type: string): string[] {
  const holder = all(slide, 'p:sp').find((shape) => first(shape, 'p:ph')?.attributes.type === type)
  return holder ? all(holder, 'a:p').map(({ text }) => text) : []
}

/** A chart's series as they are drawn: name, numbers by place, and the cells both come from. */
function seriesOf(file: OfficeFile, number: number) {
  return all(xmlOf(file, `ppt/charts/chart${number}.xml`), 'c:ser').map((series) => {
    const values = first(series, 'c:val')
    return {
      name: all(series, 'c:v')[0]?.text,
      cells: values && first(values, 'c:f')?.text,
      points: Object.fromEntries(
        (values ? all(values, 'c:pt') : []).map(({ attributes, text }) => [
          attributes.idx,
          Number(text),
        ]),
      ),
      dash: first(series, 'a:prstDash')?.attributes.val ?? null,
      marker: first(series, 'c:symbol')?.attributes.val ?? null,
    }
  })
}

const sheetOf = (file: OfficeFile, number: number) => {
  const book = file[`ppt/embeddings/numbers${number}.xlsx`]
  if (!(book instanceof Uint8Array)) throw new Error(`no workbook ${number}`)
  return cellsOf(book)
}

describe('a course of the year', () => {
  it('is a chart of the same lines as on the wall, each from a column of its own workbook', async () => {
    const file = await made(await handed({ area: 'T1' }))
    const plan = Array.from({ length: 12 }, (_, month) => [month, 100])
    // A twelfth of 100 is due at the end of each month.
    const series = seriesOf(file, 1)
    expect(series.map(({ name, cells }) => [name, cells])).toEqual([
      ['2025年（截至3月）', 'Sheet1!$B$2:$B$13'],
      ['2024年（截至3月）', 'Sheet1!$C$2:$C$13'],
      ['年度目标', 'Sheet1!$D$2:$D$13'],
      ['时序进度（3月应达）', 'Sheet1!$E$2:$E$13'],
    ])
    expect(series.slice(0, 3).map(({ points }) => points)).toEqual([
      { 0: 10, 1: 20, 2: 30 },
      { 0: 10, 1: 20, 2: 25 },
      Object.fromEntries(plan),
    ])
    expect(series[3]?.points).toMatchObject({ 2: 25, 5: 50, 11: 100 })
    expect(series[3]?.points[0]).toBeCloseTo(100 / 12, 12)
    expect(sheetOf(file, 1)).toMatchObject({
      ...{ A1: '月份', A2: '1月', A13: '12月', B1: '2025年（截至3月）' },
      ...{ B2: 10, B3: 20, B4: 30, C4: 25, D2: 100, E4: 25 },
    })
    expect(sheetOf(file, 1).B5).toBeUndefined()
  })

  it('tells last year and the pace by dash and mark, not by colour alone', async () => {
    const file = await made(await handed({ area: 'T1' }))
    expect(seriesOf(file, 1).map(({ dash, marker }) => [dash, marker])).toEqual([
      [null, 'circle'],
      ['dash', 'diamond'],
      [null, 'none'],
      ['sysDot', 'none'],
    ])
  })

  it('puts the numbers of lines that end in one place around it, not over one another', async () => {
    const deck = await handed({ area: 'T1' })
    const slides = deck.slides.map((slide) => {
      if (slide.body.kind !== 'course') throw new Error(slide.body.kind)
      const { body } = slide
      const ends = body.words.ends.map((end) => (end.line === 'target' ? end : { ...end, at: 30 }))
      return { ...slide, body: { ...body, words: { ...body.words, ends } } }
    })
    const chart = xmlOf(await made({ ...deck, slides }), 'ppt/charts/chart1.xml')
    // This year, last year and the pace end in March, the target in December.
    const places = all(chart, 'c:dLbl').map((label) => [
      first(label, 'c:idx')?.attributes.val,
      first(label, 'c:dLblPos')?.attributes.val,
    ])
    expect(places).toEqual([
      ['2', 't'],
      ['2', 'r'],
      ['11', 't'],
      ['2', 'b'],
    ])
  })

  it('leaves a gap where a month is missing: no cell, no point, no line across', async () => {
    const file = await made(await handed({ area: 'T2' }))
    // 20 in January, nothing for February, 40 by March
    expect(seriesOf(file, 1)[0]?.points).toEqual({ 0: 20, 2: 40 })
    expect(sheetOf(file, 1)).toMatchObject({ B2: 20, B4: 40 })
    expect(sheetOf(file, 1).B3).toBeUndefined()
    const chart = xmlOf(file, 'ppt/charts/chart1.xml')
    expect(first(chart, 'c:dispBlanksAs')?.attributes.val).toBe('gap')
  })
})

it('sets years side by side with the plan of each as a line of its own', async () => {
  const choices = [{ ...LECTURES, chart: 'years' } as const]
  const file = await made(await handed({ area: 'T1', choices }))
  // 25 from January to March 2024, 30 in 2025, planned for 2025 alone
  expect(seriesOf(file, 1).map(({ name, points }) => [name, points])).toEqual([
    ['全年', { 0: 25 }],
    ['1—3月', { 0: 25, 1: 30 }],
    ['目标', { 1: 100 }],
  ])
  expect(sheetOf(file, 1)).toMatchObject({
    A2: '2024年\n上年未报',
    B2: 25,
    C2: 25,
    C3: 30,
    D3: 100,
  })
  expect(all(xmlOf(file, 'ppt/charts/chart1.xml'), 'c:lineChart')).toHaveLength(1)
})

it('compares units in code order with what is due of each; who has not reported is a gap with its word', async () => {
  const choices = [{ kind: 'comparison', indicator: 'lectures', compared: 'completion' } as const]
  const file = await made(await handed({ area: 'C1', choices }))
  // 30 of 100, 40 of 200, and a quarter due
  expect(seriesOf(file, 1).map(({ name, points }) => [name, points])).toEqual([
    ['完成率', { 0: 0.3, 1: 0.2 }],
    ['到期应达（时序进度）', { 0: 0.25, 1: 0.25 }],
  ])
  expect(sheetOf(file, 1)).toMatchObject({ A2: '甲镇', A3: '乙镇', B2: 0.3, B3: 0.2 })
  // The second column of units has a chart of its own.
  expect(seriesOf(file, 2).map(({ points }) => points)).toEqual([{}, {}])
  expect(sheetOf(file, 2)).toEqual({
    A1: '单位',
    A2: '丙镇',
    B1: '完成率',
    C1: '到期应达（时序进度）',
  })
  const words = all(slideOf(file, 1), 'a:t').map(({ text }) => text)
  expect(words.filter((word) => word === '未填报')).toHaveLength(2)
  expect(words.filter((word) => word === '跟上进度')).toHaveLength(2)
})

it('keeps headline, remarks, source, number and notes where PowerPoint looks for them', async () => {
  const deck = await handed({
    area: 'T1',
    notes: { 'indicator:lectures:course': '先说进度\n再说原因' },
  })
  const [slide] = deck.slides
  const notes = deck.slides.map((one) => ({ ...one, notes: '先说进度\n再说原因 <1>' }))
  const file = await made({ ...deck, slides: notes })
  const drawn = slideOf(file, 1)
  expect(heldBy(drawn, 'title')).toEqual([slide?.headline])
  // An office's own theme colours it.
  const title = all(drawn, 'p:sp').find(
    (shape) => first(shape, 'p:ph')?.attributes.type === 'title',
  )
  expect(title && all(title, 'a:schemeClr')).toEqual([])
  expect(heldBy(drawn, 'ftr')).toEqual([slide?.foot.line])
  expect(first(drawn, 'a:fld')?.attributes.type).toBe('slidenum')
  const bodies = all(drawn, 'p:sp')
    .filter((shape) => first(shape, 'p:ph')?.attributes.type === 'body')
    .map((shape) => all(shape, 'a:p').map(({ text }) => text))
  expect(bodies).toEqual([['学习培训 · 法治讲座场次'], slide?.caption])
  const spoken = relationsOf(file, 'ppt/slides/slide1.xml').find(({ type }) =>
    /notesSlide$/.test(type),
  )
  expect(heldBy(xmlOf(file, spoken?.target ?? ''), 'body')).toEqual(['先说进度', '再说原因 <1>'])
  // The light is a shape, and its word is beside it.
  const light = all(drawn, 'p:sp').filter((shape) => first(shape, 'a:custGeom'))
  expect(light.map((shape) => first(shape, 'p:cNvPr')?.attributes.name)).toEqual(['跟上进度'])
})

it('lets an office put its own theme on: placeholders on the master, colours and fonts by the theme alone', async () => {
  const choices = [{ kind: 'cover' }, { kind: 'state' }, LECTURES] as const
  const file = await made(await handed({ area: 'T1', choices }))
  const master = xmlOf(file, 'ppt/slideMasters/slideMaster1.xml')
  const types = all(master, 'p:ph').map(({ attributes }) => attributes.type)
  expect(types).toEqual(['title', 'body', 'ftr', 'sldNum'])
  const fonts = first(xmlOf(file, 'ppt/theme/theme1.xml'), 'a:minorFont')
  const named = fonts?.children.map(({ attributes }) => attributes.typeface)
  expect(named).toEqual(['Arial', 'Microsoft YaHei', 'Arial', '微软雅黑', 'Microsoft JhengHei'])
  const drawn = Object.keys(file).filter((path) => /(slides|charts)\/[^/]+\.xml$/.test(path))
  expect(drawn).toHaveLength(4)
  for (const path of drawn) {
    const xml = xmlOf(file, path)
    expect([...all(xml, 'a:srgbClr'), ...all(xml, 'a:latin'), ...all(xml, 'a:ea')]).toEqual([])
  }
})

describe('the sample county', () => {
  const store = createSampleStore()
  const choices: readonly SlideChoice[] = [
    { kind: 'cover' },
    { kind: 'state' },
    { kind: 'numbers' },
    { kind: 'missing' },
    { kind: 'sources' },
    ...(['course', 'years', 'number'] as const).map(
      (chart) => ({ kind: 'indicator', indicator: 'lectures', chart }) as const,
    ),
    { kind: 'comparison', indicator: 'lectures', compared: 'rate' },
  ]
  const decks: Partial<Record<Language, HandedDeck>> = {}
  beforeAll(async () => {
    for (const lang of ['zh', 'en'] as const) {
      const indicator = await someIndicator(store)
      const own = choices.map((one) => ('indicator' in one ? { ...one, indicator } : one))
      decks[lang] = await handed({ store, area: '990100', through: '2026-10', choices: own, lang })
    }
  })
  const deckOf = (lang: Language) => {
    const deck = decks[lang]
    if (!deck) throw new Error('no deck')
    return deck
  }

  it.each([
    ['zh', '16:9', deckPptx],
    ['zh', '4:3', deckPptx43],
    ['en', '16:9', deckPptx],
    ['en', '4:3', deckPptx43],
  ] as const)('gives PowerPoint nothing to repair: %s, %s', async (lang, shape, make) => {
    const file = await made(deckOf(lang), make)
    expect(pptxFaults(file)).toEqual([])
    const size = first(xmlOf(file, 'ppt/presentation.xml'), 'p:sldSz')?.attributes
    expect(Number(size?.cx) / Number(size?.cy)).toBeCloseTo(shape === '4:3' ? 4 / 3 : 16 / 9)
  })

  it('has the same slides in the same order, each marked as sample data', async () => {
    const deck = deckOf('zh')
    const file = await made(deck)
    const ids = relationsOf(file, 'ppt/presentation.xml')
    const order = all(xmlOf(file, 'ppt/presentation.xml'), 'p:sldId').map(
      ({ attributes }) => ids.find(({ id }) => id === attributes['r:id'])?.target ?? '',
    )
    const told = order.map((path) => {
      const slide = xmlOf(file, path)
      const texts = all(slide, 'a:t').map(({ text }) => text)
      const title = [...heldBy(slide, 'title'), ...heldBy(slide, 'ctrTitle')]
      return [title[0], texts.includes('示例数据')]
    })
    expect(told).toEqual(deck.slides.map(({ headline }) => [headline, true]))
  })

  it('says in words and tables what the wall says', async () => {
    const deck = deckOf('zh')
    const file = await made(deck)
    deck.slides.forEach((slide, index) => {
      const texts = all(slideOf(file, index + 1), 'a:p').map(({ text }) => text)
      for (const words of wordsOf(slide)) expect(texts.join('\n')).toContain(words)
    })
  })

  it('holds in its workbooks what the API answered, month by month and unit by unit', async () => {
    const indicator = await someIndicator(store)
    const course = { kind: 'indicator', indicator, chart: 'course' } as const
    const comparison = { kind: 'comparison', indicator, compared: 'value' } as const
    const choices = [course, comparison]
    const deck = await handed({ store, area: '990100', through: '2026-10', choices })
    const file = await made(deck)
    const year = deck.frozen.series[indicator]?.years.find((one) => one.year === 2026)
    const { thisYear, lastYear } = year?.samePeriod.monthly ?? { thisYear: [], lastYear: [] }
    const columns = [
      thisYear.slice(0, 10),
      lastYear,
      year?.plan.map(({ target }) => target) ?? [],
      year?.plan.map(({ due }) => due) ?? [],
    ]
    const sheet = sheetOf(file, 1)
    columns.forEach((numbers, index) => {
      const letter = 'BCDE'[index] ?? ''
      const cells = Array.from({ length: 12 }, (_, month) => sheet[`${letter}${month + 2}`] ?? null)
      expect(cells).toEqual(Array.from({ length: 12 }, (_, month) => numbers[month] ?? null))
    })
    const units = decodeComparison(deck.frozen.comparisons[indicator] ?? [])
    const rows = units?.indicators[0]?.rows ?? []
    const told = [2, 3].flatMap((number) => {
      const { A1: _, B1: __, ...cells } = sheetOf(file, number)
      return Array.from({ length: Object.keys(cells).length }, (_, at) => [
        cells[`A${at + 2}`],
        cells[`B${at + 2}`] ?? null,
      ]).filter(([name]) => name !== undefined)
    })
    expect(told).toEqual(
      rows.map(({ progress: { value } }, at) => [
        units?.units[at]?.name,
        value.kind === 'value' ? value.value : null,
      ]),
    )
    expect(told.length).toBeGreaterThan(20)
  })

  it('is the same to the byte each time', async () => {
    const [one, other] = [await bytesOf(deckOf('zh')), await bytesOf(deckOf('zh'))]
    expect(Buffer.compare(one, other)).toBe(0)
  })

  it('tells how far it is, and stops when it is given up', async () => {
    const giving = new AbortController()
    const steps: string[] = []
    const onStep = (done: number, of: number) => {
      steps.push(`${done}/${of}`)
      if (done === 2) giving.abort()
    }
    const deck = deckOf('zh')
    await expect(deckPptx(deck, { signal: giving.signal, onStep })).rejects.toMatchObject({
      name: 'AbortError',
    })
    expect(steps).toEqual([`1/${deck.slides.length}`, `2/${deck.slides.length}`])
  })
})

async function someIndicator(store: Store): Promise<string> {
  const figures = await frozenFiguresOf(store, { area: '990100', through: '2026-10', choices: [] })
  const [indicator] = figures.indicators
  if (!indicator) throw new Error('no indicator')
  return indicator.id
}

/** What a slide says beside its chart. */
function wordsOf({ body, caption, kicker }: Slide): string[] {
  const said = [kicker, ...caption]
  switch (body.kind) {
    case 'cover':
      return [...said, body.period, ...body.lines]
    case 'state':
      return [
        ...said,
        ...body.counts.flatMap(({ word, number }) => [word, number]),
        ...body.attention.flatMap(({ name, lag }) => [name, lag]),
        body.elapsed,
        body.compared,
      ]
    case 'fact':
      return [...said, body.number, ...body.facts.flatMap(({ name, value }) => [name, value])]
    case 'numbers':
      return [...said, ...body.tiles.flatMap(({ name, number, note }) => [name, number, note])]
    case 'list':
      return [...said, ...body.items.flatMap(({ lead, text }) => [lead, text])]
    case 'comparison':
      return [...said, ...body.columns.flat().map(({ statusWord }) => statusWord)]
    case 'course':
    case 'years':
      return said
  }
}
