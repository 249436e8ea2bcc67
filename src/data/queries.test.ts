import { describe, expect, it } from 'vitest'
import { progressCsvPath, progressPath } from './queries.ts'

describe('progressPath', () => {
  it('spells parameters in one order, so that answers embedded in the page are found', () => {
    expect(progressPath({ area: '990100' })).toBe('/api/progress?area=990100')
    expect(progressPath({ through: '2026-07', year: 2026, area: '990100' })).toBe(
      '/api/progress?area=990100&year=2026&through=2026-07',
    )
  })

  it('asks for the CSV twin of the same figures', () => {
    expect(progressCsvPath({ area: '990100', year: 2026 }, 'en')).toBe(
      '/api/progress.csv?area=990100&year=2026&lang=en',
    )
  })
})
