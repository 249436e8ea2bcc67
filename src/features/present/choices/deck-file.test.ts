import { describe, expect, it } from 'vitest'
import { presentWords } from '../words.ts'
import { type DeckFile, readDeckFile, writeDeckFile } from './deck-file.ts'
import { NO_TEXTS, withHeadline, withMovedKey, withNotes } from './deck-texts.ts'

const words = presentWords('zh').file
const DECK: DeckFile = {
  area: '990100',
  areaName: '明衡县',
  through: '2026-10',
  choices: [
    { kind: 'cover' },
    { kind: 'indicator', indicator: 'lecture_sessions', chart: 'course' },
  ],
  theme: 'dark',
  texts: {
    ...NO_TEXTS,
    zh: withNotes(withHeadline(NO_TEXTS.zh, 'cover', '开场', '1-abc'), 'cover', '先问好'),
  },
}
const changed = (change: (content: Record<string, unknown>) => void) => {
  const content = JSON.parse(writeDeckFile(DECK)) as Record<string, unknown>
  change(content)
  return readDeckFile(JSON.stringify(content), words)
}

describe('a deck as a file', () => {
  it('comes back as it was saved, also with the mark that editors put in front', () => {
    expect(readDeckFile(writeDeckFile(DECK), words)).toEqual({ deck: DECK, faults: null })
    expect(readDeckFile(`\ufeff${writeDeckFile(DECK)}`, words).faults).toBe(null)
  })

  it('comes back also with the longest code and name that an area may have', () => {
    const deck = { ...DECK, area: 'A'.repeat(64), areaName: '镇'.repeat(2_000) }
    const read = readDeckFile(writeDeckFile(deck), words).deck
    expect([read?.area, read?.areaName]).toEqual([deck.area, '镇'.repeat(200)])
  })

  it('holds choices and texts, and no figures', () => {
    expect(Object.keys(JSON.parse(writeDeckFile(DECK)) as object).sort()).toEqual(
      ['area', 'areaName', 'format', 'slides', 'texts', 'theme', 'through', 'version'].sort(),
    )
  })

  it('says what is wrong with another file', () => {
    expect(readDeckFile('PK\u0003', words).faults).toEqual([words.notJson])
    expect(readDeckFile('{"a":1}', words).faults).toEqual([words.notDeck])
    expect(readDeckFile('null', words).faults).toEqual([words.notDeck])
    expect(readDeckFile('x'.repeat(2_000_001), words).faults).toEqual([words.tooLarge])
    expect(
      changed((content) => {
        content.version = 2
      }).faults,
    ).toEqual([words.newer(2)])
  })

  it('names every faulty place, and uses nothing of the file', () => {
    const { deck, faults } = changed((content) => {
      content.slides = ['cover', 'i:x:pie']
      content.through = 'soon'
      content.theme = 'pink'
    })
    expect(deck).toBe(null)
    expect(faults?.map((fault) => fault.split(/[:：]/)[0]).sort()).toEqual([
      'slides.1',
      'theme',
      'through',
    ])
  })

  it('refuses a headline longer than a slide holds', () => {
    const { faults } = changed((content) => {
      content.texts = {
        ...NO_TEXTS,
        zh: { headlines: { cover: 'x'.repeat(161) }, notes: {}, writtenOver: {} },
      }
    })
    expect(faults).toHaveLength(1)
    expect(faults?.[0]).toContain('texts.zh.headlines.cover')
  })
})

describe("a presenter's texts", () => {
  it('remembers over which figures a headline was written, and forgets both together', () => {
    const written = withHeadline(NO_TEXTS.zh, 'state', '一切正常', '1-abc')
    expect(written).toMatchObject({
      headlines: { state: '一切正常' },
      writtenOver: { state: '1-abc' },
    })
    expect(withHeadline(written, 'state', '  ', '1-abc')).toEqual(NO_TEXTS.zh)
  })

  it('lets texts follow a slide whose chart is changed', () => {
    const written = withNotes(NO_TEXTS.zh, 'i:a:course', '慢')
    expect(withMovedKey(written, 'i:a:course', 'i:a:years').notes).toEqual({ 'i:a:years': '慢' })
    expect(withMovedKey(NO_TEXTS.zh, 'i:a:course', 'i:a:years')).toEqual(NO_TEXTS.zh)
  })
})
