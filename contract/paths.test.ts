import { describe, expect, it } from 'vitest'
import { comparisonPath, csvPath, explainPath, progressPath, seriesPath } from './paths.ts'

describe('paths', () => {
  it('spell parameters in one order, so that answers sent along with the page are found', () => {
    expect(progressPath({ area: '990100' })).toBe('/api/progress?area=990100')
    expect(progressPath({ through: '2026-07', year: 2026, area: '990100' })).toBe(
      '/api/progress?area=990100&year=2026&through=2026-07',
    )
    expect(explainPath({ indicator: 'a.b', area: '1', through: '2026-07' })).toBe(
      '/api/explain?area=1&through=2026-07&indicator=a.b',
    )
  })

  it('ask for five years that end with the one looked at, none before 1949', () => {
    expect(seriesPath({ area: '1', indicator: 'x', year: 2026 })).toBe(
      '/api/series?area=1&indicator=x&years=2022,2023,2024,2025,2026',
    )
    expect(seriesPath({ area: '1', indicator: 'x', year: 1950 })).toMatch(/years=1949,1950$/)
    expect(seriesPath({ area: '1', indicator: 'x', year: 2026, through: '2026-07' })).toBe(
      '/api/series?area=1&indicator=x&through=2026-07',
    )
  })

  it('leave out what is the default of a comparison, and name further pages', () => {
    expect(comparisonPath({ parent: '1', level: 'direct', indicators: ['a', 'b'] })).toBe(
      '/api/comparison?parent=1&indicators=a,b',
    )
    expect(comparisonPath({ parent: '1', level: 'township' }, 2)).toBe(
      '/api/comparison?parent=1&level=township&page=2',
    )
    expect(comparisonPath({ parent: '1', indicators: ['a'], monthly: false })).toBe(
      '/api/comparison?parent=1&indicators=a&monthly=no',
    )
  })

  it('have a CSV twin', () => {
    expect(csvPath(progressPath({ area: '990100', year: 2026 }), 'en')).toBe(
      '/api/progress.csv?area=990100&year=2026&lang=en',
    )
  })
})
