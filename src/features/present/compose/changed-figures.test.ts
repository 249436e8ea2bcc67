import { beforeAll, describe, expect, it } from 'vitest'
import { datasetOf } from '../../../../dataset/dataset-of.ts'
import { createMemoryStore } from '../../../../server/api/memory-store.ts'
import { frozenFiguresOf } from '../../../../tests/frozen-figures-of.ts'
import type { DeckFigures } from '../choices/deck-figures.ts'
import { figuresKey } from '../choices/deck-figures.ts'
import { choiceKey, type SlideChoice } from '../choices/deck-options.ts'
import { NO_TEXTS, withHeadline } from '../choices/deck-texts.ts'
import type { FrozenFigures } from '../frozen/frozen-figures.ts'
import { changeReport } from './change-report.ts'
import { changedFigures, countChanges } from './changed-figures.ts'
import { deckFigures } from './shown-figures.ts'
import { staleHeadlines } from './stale-headline.ts'

/**
 * 甲镇: 30 lectures by March (25 the year before), 35 by April (35 the year before), of 100 planned.
 * 乙镇: 40 by March, none since, of 200. 丙镇 reports its first in April: none at all.
 */
const FILES = {
  'areas.csv': `code,name,level,parent_code
C1,甲乙县,county,
T1,甲镇,township,C1
T2,乙镇,township,C1
T3,丙镇,township,C1`,
  'indicators.csv': `id,name_zh,unit_zh,measure,aggregation,direction,name_en,unit_en
lectures,法治讲座场次,场次,count,sum,up,Public law lectures,sessions
copies,发放宣传资料份数,份,count,sum,up,Copies,copies`,
  'observations.csv': `area_code,indicator_id,period,value,qualifier
T1,lectures,2024-01,10,
T1,lectures,2024-02,10,
T1,lectures,2024-03,5,
T1,lectures,2024-04,10,
T1,lectures,2025-01,10,
T1,lectures,2025-02,10,
T1,lectures,2025-03,10,
T1,lectures,2025-04,5,
T1,copies,2025-03,12000,at_least
T1,copies,2025-04,400,
T2,lectures,2025-01,20,
T2,lectures,2025-02,10,
T2,lectures,2025-03,10,
T3,lectures,2025-04,0,`,
  'targets.csv': `area_code,indicator_id,year,value
T1,lectures,2025,100
T2,lectures,2025,200`,
}
const store = createMemoryStore(datasetOf(FILES), '2026-11-05T01:00:00Z')
const LECTURES = { kind: 'indicator', indicator: 'lectures', chart: 'course' } as const
const COPIES = { kind: 'indicator', indicator: 'copies', chart: 'number' } as const
const UNITS = { kind: 'comparison', indicator: 'lectures', compared: 'value' } as const
const CHOICES: readonly SlideChoice[] = [
  { kind: 'cover' },
  { kind: 'state' },
  LECTURES,
  COPIES,
  UNITS,
  { kind: 'missing' },
]

const frozenOf = (area: string, through: string, choices = CHOICES) =>
  frozenFiguresOf(store, { area, through, choices })

/** As a deck comes back from a file. */
const remembered = (frozen: FrozenFigures, choices = CHOICES): DeckFigures =>
  JSON.parse(JSON.stringify(deckFigures(frozen, choices)))

async function changesOf(area: string, choice: SlideChoice, lang: 'zh' | 'en' = 'zh') {
  const before = remembered(await frozenOf(area, '2025-03'))
  const now = { frozen: await frozenOf(area, '2025-04'), choices: CHOICES, lang }
  const item = changedFigures(before, now).find((one) => one.choice === choiceKey(choice))
  return item?.figures.map(({ name, was, is }) => [name, was, is])
}

