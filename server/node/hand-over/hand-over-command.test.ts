import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { value } from '../../../domain/figure.ts'
import { writeDeckFile } from '../../../src/features/present/choices/deck-file.ts'
import { NO_TEXTS } from '../../../src/features/present/choices/deck-texts.ts'
import * as handingOver from '../../../src/hand-over.ts'
import { area, indicator, observation, target } from '../../../tests/builders.ts'
import { readWorkbook } from '../../../tests/read-workbook.ts'
import { temporaryFile } from '../../../tests/store/temporary-file.ts'
import { openSqlStore } from '../sql-store.ts'
import { runHandOver } from './hand-over-command.ts'

const NOW = '2025-10-20T08:00:00.000Z'

/** One township that held 3 of 12 sessions in September. */
async function commandOnTownship() {
  const path = temporaryFile('dashboard.sqlite')
  const databaseUrl = `file:${path}`
  const store = await openSqlStore(databaseUrl)
  await store.write(NOW, async (writer) => {
    await writer.put('areas', [area({ code: '111', name: '甲镇', parentCode: null })])
    await writer.put('indicators', [
      indicator({ id: 'sessions', nameZh: '培训期数', unitZh: '期' }),
    ])
    await writer.put('observations', [
      observation({ areaCode: '111', indicatorId: 'sessions', period: '2025-08', value: 1 }),
      observation({ areaCode: '111', indicatorId: 'sessions', period: '2025-09', value: 2 }),
    ])
    await writer.put('targets', [target({ areaCode: '111', indicatorId: 'sessions', value: 12 })])
    return true
  })
  await store.close()
  const run = async (...args: string[]) => {
    const out: string[] = []
    const err: string[] = []
    const code = await runHandOver(args, {
      databaseUrl,
      now: NOW,
      elapsed: () => 0,
      out: (line) => out.push(line),
      err: (line) => err.push(line),
      handingOver,
    })
    return { code, out, err }
  }
  return { run, folder: dirname(path) }
}

const deck = (change: object = {}) =>
  writeDeckFile({
    area: '111',
    areaName: '甲镇',
    through: '2025-09',
    choices: [{ kind: 'cover' }, { kind: 'indicator', indicator: 'sessions', chart: 'course' }],
    theme: 'dark',
    texts: { ...NO_TEXTS, zh: { ...NO_TEXTS.zh, headlines: { cover: '九月例会' } } },
    figures: null,
    earlier: null,
    ...change,
  })

it('makes the files of the usual deck, says how large they are, and leaves nothing half done', async () => {
  const { run, folder } = await commandOnTownship()
  const book = join(folder, 'monthly', '甲镇.xlsx')
  const copy = join(folder, 'monthly', '甲镇.html')
  const { code, out, err } = await run(
    ...['--area', '111', '--through', '2025-09', '--out', book, '--out', copy],
  )
  expect(err).toEqual([])
  expect(code).toBe(0)
  expect(out[0]).toMatch(/^甲镇 2025年1—9月：共 \d+ 页$/)
  expect(out[1]).toMatch(/^已写出 .*甲镇\.xlsx（\d+ kB）$/)
  expect(out[2]).toMatch(/^已写出 .*甲镇\.html（\d+ kB）$/)
  expect(readdirSync(dirname(book)).sort()).toEqual(['甲镇.html', '甲镇.xlsx'])
  const { sheet, names } = await readWorkbook(new Blob([readFileSync(book)]))
  const figures = sheet(names.find((name) => name.endsWith('总体情况')) ?? '')
  expect(figures.cell('E5')).toMatchObject({ formula: 'C5/D5', number: 0.25 })
  expect(readFileSync(copy, 'utf8')).toContain('甲镇 2025年1—9月（演示副本）')
})

it('makes a deck that was saved by the page: its area, slides, texts and colours', async () => {
  const { run, folder } = await commandOnTownship()
  const file = join(folder, 'deck-例会.json')
  writeFileSync(file, deck())
  const copy = join(folder, 'a.html')
  const { code, out } = await run('--deck', file, '--through', '2025-09', '--out', copy)
  expect(code).toBe(0)
  expect(out[0]).toBe('甲镇 2025年1—9月 例会：共 2 页')
  const [, held = ''] = /id="deck">(.*?)<\/script>/s.exec(readFileSync(copy, 'utf8')) ?? []
  const { slides, theme } = JSON.parse(held)
  expect(theme).toBe('dark')
  expect(slides.map(({ headline }: { headline: string }) => headline)).toEqual([
    '九月例会',
    expect.stringMatching(/^截至9月，/),
  ])
})

