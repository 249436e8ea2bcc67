import { describe, expect, it } from 'vitest'
import {
  choiceKey,
  type DeckOptions,
  parseChoice,
  parseDeckName,
  readDeckHash,
  type SlideChoice,
  writeDeckHash,
} from './deck-options.ts'

const CHOICES: readonly SlideChoice[] = [
  { kind: 'cover' },
  { kind: 'indicator', indicator: 'lecture_sessions', chart: 'years' },
  { kind: 'comparison', indicator: 'own.id-1', compared: 'rate' },
  { kind: 'sources' },
]

describe('the hash of a deck', () => {
  it('comes back as it was written', () => {
    const options: DeckOptions = { deck: null, choices: CHOICES, theme: 'dark', index: 2 }
    const hash = writeDeckHash(options)
    expect(hash).toBe(
      '#slides=cover,i:lecture_sessions:years,c:own.id-1:rate,sources&theme=dark&slide=3',
    )
    expect(readDeckHash(hash)).toEqual({ options, faults: [] })
  })

  it('names a kept deck, whatever its name is made of', () => {
    const options: DeckOptions = {
      deck: '10月汇报 & 总结+2',
      choices: null,
      theme: 'light',
      index: 0,
    }
    expect(readDeckHash(writeDeckHash(options))).toEqual({ options, faults: [] })
    expect(readDeckHash('#deck=%20%0a').faults).toEqual([' \n'])
    expect(parseDeckName(' 10月\n汇报 ')).toBe('10月 汇报')
    expect(parseDeckName('x'.repeat(81))).toBe(null)
  })

  it('is empty for the usual deck', () => {
    expect(writeDeckHash({ deck: null, choices: null, theme: 'light', index: 0 })).toBe('')
    expect(readDeckHash('')).toEqual({
      options: { deck: null, choices: null, theme: 'light', index: 0 },
      faults: [],
    })
  })

  it('names what it cannot use and keeps the rest', () => {
    const { options, faults } = readDeckHash('#slides=cover,i:x:pie,cover,state&theme=pink&slide=0')
    expect(options).toEqual({
      deck: null,
      choices: [{ kind: 'cover' }, { kind: 'state' }],
      theme: 'light',
      index: 0,
    })
    expect(faults).toEqual(['i:x:pie', 'cover', 'pink', '0'])
  })

  it('falls back to the usual deck where no slide is left', () => {
    expect(readDeckHash('#slides=nonsense').options.choices).toBe(null)
  })

  it.each(CHOICES)('knows a choice by its key: %o', (choice) => {
    expect(parseChoice(choiceKey(choice))).toEqual(choice)
  })

  it('leaves out slides that are too many for an address', () => {
    const hashOf = (count: number) =>
      writeDeckHash({
        deck: 'long',
        choices: Array.from({ length: count }, (_, index) => ({
          kind: 'indicator',
          indicator: `${'a'.repeat(60)}${index}`,
          chart: 'course',
        })),
        theme: 'light',
        index: 0,
      })
    // 25 x 71 characters with their commas are 1,800; 30 are 2,150
    expect(hashOf(25)).toContain('slides=')
    expect(hashOf(30)).toBe('#deck=long')
  })
})
