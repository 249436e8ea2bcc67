// Long on purpose: every kind of slide against the same few decks worked by hand.
import { describe, expect, it } from 'vitest'
import { attentionOrder } from '../../../../domain/attention.ts'
import { createSampleStore } from '../../../../mocks/sample-store.ts'
import { frozenFiguresOf } from '../../../../tests/frozen-figures-of.ts'
import { littleCounty as store } from '../../../../tests/little-county.ts'
import { LANGUAGES } from '../../../text/language.ts'
import { choiceKey, type SlideChoice } from '../choices/deck-options.ts'
import { usualChoices } from '../choices/usual-deck.ts'
import type { Slide } from '../deck/slide.ts'
import { composeSlides, type PresenterTexts } from './compose-slides.ts'
import { needsOf } from './slide-kinds.ts'

const NO_TEXTS: PresenterTexts = { headlines: {}, notes: {} }

async function slidesOf(
  area: string,
  choices: readonly SlideChoice[],
  texts = NO_TEXTS,
  lang: 'zh' | 'en' = 'zh',
): Promise<Slide[]> {
  const frozen = await frozenFiguresOf(store, { area, through: '2025-03', choices })
  return composeSlides(frozen, choices, texts, lang)
}
async function slideOf(area: string, choice: SlideChoice, lang: 'zh' | 'en' = 'zh') {
  const [slide] = await slidesOf(area, [choice], NO_TEXTS, lang)
  if (!slide) throw new Error('no slide')
  return slide
}
const LECTURES = { kind: 'indicator', indicator: 'lectures', chart: 'course' } as const

describe('an indicator', () => {
  it('is headed by its finding and drawn against last year, target and pace', async () => {
    const { headline, body, mark, caption } = await slideOf('T1', LECTURES)
    // 30 of 100, 25 due, 25 in the same months
    expect(headline).toBe(
      '截至3月，法治讲座30场次，完成年度计划的30.0%，比时序进度快5.0个百分点，比上年同期增长20.0%。',
    )
    expect(mark).toEqual({ status: 'on_pace', word: '跟上进度' })
    expect(caption).toEqual([
      '跟上进度：比时序进度慢不超过10个百分点。',
      '同比：2025年1—3月 比 2024年1—3月；口径：按场。',
    ])
    if (body.kind !== 'course') throw new Error(body.kind)
    const reported = body.model.points.slice(1, 5).map((p) => [p.thisYear, p.lastYear, p.target])
    expect(reported).toEqual([
      [10, 10, 100],
      [20, 20, 100],
      [30, 25, 100],
      [null, null, 100],
    ])
    expect(body.words.ends.map(({ line, name, value }) => [line, name, value])).toEqual([
      ['thisYear', '2025年（截至3月）', '30'],
      ['lastYear', '2024年（截至3月）', '25'],
      ['target', '年度目标', '100'],
      ['due', '时序进度（3月应达）', '25'],
    ])
    expect(body.table.rows[1]?.cells).toEqual(['2月', '20', '20', '17', '100'])
  })

  it('says what was corrected after its month had been submitted', async () => {
    const choices = [LECTURES, { ...LECTURES, chart: 'number' } as const]
    const frozen = await frozenFiguresOf(store, { area: 'T1', through: '2025-03', choices })
    const said = { numerator: null, denominator: null, qualifier: 'exact' } as const
    const correction = {
      areaCode: 'T1',
      period: '2025-02',
      at: '2025-04-02T04:00:00Z',
      before: { value: 9, ...said },
      after: { value: 10, ...said },
      reason: '漏计一场',
    }
    const corrections = [
      { areaCode: 'T1', indicatorId: 'lectures', count: 1, latest: [correction], below: [] },
    ]
    const corrected = { ...frozen, progress: { ...frozen.progress, corrections } }
    for (const { caption } of composeSlides(corrected, choices, NO_TEXTS, 'zh')) {
      expect(caption).toContain('2月 9 → 10，2025年4月2日更正：漏计一场。')
    }
  })

  it('leaves a gap where a month is missing, and says so beside the light', async () => {
    const { body, headline, caption } = await slideOf('T2', LECTURES)
    if (body.kind !== 'course') throw new Error(body.kind)
    expect(body.model.points.slice(1, 4).map((p) => p.thisYear)).toEqual([20, null, 40])
    expect(headline).toContain('（缺2月）')
    // 40/200 against 3/12: 5 points behind is still on pace
    expect(caption[0]).toBe('跟上进度：比时序进度慢不超过10个百分点；缺2月。')
  })

  it('compares years on the same months', async () => {
    const { body } = await slideOf('T1', { ...LECTURES, chart: 'years' })
    if (body.kind !== 'years') throw new Error(body.kind)
    expect(
      body.model.columns.map(({ sameValue, target, running }) => [sameValue, target, running]),
    ).toEqual([
      [25, null, false],
      [30, 100, true],
    ])
    expect(body.words.years.map(({ slide }) => [slide.year, slide.change])).toEqual([
      ['2024年', '上年未报'],
      ['2025年', '1—3月同比 +20.0%'],
    ])
  })

  it('becomes a number with what is known where one year cannot be compared', async () => {
    const { body } = await slideOf('T2', { ...LECTURES, chart: 'years' })
    expect(body).toMatchObject({ kind: 'fact', number: '40', unit: '场次' })
    if (body.kind !== 'fact') throw new Error(body.kind)
    expect(body.facts).toEqual([
      { name: '年度目标', value: '200场次' },
      { name: '完成率', value: '20.0%' },
      { name: '同比', value: '上年未报' },
      { name: '填报情况', value: '已报2/3个月' },
    ])
  })

  it('says of a rate what is missing to 100 %, with its counts', async () => {
    const { headline, body } = await slideOf('T1', {
      kind: 'indicator',
      indicator: 'filing',
      chart: 'number',
    })
    // 2/3, 1/1 and 0/0
    expect(headline).toContain('75.0%（1件')
    expect(body).toMatchObject({ kind: 'fact', number: '75.0%' })
    if (body.kind === 'fact') expect(body.facts).toContainEqual({ name: '件数', value: '3/4' })
  })
})