describe('what has changed of a deck since the month before', () => {
  it('is told of an indicator with units, in the words of the slide', async () => {
    // 35 of 100; a third of the year is 33.3 %; 35 against 35.
    expect(await changesOf('T1', LECTURES)).toEqual([
      ['本年累计', '30场次', '35场次'],
      ['完成率', '30.0%', '35.0%'],
      ['进度差', '快5.0个百分点', '快1.7个百分点'],
      ['同比', '增长20.0%', '持平'],
      ['上年同期', '25场次', '35场次'],
    ])
    expect(await changesOf('T1', LECTURES, 'en')).toEqual([
      ['Year to date', '30 sessions', '35 sessions'],
      ['Completion', '30.0%', '35.0%'],
      ['Gap to the expected pace', '5.0 points ahead', '1.7 points ahead'],
      ['Year on year', 'Up 20.0%', 'Unchanged'],
      ['Same months before', '25 sessions', '35 sessions'],
    ])
  })

  it('keeps 余, and tells an absence from zero', async () => {
    expect(await changesOf('T1', COPIES)).toEqual([['本年累计', '12000余份', '12400余份']])
    expect((await changesOf('T3', LECTURES))?.[0]).toEqual(['本年累计', '未填报', '0场次'])
  })

  it('is told of units by name, of their range, and of counts', async () => {
    // 30 and 40 with 35 between them; then 0, 35 and 40. 乙镇 is 13.3 points behind by now.
    expect(await changesOf('C1', UNITS)).toEqual([
      ['有数的单位', '2个单位', '3个单位'],
      ['最小（本年累计）', '30场次', '0场次'],
      ['甲镇', '30场次', '35场次'],
      ['丙镇', '未填报', '0场次'],
      ['跟上进度', '2个单位', '1个单位'],
      ['落后', '0个单位', '1个单位'],
    ])
  })

  it('is told of the state of the year as its sentence counts it', async () => {
    // 40 of 200 against a third of the year: 20.0 - 33.3.
    expect(await changesOf('T2', { kind: 'state' })).toEqual([
      ['落后或未达标', '0项', '1项'],
      ['达到或跟上计划', '1项', '0项'],
      ['跟上进度', '1项', '0项'],
      ['落后', '0项', '1项'],
      ['法治讲座场次（进度差）', '未列出', '慢13.3个百分点'],
    ])
  })

  it('is told of what owes a month', async () => {
    // 甲镇 (copies) and 丙镇, then 乙镇 as well.
    expect(await changesOf('C1', { kind: 'missing' })).toEqual([
      ['有应报未报月份的单位', '2个单位', '3个单位'],
    ])
    expect(await changesOf('T2', { kind: 'missing' })).toEqual([
      ['有应报未报月份的指标', '0项', '1项'],
    ])
  })

  it('is nothing where the figures are the same', async () => {
    const frozen = await frozenOf('T1', '2025-03')
    const changes = changedFigures(remembered(frozen), { frozen, choices: CHOICES, lang: 'zh' })
    expect(countChanges(changes)).toEqual({ figures: 0, slides: 0 })
  })

  it('says which items cannot be made any more, and of which nothing is remembered', async () => {
    const before = remembered(await frozenOf('T1', '2025-03', [LECTURES]), [LECTURES])
    const gone = { kind: 'indicator', indicator: 'gone', chart: 'course' } as const
    const choices = [LECTURES, COPIES, gone, UNITS]
    const now = { frozen: await frozenOf('T1', '2025-04', choices), choices, lang: 'zh' } as const
    expect(changedFigures(before, now).map(({ name, state }) => [name, state])).toEqual([
      ['法治讲座场次', 'compared'],
      ['发放宣传资料份数', 'unknown'],
      ['gone', 'gone'],
      // A township has no units.
      ['各单位比较：法治讲座场次', 'gone'],
    ])
  })

  it('is known of an indicator whatever picture is chosen by now', async () => {
    const before = remembered(await frozenOf('T1', '2025-03', [LECTURES]), [LECTURES])
    const choices = [{ ...LECTURES, chart: 'years' } as const]
    const now = { frozen: await frozenOf('T1', '2025-04', choices), choices, lang: 'zh' } as const
    expect(changedFigures(before, now)[0]).toMatchObject({ state: 'compared' })
  })
})

