import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { datasetOf } from '../../../../../dataset/dataset-of.ts'
import { createSampleStore } from '../../../../../mocks/sample-store.ts'
import { createMemoryStore } from '../../../../../server/api/memory-store.ts'
import type { Store } from '../../../../../server/api/store.ts'
import { frozenFiguresOf } from '../../../../../tests/frozen-figures-of.ts'
import { pictureSvg } from '../../../../charts/picture-file/picture-svg.tsx'
import type { Language } from '../../../../text/language.ts'
import type { SlideChoice } from '../../choices/deck-options.ts'
import { NO_TEXTS } from '../../choices/deck-texts.ts'
import { composeSlides } from '../../compose/compose-slides.ts'
import type { HandedDeck } from '../handed-deck.ts'
import { deckPictures } from './deck-pictures.ts'
import { picturesOf } from './pictures-of.ts'

/** 甲镇 is at 1,030 of 4,000 by March, and did not report February. */
const FILES = {
  'areas.csv': `code,name,level,parent_code,population,population_year
C1,甲乙县,county,,,
T1,甲镇,township,C1,10000,2025
T2,<乙>镇,township,C1,20000,2025`,
  'indicators.csv': `id,name_zh,unit_zh,measure,aggregation,direction,name_en,category_zh,unit_en
lectures,法治讲座场次,场次,count,sum,up,Public law lectures,学习培训,sessions`,
  'observations.csv': `area_code,indicator_id,period,value,qualifier
T1,lectures,2024-01,1000,
T1,lectures,2024-02,10,
T1,lectures,2024-03,5,
T1,lectures,2025-01,1010,
T1,lectures,2025-03,20,at_least
T2,lectures,2025-01,0,`,
  'targets.csv': `area_code,indicator_id,year,value
T1,lectures,2025,4000`,
}
const store = createMemoryStore(datasetOf(FILES), '2026-11-05T01:00:00Z')
const sample = createSampleStore()
const ALL: readonly SlideChoice[] = [
  { kind: 'cover' },
  { kind: 'state' },
  { kind: 'indicator', indicator: 'lectures', chart: 'course' },
  { kind: 'indicator', indicator: 'lectures', chart: 'years' },
  { kind: 'indicator', indicator: 'lectures', chart: 'number' },
  { kind: 'comparison', indicator: 'lectures', compared: 'value' },
]

async function deckOf(
  from: Store,
  area: string,
  through: string,
  choices: readonly SlideChoice[],
  lang: Language = 'zh',
): Promise<HandedDeck> {
  const frozen = await frozenFiguresOf(from, { area, through, choices })
  const texts = NO_TEXTS[lang]
  const slides = composeSlides(frozen, choices, texts, lang)
  return { name: 'deck', slides, frozen, choices, texts, theme: 'light', lang }
}

const drawn = (deck: HandedDeck) =>
  picturesOf(deck).map(({ name, picture }) => ({ name, svg: pictureSvg(picture, deck.lang) }))

/** Every text of a drawing, in the order of painting. */
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)
const making = { signal: new AbortController().signal, onStep: () => {} }

describe('pictures of a deck', () => {
  it('are those of its charts and its state, by the numbers of their slides', async () => {
    const names = drawn(await deckOf(store, 'C1', '2025-03', ALL)).map(({ name }) => name)
    expect(names).toEqual([
      '02 甲乙县 法治政府建设进度：2025年1—3月',
      '03 甲乙县 法治讲座场次：本年累计，对照上年与计划',
      '04 甲乙县 法治讲座场次：历年同期与全年，对照年度计划',
      '06 甲乙县 各单位法治讲座场次：本年累计',
    ])
  })

  it('say place, title, unit, as-of, source and what is missing, as texts', async () => {
    const [, course] = drawn(await deckOf(store, 'T1', '2025-03', ALL))
    expect(textsOf(course?.svg ?? '')).toEqual(
      expect.arrayContaining([
        '甲镇',
        '法治讲座场次：本年累计，对照上年与计划',
        '单位：场次 · 截至2025年3月',
        '年度目标',
        '时序进度',
        // February, due and not reported
        '未填报',
        // 1,010 + at least 20
        '本年 1030余',
        '来源：导入',
      ]),
    )
  })

  it('break a line where a month was not reported, and draw no 0 there', async () => {
    const [, course] = drawn(await deckOf(store, 'T1', '2025-03', ALL))
    // January and March of this year have no neighbours; last year's three months have.
    expect(course?.svg).not.toMatch(/<polyline[^>]*stroke="#1d4f91"/)
    expect(course?.svg).toMatch(/<polyline[^>]*stroke="#6c7f99"/)
  })

  it('hold a reported 0 and a name with signs of markup', async () => {
    const units = drawn(await deckOf(store, 'C1', '2025-03', ALL)).at(-1)
    const texts = textsOf(units?.svg ?? '')
    expect(texts).toContain('&lt;乙&gt;镇')
    expect(texts).toContain('1030余')
    expect(texts).toContain('0')
  })

  it('mark sample data, and only those', async () => {
    const state: readonly SlideChoice[] = [{ kind: 'state' }]
    const [county] = drawn(await deckOf(sample, '990100', '2026-10', state, 'en'))
    const [town] = drawn(await deckOf(sample, '500231101', '2021-12', state))
    expect(textsOf(county?.svg ?? '')).toContain('Sample data')
    expect(textsOf(town?.svg ?? '')).not.toContain('示例数据')
    expect(textsOf(town?.svg ?? '')).toContain('11项指标中，4项达到或跟上计划，7项不作评判。')
  })

  it('stand alone: nothing is fetched, styled or run', async () => {
    for (const { svg } of drawn(await deckOf(store, 'C1', '2025-03', ALL))) {
      expect(svg).not.toMatch(/var\(|class=|style=|<script|<style|href|<image|NaN/)
      expect(svg.match(/http[^"]*/g)).toEqual(['http://www.w3.org/2000/svg'])
    }
  })
})

describe('the archive of pictures', () => {
  it('holds each as SVG with its numbers as CSV, absence as a word', async () => {
    const deck = await deckOf(store, 'T1', '2025-03', ALL)
    const archive = await deckPictures(deck, making)
    const files = unzipSync(new Uint8Array(await archive.arrayBuffer()))
    const names = Object.keys(files)
    expect(names.filter((name) => name.endsWith('.svg'))).toHaveLength(3)
    const course = names.find((name) => /本年累计.*\.csv$/.test(name)) ?? ''
    const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files[course]).split('\r\n')
    expect(lines.slice(0, 5)).toEqual([
      '\uFEFF月份,2025年,2024年,按时序应完成,年度目标',
      '1月,1010,1000,333,4000',
      '2月,未填报,1010,667,4000',
      '3月,1030余,1015,1000,4000',
      '4月,未到期,—,1333,4000',
    ])
    expect(lines).toContain('来源：导入')
  })

  it('says so where a deck has none', async () => {
    const deck = await deckOf(store, 'T1', '2025-03', [{ kind: 'cover' }])
    await expect(deckPictures(deck, making)).rejects.toThrow('其中没有图，只有文字和数字')
  })
})
