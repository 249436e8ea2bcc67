import { expect, it } from 'vitest'
import { datasetOf } from '../../../../../dataset/dataset-of.ts'
import { createSampleStore } from '../../../../../mocks/sample-store.ts'
import { createMemoryStore } from '../../../../../server/api/memory-store.ts'
import type { Store } from '../../../../../server/api/store.ts'
import { frozenFiguresOf } from '../../../../../tests/frozen-figures-of.ts'
import { readWorkbook } from '../../../../../tests/read-workbook.ts'
import type { Language } from '../../../../text/language.ts'
import type { SlideChoice } from '../../choices/deck-options.ts'
import { NO_TEXTS } from '../../choices/deck-texts.ts'
import { usualChoices } from '../../choices/usual-deck.ts'
import { composeSlides } from '../../compose/compose-slides.ts'
import { deckWorkbook } from './deck-workbook.ts'
import { sheetName } from './sheet-name.ts'

/**
 * 甲镇 is at 30 of 100 by March, 乙镇 at 40 of 200 without February, 丙镇 has reported nothing of its 50: 70 of the
 * 300 that the reporting ones have planned. A year before 甲镇 had 24 by March.
 */
const FILES = {
  'areas.csv': `code,name,level,parent_code,population,population_year
C1,甲乙县,county,,,
T1,甲镇,township,C1,10000,2025
T2,乙镇,township,C1,20000,2025
T3,丙镇,township,C1,,`,
  'indicators.csv': `id,name_zh,unit_zh,measure,aggregation,direction
lectures,讲座/宣讲场次,场次,count,sum,up
filing,报备率,%,ratio,ratio,full`,
  'observations.csv': `area_code,indicator_id,period,value,numerator,denominator,counting_rule,qualifier
T1,lectures,2024-01,10,,,,
T1,lectures,2024-02,10,,,,
T1,lectures,2024-03,4,,,,
T1,lectures,2025-01,10,,,按场,
T1,lectures,2025-02,10,,,按场,
T1,lectures,2025-03,10,,,按场,at_least
T2,lectures,2025-01,20,,,,
T2,lectures,2025-03,20,,,,
T1,filing,2025-01,,2,3,,
T1,filing,2025-02,,1,1,,
T1,filing,2025-03,,1,4,,`,
  'targets.csv': `area_code,indicator_id,year,value
T1,lectures,2025,100
T2,lectures,2025,200
T3,lectures,2025,50`,
}
const store = createMemoryStore(datasetOf(FILES), '2026-11-05T01:00:00Z')

async function bookOf(
  area: string,
  chosen: readonly SlideChoice[] | null,
  { through = '2025-03', lang = 'zh' as Language, from = store as Store } = {},
) {
  const frozen = await frozenFiguresOf(from, {
    area,
    through,
    ...(chosen === null ? {} : { choices: chosen }),
  })
  const choices = chosen ?? usualChoices(frozen, [])
  const slides = composeSlides(frozen, choices, NO_TEXTS[lang], lang)
  const steps: string[] = []
  const file = await deckWorkbook(
    { name: '演示', slides, frozen, choices, texts: NO_TEXTS[lang], theme: 'light', lang },
    {
      signal: new AbortController().signal,
      onStep: (done, of) => steps.push(`${done}/${of}`),
    },
  )
  return { book: await readWorkbook(file), slides, steps }
}

it('tells months, sums them up, and leaves a missing month empty with its word beside it', async () => {
  const { book } = await bookOf('T2', [
    { kind: 'indicator', indicator: 'lectures', chart: 'course' },
  ])
  const { row, cell } = book.sheet('1 讲座 宣讲场次')
  expect(row(4)).toEqual([
    '指标',
    '单位',
    '本年累计',
    '年度目标',
    '完成率',
    '时序进度',
    '进度差（百分点）',
    '状态',
    '说明',
  ])
  expect(cell('C5').number).toBe(40)
  expect(cell('D5').number).toBe(200)
  expect(cell('E5')).toMatchObject({ formula: 'C5/D5', number: 0.2, format: '0.0%' })
  expect(cell('F5')).toMatchObject({ number: 0.25, formula: null })
  expect(cell('G5')).toMatchObject({ formula: '(E5-F5)*100', number: expect.closeTo(-5, 9) })
  expect(cell('I5').text).toBe('同比：上年未报；缺2月')
  expect(row(7)).toEqual(['月份', '当期数', '本年累计', '年度目标', '时序应完成', '说明'])
  expect(row(8).slice(0, 3)).toEqual(['1月', 20, 20])
  expect(cell('B9')).toMatchObject({ number: null, text: null })
  expect(cell('C9').number).toBeNull()
  expect(cell('F9').text).toBe('未填报')
  expect(cell('B10').number).toBe(20)
  expect(cell('C10')).toMatchObject({ formula: 'SUM(B8:B10)', number: 40, format: '0' })
  expect(cell('F11').text).toBe('未到期')
  expect(cell('B11').number).toBeNull()
})

it('works changes, ratios and what is more than its number out of their sides', async () => {
  const { book } = await bookOf('T1', [{ kind: 'state' }])
  const { row, cell } = book.sheet('1 总体情况')
  const heads = row(4)
  const at = (head: string, line: number) =>
    cell(`${String.fromCharCode(65 + heads.indexOf(head))}${line}`)
  expect(at('本年累计', 5)).toMatchObject({ number: 30, formula: null, format: '0"余"' })
  expect(at('可比月份本年数', 5).number).toBe(30)
  expect(at('上年同期', 5).number).toBe(24)
  expect(at('同比', 5)).toMatchObject({ formula: 'J5/K5-1', number: 0.25 })
  expect(at('比较月份', 5).text).toBe('2025年1—3月 比 2024年1—3月')
  expect(at('说明', 5).text).toBe('本年累计：30余场次')
  // 4 of 8; last year has none.
  expect(at('本年累计', 6)).toMatchObject({ formula: 'D6/E6', number: 0.5, format: '0.0%' })
  expect(at('同比', 6).number).toBeNull()
  expect(at('说明', 6).text).toBe('同比：上年未报')
})