describe('the state of the year', () => {
  it('counts indicators, or in a county results of units, and puts what lags first', async () => {
    const town = await slideOf('T1', { kind: 'state' })
    if (town.body.kind !== 'state') throw new Error(town.body.kind)
    expect(
      town.body.counts.map(({ word, number, counter }) => `${word}${number}${counter}`),
    ).toEqual(['跟上进度1项', '未达标1项'])
    expect(town.body.attention).toMatchObject([{ name: '规范性文件报备率', status: 'short' }])
    expect(town.body.elapsed).toBe('全年已过25.0%')
    expect(town.body.compared).toBe('与上年同期相比：1项向好，0项转差，1项无法比较。')
    const county = await slideOf('C1', { kind: 'state' })
    if (county.body.kind !== 'state') throw new Error(county.body.kind)
    // lectures of 甲镇 and 乙镇; filing met by 乙镇, short in 甲镇; 丙镇 reported neither
    expect(county.body.counts.map(({ word, number }) => word + number)).toEqual([
      '已达标1',
      '跟上进度2',
      '未达标1',
      '未填报2',
    ])
  })
})

describe('a comparison', () => {
  it('is in code order with range, median, expected marks and differing rules', async () => {
    const slide = await slideOf('C1', {
      kind: 'comparison',
      indicator: 'lectures',
      compared: 'completion',
    })
    if (slide.body.kind !== 'comparison') throw new Error(slide.body.kind)
    const rows = slide.body.columns.flat()
    expect(rows.map(({ name, share, due, value }) => [name, share, due, value])).toEqual([
      ['甲镇', 0.3, 0.25, '30.0%'],
      ['乙镇', 0.2, 0.25, '20.0%'],
      ['丙镇', null, null, '未填报'],
    ])
    expect(slide.body.median).toBe(0.25)
    expect(slide.headline).toBe(
      '截至2025年3月，法治讲座场次：3个单位中2个有数，完成率在20.0%至30.0%之间，中位数25.0%；跟上进度2个。',
    )
    expect(slide.caption.join('')).toContain('口径不一，不宜直接比较：按场；按次。')
    expect(slide.caption.join('')).toContain('不排名次')
  })

  it('gives figures per 1,000 residents with the year, and none without a population', async () => {
    const slide = await slideOf('C1', {
      kind: 'comparison',
      indicator: 'lectures',
      compared: 'rate',
    })
    if (slide.body.kind !== 'comparison') throw new Error(slide.body.kind)
    // 30 per 10,000 and 40 per 20,000
    expect(slide.body.columns.flat().map(({ value }) => value)).toEqual(['3.00', '2.00', '未填报'])
    expect(slide.caption.join('')).toContain('2025年数')
  })
})

