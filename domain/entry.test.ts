import { describe, expect, it } from 'vitest'
import { indicator, observation } from '../tests/builders.ts'
import { type Entry, enteredOf, entryOf, readCell } from './entry.ts'

const count = indicator()
const ratio = indicator({ measure: 'ratio', aggregation: 'ratio', direction: 'full', unitZh: '%' })
const entry = (of: Entry) => ({ kind: 'entry', entry: of })

describe('readCell', () => {
  it('keeps blank, a reported 0 and nothing due apart', () => {
    expect(readCell(count, { first: '', second: '' })).toEqual(entry({ kind: 'blank' }))
    expect(readCell(count, { first: '0', second: '' })).toEqual(
      entry({ kind: 'count', value: 0, qualifier: 'exact' }),
    )
    expect(readCell(ratio, { first: '', second: '' })).toEqual(entry({ kind: 'blank' }))
    expect(readCell(ratio, { first: '0', second: '0' })).toEqual(entry({ kind: 'nothing_due' }))
    expect(readCell(ratio, { first: '0', second: '3' })).toEqual(
      entry({ kind: 'ratio', numerator: 0, denominator: 3 }),
    )
  })

  it('takes a ratio by its counts, or as a per cent without them', () => {
    expect(readCell(ratio, { first: '2', second: '3' })).toEqual(
      entry({ kind: 'ratio', numerator: 2, denominator: 3 }),
    )
    expect(readCell(ratio, { first: '97%', second: '' })).toEqual(
      entry({ kind: 'rate', value: 0.97 }),
    )
    // The server's check says that it is too much; reading does not judge.
    expect(readCell(ratio, { first: '3', second: '2' })).toHaveProperty('kind', 'entry')
  })

  it('waits for the other half of a ratio', () => {
    expect(readCell(ratio, { first: '2', second: '' })).toEqual({ kind: 'half', missing: 'second' })
    expect(readCell(ratio, { first: '', second: '3' })).toEqual({ kind: 'half', missing: 'first' })
  })

  it('says which input is not understood', () => {
    expect(readCell(ratio, { first: '2', second: '三' })).toEqual({
      kind: 'refused',
      part: 'second',
      refusal: { why: 'spelt_out' },
    })
    expect(readCell(count, { first: '12,5', second: '' })).toMatchObject({ part: 'first' })
    for (const [what, first] of [
      [count, '5'],
      [ratio, '97%'],
    ] as const) {
      expect(readCell(what, { first, second: '3' })).toMatchObject({
        part: 'second',
        refusal: { why: 'one_number' },
      })
    }
  })
})

it.each<[string, 'count' | 'ratio', Entry]>([
  ['200余', 'count', { kind: 'count', value: 200, qualifier: 'at_least' }],
  ['0', 'count', { kind: 'count', value: 0, qualifier: 'exact' }],
  ['2 of 3', 'ratio', { kind: 'ratio', numerator: 2, denominator: 3 }],
  ['0 of 0', 'ratio', { kind: 'nothing_due' }],
  ['97 % claimed', 'ratio', { kind: 'rate', value: 0.97 }],
  ['nothing', 'ratio', { kind: 'blank' }],
])('shows %s again as it was stored', (_, measure, of) => {
  expect(entryOf(measure, enteredOf(of))).toEqual(of)
})

it('shows what files have brought', () => {
  expect(entryOf('count', null)).toEqual({ kind: 'blank' })
  expect(entryOf('count', observation({ value: 30, qualifier: 'about' }))).toEqual({
    kind: 'count',
    value: 30,
    qualifier: 'about',
  })
  expect(entryOf('ratio', observation({ numerator: 0, denominator: 0 }))).toEqual({
    kind: 'nothing_due',
  })
})