describe('a headline written by hand', () => {
  let march: DeckFigures
  let april: FrozenFigures
  beforeAll(async () => {
    march = remembered(await frozenOf('T1', '2025-03'))
    april = await frozenOf('T1', '2025-04')
  })
  const staleIn = (headline: string, choice: SlideChoice = LECTURES) => {
    const over = march[figuresKey(choice)]
    if (!over) throw new Error('not remembered')
    const texts = withHeadline(NO_TEXTS.zh, choiceKey(choice), headline, over)
    const [found] = staleHeadlines(texts, { frozen: april, choices: CHOICES, lang: 'zh' })
    return found?.stale.map(({ was, is }) => `${was} → ${is}`) ?? []
  }

  it.each([
    ['讲座已办30场', ['30场次 → 35场次']],
    ['完成三成，即30%', ['30.0% → 35.0%']],
    ['截至3月，讲座走在前面', ['2025年3月 → 2025年4月']],
    ['一至三月比去年增长20%', ['2025年3月 → 2025年4月', '增长20.0% → 持平']],
    ['全年要办100场', []],
    ['年底前再加一把劲', []],
    // What is rounded still holds.
    ['比时序快约2个百分点', []],
  ])('%s', (headline, stale) => {
    expect(staleIn(headline)).toEqual(stale)
  })

  it('is held against what it was cut off from', () => {
    expect(staleIn('资料1.2万余份', COPIES)).toEqual([])
    expect(staleIn('资料12000份', COPIES)).toEqual(['12000余份 → 12400余份'])
  })

  it('is marked on a slide without figures for its month alone', () => {
    expect(staleIn('甲镇3月汇报', { kind: 'cover' })).toEqual(['2025年3月 → 2025年4月'])
    expect(staleIn('甲镇汇报', { kind: 'cover' })).toEqual([])
  })

  it('is not marked where it is not known what it was written with', () => {
    const texts = { ...NO_TEXTS.zh, headlines: { [choiceKey(LECTURES)]: '讲座已办30场' } }
    expect(staleHeadlines(texts, { frozen: april, choices: CHOICES, lang: 'zh' })).toEqual([])
  })
})

describe('a deck file that is carried on without a page', () => {
  const FILE = {
    area: 'T1',
    areaName: '甲镇',
    through: '2025-03',
    theme: 'light',
    earlier: null,
  } as const
  const NOW = { choices: [LECTURES, UNITS], lang: 'zh' } as const

  it('is told of line by line, with its headlines', async () => {
    const figures = remembered(await frozenOf('T1', '2025-03'))
    const over = figures[figuresKey(LECTURES)]
    if (!over) throw new Error('not remembered')
    const zh = withHeadline(NO_TEXTS.zh, choiceKey(LECTURES), '讲座已办30场', over)
    const file = { ...FILE, figures, choices: NOW.choices, texts: { ...NO_TEXTS, zh } }
    expect(changeReport(file, { ...NOW, frozen: await frozenOf('T1', '2025-04') })).toEqual([
      '沿用自2025年1—3月的演示',
      '1项内容共5处数字有变化',
      '法治讲座场次',
      '  本年累计：30场次 → 35场次',
      '  完成率：30.0% → 35.0%',
      '  进度差：快5.0个百分点 → 快1.7个百分点',
      '  同比：增长20.0% → 持平',
      '  上年同期：25场次 → 35场次',
      '以下内容已无法制作：各单位比较：法治讲座场次。',
      '法治讲座场次：标题中的内容已变，请核对：',
      '  本年累计：30场次 → 35场次',
    ])
    // In its own month there is nothing to tell.
    expect(changeReport(file, { ...NOW, frozen: await frozenOf('T1', '2025-03') })).toEqual([])
  })

  it('says so where its figures are not known', async () => {
    const file = { ...FILE, figures: null, choices: NOW.choices, texts: NO_TEXTS }
    const [, told] = changeReport(file, { ...NOW, frozen: await frozenOf('T1', '2025-04') })
    expect(told).toMatch(/没有记下当时的数字/)
  })
})