describe('what is not reported', () => {
  it('is told by month for a township', async () => {
    const slide = await slideOf('T2', { kind: 'missing' })
    expect(slide.headline).toBe('截至2025年3月，1项指标有应报未报的月份。')
    expect(slide.body).toMatchObject({ items: [{ lead: '2月', text: '法治讲座场次' }] })
    expect(slide.caption).toEqual(['未填报不等于0，也不作推算。'])
  })

  it('is told by unit for a county', async () => {
    const slide = await slideOf('C1', { kind: 'missing' })
    expect(slide.headline).toBe('截至2025年3月，3个单位中2个有应报未报的月份。')
    expect(slide.body).toMatchObject({
      items: [
        { lead: '乙镇', text: '2月（法治讲座场次）' },
        // It neither files documents nor plans to.
        { lead: '丙镇', text: '1—3月（法治讲座场次）' },
      ],
    })
  })
})

describe('every slide', () => {
  const texts: PresenterTexts = { headlines: { state: '讲得好' }, notes: { state: '先停一下' } }

  it('says as of when, from where, and how many there are', async () => {
    const slides = await slidesOf('T1', [{ kind: 'cover' }, { kind: 'state' }], texts)
    expect(slides.map(({ foot }) => foot.page)).toEqual(['1 / 2', '2 / 2'])
    expect(slides[1]?.foot.line).toMatch(
      /^截至2025年3月 · 来源：导入 · 数据导入 2026年11月5日 \d\d:00 · 定稿 2026年11月6日 \d\d:30:00$/,
    )
    expect(slides[1]?.foot.sample).toBe(null)
  })

  it.each(['constructor', '__proto__', 'nowhere'])(
    'finds and asks nothing of an indicator that the dataset lacks: %s',
    async (indicator) => {
      const frozen = await frozenFiguresOf(store, { area: 'C1', through: '2025-03', choices: [] })
      const choices = [
        { kind: 'indicator', indicator, chart: 'course' },
        { kind: 'comparison', indicator, compared: 'value' },
      ] as const
      expect(composeSlides(frozen, choices, NO_TEXTS, 'zh')).toEqual([])
      const { series, comparisons } = needsOf(choices, frozen, frozen)
      expect([series, comparisons]).toEqual([[], []])
    },
  )

  it('marks a headline that the presenter has reworded, and keeps notes apart', async () => {
    const [cover, state] = await slidesOf('T1', [{ kind: 'cover' }, { kind: 'state' }], texts)
    expect(state).toMatchObject({
      headline: '讲得好',
      editedMark: '标题由讲解人改写',
      notes: '先停一下',
    })
    expect(cover).toMatchObject({ headline: '甲镇', editedMark: null, notes: '' })
  })
})

