import { describe, expect, it } from 'vitest'
import { addressParameters, areasNamedIn, rememberedIn } from './page-address.ts'

describe('the parameters of an address', () => {
  it.each([
    '?area=500231&year=2025&through=2025-07',
    '?area=500231&amp;year=2025&amp;through=2025-07',
    '?area=500231&amp;amp;year=2025&AMP;through=2025-07',
    '?area=500231&amp%3Byear=2025&amp%3Bthrough=2025-07',
  ])('are the same in %s', (search) => {
    const parameters = addressParameters(search)
    expect(Object.fromEntries(parameters)).toEqual({
      area: '500231',
      year: '2025',
      through: '2025-07',
    })
  })

  it('keep a value that was given twice twice', () => {
    expect(addressParameters('?year=2025&amp;year=2026').getAll('year')).toEqual(['2025', '2026'])
  })
})

describe('a remembered value', () => {
  it('is found among other cookies, whole', () => {
    const cookies = 'subunit=1; unit=500231101; language=en'
    expect(rememberedIn(cookies, 'unit')).toBe('500231101')
    expect(rememberedIn(cookies, 'language')).toBe('en')
  })

  it.each([
    '',
    'unit',
    'unit=',
    'unit=<script>',
    'unit=a%20b',
    `unit=${'9'.repeat(65)}`,
    'xunit=1',
  ])('is none in "%s"', (cookies) => {
    expect(rememberedIn(cookies, 'unit')).toBeNull()
  })
})

describe('the areas a page is about', () => {
  it.each([
    ['', null, []],
    ['', '500231101', ['500231101']],
    ['?area=500231', '500231101', ['500231']],
    ['?parent=500231&amp;unit=500231102', '500231101', ['500231', '500231102']],
    ['?parent=500231&unit=500231', null, ['500231']],
    ['?area=1&area=2', null, []],
    // No code, and yet not left open: the own unit was not asked for.
    ['?area=a,b', '500231101', []],
  ])('at %s with the own unit %s are %j', (search, unit, codes) => {
    expect(areasNamedIn(search, unit)).toEqual(codes)
  })
})
