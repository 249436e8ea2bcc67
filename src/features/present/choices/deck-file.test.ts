import { describe, expect, it } from 'vitest'
import { absent, value } from '../../../../domain/figure.ts'
import { presentWords } from '../words.ts'
import { type DeckFile, LARGEST_FILE, readDeckFile, writeDeckFile } from './deck-file.ts'
import { NO_TEXTS, withHeadline, withMovedKey, withNotes } from './deck-texts.ts'

const words = presentWords('zh').file
const COVER = { through: '2026-10', shown: {} }
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
    zh: withNotes(withHeadline(NO_TEXTS.zh, 'cover', '开场', COVER), 'cover', '先问好'),
  },
  figures: {
    cover: COVER,
    'i:lecture_sessions': {
      through: '2026-10',
      shown: {
        value: value(30),
        completion: value(0.3, 'at_least'),
        target: absent('no_target'),
        change: { kind: 'absent', reason: 'no_base', side: 'last_year' },
        status: 'behind',
      },
    },
  },
  earlier: { through: '2026-09', figures: null },
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

  it('is read as an earlier version of the program wrote it, whose figures are not known', () => {
    const { deck, faults } = changed((content) => {
      content.version = 1
      delete content.figures
      delete content.earlier
      content.texts = {
        ...NO_TEXTS,
        zh: { headlines: { cover: '开场' }, notes: {}, writtenOver: { cover: '1-abc' } },
      }
    })
    expect(faults).toBe(null)
    expect(deck).toMatchObject({ figures: null, earlier: null })
    expect(deck?.texts.zh).toEqual({ headlines: { cover: '开场' }, notes: {}, writtenWith: {} })
  })

  it('says what is wrong with another file', () => {
    expect(readDeckFile('PK\u0003', words).faults).toEqual([words.notJson])
    expect(readDeckFile('{"a":1}', words).faults).toEqual([words.notDeck])
    expect(readDeckFile('null', words).faults).toEqual([words.notDeck])
    expect(readDeckFile('x'.repeat(LARGEST_FILE + 1), words).faults).toEqual([words.tooLarge])
    expect(
      changed((content) => {
        content.version = 3
      }).faults,
    ).toEqual([words.newer(3)])
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
        zh: { headlines: { cover: 'x'.repeat(161) }, notes: {}, writtenWith: {} },
      }
    })
    expect(faults).toHaveLength(1)
    expect(faults?.[0]).toContain('texts.zh.headlines.cover')
  })
})

describe("a presenter's texts", () => {
  it('remembers with which figures a headline was written, and forgets both together', () => {
    const written = withHeadline(NO_TEXTS.zh, 'state', '一切正常', COVER)
    expect(written).toMatchObject({
      headlines: { state: '一切正常' },
      writtenWith: { state: COVER },
    })
    expect(withHeadline(written, 'state', '  ', COVER)).toEqual(NO_TEXTS.zh)
  })

  it('lets texts follow a slide whose chart is changed', () => {
    const written = withNotes(NO_TEXTS.zh, 'i:a:course', '慢')
    expect(withMovedKey(written, 'i:a:course', 'i:a:years').notes).toEqual({ 'i:a:years': '慢' })
    expect(withMovedKey(NO_TEXTS.zh, 'i:a:course', 'i:a:years')).toEqual(NO_TEXTS.zh)
  })
})