it('says of a deck that was saved for another month what is told otherwise now', async () => {
  const { run, folder } = await commandOnTownship()
  // As the page calls a file whose deck nobody has named.
  const file = join(folder, 'deck-111-2025-08.json')
  writeFileSync(file, deck({ through: '2025-08' }))
  const { code, out } = await run(
    ...['--deck', file, '--through', '2025-09', '--out', join(folder, 'a.xlsx')],
  )
  expect(code).toBe(0)
  expect(out.slice(0, 2)).toEqual([
    '甲镇 2025年1—9月：共 2 页',
    expect.stringContaining('2025年1—8月'),
  ])
})

it('leaves out of a deck of the month before what is gone since, and tells what else changed', async () => {
  const { run, folder } = await commandOnTownship()
  const file = join(folder, 'deck.json')
  // 1 of 12 by August; 3 of 12 by September.
  const shown = { value: value(1), completion: value(1 / 12), target: value(12) } as const
  const cover = { through: '2025-08', shown: {} }
  const headlines = { cover: '甲镇8月例会' }
  writeFileSync(
    file,
    deck({
      through: '2025-08',
      choices: [
        { kind: 'cover' },
        { kind: 'indicator', indicator: 'sessions', chart: 'course' },
        { kind: 'indicator', indicator: 'lost', chart: 'course' },
      ],
      texts: { ...NO_TEXTS, zh: { ...NO_TEXTS.zh, headlines, writtenWith: { cover } } },
      figures: { cover, 'i:sessions': { through: '2025-08', shown } },
    }),
  )
  const book = join(folder, 'a.xlsx')
  const { code, out, err } = await run('--deck', file, '--through', '2025-09', '--out', book)
  expect([code, err]).toEqual([0, []])
  expect(out.slice(1, -1)).toEqual([
    '沿用自2025年1—8月的演示',
    '1项内容共2处数字有变化',
    '培训期数',
    '  本年累计：1期 → 3期',
    '  完成率：8.3% → 25.0%',
    '以下内容已无法制作：lost。',
    '封面：标题中的内容已变，请核对：',
    '  截至月份：2025年8月 → 2025年9月',
  ])
})

it('refuses what it does not know, says where it is and what is meant, and writes nothing', async () => {
  const { run, folder } = await commandOnTownship()
  const out = join(folder, 'a.xlsx')
  const saved = (text: string) => {
    const file = join(folder, 'deck.json')
    writeFileSync(file, text)
    return file
  }
  expect((await run('--area', '111', '--out', 'a.doc')).err[0]).toMatch(
    /^用法有误：a\.doc: --out 应以 .*\.pdf、\.png 或 \/ 结尾$/,
  )
  expect(await run('--area', '111')).toMatchObject({ code: 2 })
  expect(await run('--out', out)).toMatchObject({ code: 2 })
  expect(await run('--area', '111', '--theme', 'pink', '--out', out)).toMatchObject({ code: 2 })
  expect(await run('--area', '999', '--out', out)).toMatchObject({
    code: 1,
    err: ['数据中没有这个地区（The dataset holds no area with the code 999.）'],
  })
  const unknown = deck({ choices: [{ kind: 'indicator', indicator: 'lost', chart: 'years' }] })
  expect(await run('--deck', saved(unknown), '--out', out)).toMatchObject({
    code: 1,
    err: ['没有做成：\n  slides i:lost:years：数据中没有指标“lost”，本页无法制作。'],
  })
  const pie = deck().replace('sessions:course', 'sessions:pie')
  const { code, err } = await run('--deck', saved(pie), '--out', out)
  expect(code).toBe(1)
  expect(err[0]).toMatch(/^没有做成：\n {2}slides\.1：/)
  expect(await run('--deck', join(folder, 'none.json'), '--out', out)).toMatchObject({ code: 1 })
  expect(existsSync(out)).toBe(false)
})

it('says so where there is no Chromium, and makes everything else', async () => {
  const { run, folder } = await commandOnTownship()
  const [pdf, book] = [join(folder, 'a.pdf'), join(folder, 'a.xlsx')]
  const { code, err } = await run(
    ...['--area', '111', '--through', '2025-09', '--chromium', join(folder, 'none')],
    ...['--out', pdf, '--out', book, '--lang', 'en'],
  )
  expect(code).toBe(1)
  expect(err).toEqual([
    `Did not write ${pdf}: there is no Chromium; install one, or name it by --chromium or CHROMIUM_PATH`,
  ])
  expect([existsSync(pdf), existsSync(book)]).toEqual([false, true])
})

it('goes on with the others where one cannot be written', async () => {
  const { run, folder } = await commandOnTownship()
  writeFileSync(join(folder, 'plain'), '')
  const book = join(folder, 'a.xlsx')
  const { code, err } = await run(
    ...['--area', '111', '--through', '2025-09'],
    ...['--out', join(folder, 'plain', 'b.xlsx'), '--out', book],
  )
  expect(code).toBe(1)
  expect(err[0]).toMatch(/^没有写出 .*plain\/b\.xlsx：/)
  expect(existsSync(book)).toBe(true)
})