describe('the usual deck', () => {
  const sample = createSampleStore()
  const keysOf = async (area: string, through: string, wanted: string[] = []) => {
    const frozen = await frozenFiguresOf(sample, { area, through })
    return usualChoices(frozen, wanted).map(choiceKey)
  }

  it('of a county ends with a comparison, what is missing, and sources', async () => {
    const keys = await keysOf('990100', '2026-10')
    expect(keys.slice(0, 2)).toEqual(['cover', 'state'])
    expect(keys.filter((key) => key.startsWith('i:'))).toHaveLength(6)
    expect(keys.slice(-3).map((key) => key.slice(0, 2))).toEqual(['c:', 'mi', 'so'])
  })

  it('shows none that keeps pace while one that falls short is left out', async () => {
    const sample = createSampleStore()
    for (const area of ['990100005', '990100']) {
      const frozen = await frozenFiguresOf(sample, { area, through: '2026-10' })
      const shown = new Set(
        usualChoices(frozen, []).flatMap((one) => (one.kind === 'indicator' ? one.indicator : [])),
      )
      const stated = frozen.progress.figures.filter(({ value }) => value.kind === 'value')
      const urgent = attentionOrder(stated, (figure) => figure).filter(
        ({ severity }) => severity > 0,
      )
      const left = urgent.filter(({ item }) => !shown.has(item.indicatorId))
      const calm = [...shown].filter((id) => !urgent.some(({ item }) => item.indicatorId === id))
      expect(shown.size).toBe(6)
      expect(left.length === 0 || calm.length === 0, `${area}: ${calm}`).toBe(true)
      // The most urgent of all opens the row.
      expect([...shown][0]).toBe(urgent[0]?.item.indicatorId)
    }
  })

  it('shows the indicators the presenter came with, and no others', async () => {
    const keys = await keysOf('990100005', '2026-10', ['materials_distributed', 'no_such'])
    expect(keys).toEqual(['cover', 'state', 'i:materials_distributed:course', 'missing', 'sources'])
  })

  it('of 新民镇 2021 draws no chart: its annual figures are numbers', async () => {
    expect(await keysOf('500231101', '2021-12')).toEqual([
      'cover',
      'state',
      'numbers',
      'missing',
      'sources',
    ])
  })

  it.each(LANGUAGES)(
    'of 新民镇 2021 in %s tells what the report says and invents nothing',
    async (lang) => {
      const frozen = await frozenFiguresOf(sample, { area: '500231101', through: '2021-12' })
      const choices = usualChoices(frozen, [])
      const slides = composeSlides(frozen, choices, NO_TEXTS, lang)
      const tiles = slides.flatMap(({ body }) => (body.kind === 'numbers' ? body.tiles : []))
      expect(tiles.map(({ number }) => number)).toEqual(
        lang === 'zh'
          ? [
              '2',
              '200余',
              '30余',
              '2000余',
              '10000余',
              '6',
              '300余',
              '100.0%',
              '100.0%',
              '100.0%',
              '100.0%',
            ]
          : [
              '2',
              '200+',
              '30+',
              '2,000+',
              '10,000+',
              '6',
              '300+',
              '100.0%',
              '100.0%',
              '100.0%',
              '100.0%',
            ],
      )
      const text = JSON.stringify(slides)
      expect(text).not.toMatch(/2020|2022年[^0-9]|完成率 \d|Completion \d/)
      expect(text).toContain(
        lang === 'zh' ? '上年未报，不作同比' : 'the year before was not reported, so no change',
      )
      expect(text).toContain('http://www.cqsdj.gov.cn/')
    },
  )

  it.each(LANGUAGES)(
    'of the sample county in %s keeps to seven lines and says sample',
    async (lang) => {
      const frozen = await frozenFiguresOf(sample, { area: '990100', through: '2026-10' })
      const slides = composeSlides(frozen, usualChoices(frozen, []), NO_TEXTS, lang)
      for (const { foot, body } of slides) {
        expect(foot.sample).toBe(lang === 'zh' ? '示例数据' : 'Sample data')
        if (body.kind === 'list') expect(body.items.length).toBeLessThanOrEqual(7)
      }
      const [comparison] = slides.flatMap(({ body }) => (body.kind === 'comparison' ? [body] : []))
      // All 26 units fit on one slide.
      expect(comparison?.columns.map((rows) => rows.length)).toEqual([13, 13])
    },
  )
})