it('adds units up, and divides only those that have both a value and a target', async () => {
  const { book } = await bookOf('C1', [
    { kind: 'comparison', indicator: 'lectures', compared: 'completion' },
  ])
  const { row, cell } = book.sheet('1 各单位比较：讲座 宣讲场次')
  expect(row(4).slice(0, 7)).toEqual([
    '地区',
    '代码',
    '本年累计',
    '年度目标',
    '计入完成率的累计',
    '计入完成率的目标',
    '完成率',
  ])
  expect(row(5).slice(0, 7)).toEqual(['甲乙县 合计', 'C1', 70, 350, 70, 300, 70 / 300])
  expect(cell('C5').formula).toBe('SUM(C6:C8)')
  expect(cell('D5').formula).toBe('SUM(D6:D8)')
  expect(cell('G5').formula).toBe('E5/F5')
  expect(row(6).slice(0, 4)).toEqual(['甲镇', 'T1', 30, 100])
  expect(cell('G6').formula).toBe('C6/D6')
  expect(cell('C8').number).toBeNull()
  expect(row(8).at(-1)).toBe('未填报')
  expect(row(9)).toEqual(['最小', 0.2])
  expect(cell('G9').formula).toBe('MIN(G6:G8)')
  expect(cell('G10')).toMatchObject({ formula: 'MEDIAN(G6:G8)', number: 0.25 })
  expect(row(11)).toEqual(['最大', 0.3])
})

it('says on its first sheet what the numbers are, and which sheet belongs to which slide', async () => {
  const { book, slides, steps } = await bookOf('990100', null, {
    through: '2026-10',
    from: createSampleStore(),
  })
  const about = book.sheet('说明')
  expect(about.row(2)).toEqual(['示例数据：来自虚构的示例县，不对应任何真实地方'])
  expect(about.row(3)).toEqual(['地区', '明衡县（示例） 990100'])
  expect(about.row(4)).toEqual(['统计期间', '2026年1—10月'])
  expect(about.cell('B8').format).toBe('yyyy-mm-dd hh:mm:ss')
  const listed = slides.map((_, index) => about.row(14 + index))
  expect(listed.map(([page]) => page)).toEqual(slides.map(({ foot }) => foot.page))
  expect(listed.map(([, headline]) => headline)).toEqual(slides.map(({ headline }) => headline))
  const sheets = new Set(listed.map(([, , sheet]) => sheet).filter((name) => name !== '没有数字'))
  expect(['说明', ...sheets]).toEqual(book.names)
  expect(steps.at(-1)).toBe(`${slides.length}/${slides.length}`)
})

it('has a formula only where it gives the very figure, in both languages', async () => {
  const { book } = await bookOf('990100', null, {
    through: '2026-10',
    lang: 'en',
    from: createSampleStore(),
  })
  const formulas = book.names.flatMap((name) => {
    const { cells } = book.sheet(name)
    return [...cells.values()]
      .filter(({ formula }) => formula !== null)
      .map(({ formula, number }) => ({
        number,
        result: resultOf(formula ?? '', (cell) => cells.get(cell)?.number ?? null),
      }))
  })
  expect(formulas.length).toBeGreaterThan(200)
  for (const { number, result } of formulas) expect(number).toBeCloseTo(result, 9)
})

/** What a formula of these sheets gives: one function over a range, or arithmetic of cells. */
function resultOf(formula: string, numberAt: (cell: string) => number | null): number {
  const [, name, column = '', from, to] =
    /^([A-Z]+)\(([A-Z]+)(\d+):[A-Z]+(\d+)\)$/.exec(formula) ?? []
  if (name === undefined) {
    const numbers = formula.replace(/[A-Z]+\d+/g, (cell) => `(${numberAt(cell)})`)
    return Number(new Function(`return ${numbers}`)())
  }
  const range = Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) =>
    numberAt(`${column}${Number(from) + index}`),
  )
  const sorted = range.filter((number) => number !== null).sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  switch (name) {
    case 'SUM':
      return sorted.reduce((sum, number) => sum + number, 0)
    case 'MIN':
      return sorted[0] ?? Number.NaN
    case 'MAX':
      return sorted.at(-1) ?? Number.NaN
    default:
      return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
  }
}

it('names sheets so that every spreadsheet program takes them', () => {
  expect(sheetName(5, 2, '单位比较：[普法]/宣传?')).toBe('5-6 单位比较： 普法 宣传')
  expect(sheetName(12, 1, 'x'.repeat(60))).toHaveLength(31)
})

it('is given up between two slides', async () => {
  const controller = new AbortController()
  const choices: SlideChoice[] = [{ kind: 'state' }, { kind: 'numbers' }]
  const frozen = await frozenFiguresOf(store, { area: 'T1', through: '2025-03', choices })
  const slides = composeSlides(frozen, choices, NO_TEXTS.zh, 'zh')
  const deck = {
    name: '',
    slides,
    frozen,
    choices,
    texts: NO_TEXTS.zh,
    theme: 'light',
    lang: 'zh',
  } as const
  const making = {
    signal: controller.signal,
    onStep: (done: number) => done === 1 && controller.abort(),
  }
  await expect(deckWorkbook(deck, making)).rejects.toMatchObject({ name: 'AbortError' })
})
