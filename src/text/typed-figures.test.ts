import fc from 'fast-check'
import { expect, it } from 'vitest'
import { QUALIFIERS } from '../../domain/qualifier.ts'
import { readTyped, typedUseOf } from '../../domain/typed-number.ts'
import { RUNS } from '../../tests/arbitraries.ts'
import { indicator } from '../../tests/builders.ts'
import { formatCount, formatPercent } from './format.ts'
import { LANGUAGES } from './language.ts'

const language = fc.constantFrom(...LANGUAGES)

/** A number with exactly so many decimals. */
const counted = fc
  .record({ decimals: fc.integer({ min: 0, max: 3 }), digits: fc.nat(2_000_000_000) })
  .map(({ decimals, digits }) => ({ decimals, number: Number(`${digits}e-${decimals}`) }))

it('reads back every count as it is printed, with its qualifier and its unit', () => {
  const unit = fc.constantFrom('', '期', 'sessions', ' sessions')
  const property = fc.property(
    counted,
    fc.constantFrom(...QUALIFIERS),
    language,
    unit,
    ({ number, decimals }, qualifier, lang, behind) => {
      const what = indicator({ decimals })
      const printed = formatCount(number, qualifier, what, lang)
      const read = readTyped(`${printed}${behind}`, typedUseOf(what))
      expect(read).toEqual({ kind: 'number', number, qualifier })
    },
  )
  fc.assert(property, RUNS)
})

it('reads a shortened count as the number that is printed, not another', () => {
  const property = fc.property(
    fc.integer({ min: 10_000, max: 2_000_000_000 }),
    fc.constantFrom(...QUALIFIERS),
    language,
    (number, qualifier, lang) => {
      const printed = formatCount(number, qualifier, indicator(), lang, { short: true })
      const read = readTyped(printed, typedUseOf(indicator()))
      if (read.kind !== 'number') throw new Error(`${printed} is not understood`)
      expect(formatCount(read.number, read.qualifier, indicator(), lang, { short: true })).toBe(
        printed,
      )
      expect(Math.abs(read.number - number)).toBeLessThanOrEqual(number / 10)
    },
  )
  fc.assert(property, RUNS)
})

it('reads back every rate as it is printed', () => {
  const property = fc.property(fc.integer({ min: 0, max: 1000 }), language, (perMille, lang) => {
    const printed = formatPercent(perMille / 1000, 1, lang)
    const read = readTyped(printed, typedUseOf(indicator({ measure: 'ratio' })))
    expect(read).toEqual({ kind: 'number', number: perMille / 1000, qualifier: 'exact' })
  })
  fc.assert(property, RUNS)
})
