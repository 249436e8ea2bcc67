import { describe, expect, it } from 'vitest'
import { type Change, type Choices, nextChanges, nextQuestion } from './next-questions.ts'

const CHOICES: Choices = {
  lastMonth: '2026-10',
  years: [2024, 2025, 2026],
  indicators: ['sessions', 'attendance', 'lectures', 'filing'],
  above: '990100',
}

describe('nextChanges', () => {
  it('offers what the pickers offer: no month to come, no year without reports', () => {
    expect(nextChanges({ year: 2026, through: '2026-10' }, null, CHOICES)).toEqual([
      { year: 2026, through: '2026-09' },
      { year: 2025 },
      { area: '990100' },
    ])
    expect(
      nextChanges({ year: 2025, through: '2025-01' }, null, { ...CHOICES, above: null }),
    ).toEqual([{ year: 2025, through: '2025-02' }, { year: 2024 }, { year: 2026 }])
  })

  it('goes on with the indicators nearest in the catalogue', () => {
    const shown = { year: 2024, through: '2024-12' }
    const none = { ...CHOICES, years: [], above: null }
    expect(nextChanges(shown, 'lectures', none).slice(1)).toEqual([
      { indicator: 'attendance' },
      { indicator: 'filing' },
      { indicator: 'sessions' },
    ])
  })
})

describe('nextQuestion', () => {
  const next = (path: string, change: Change) => nextQuestion(path, change, CHOICES)?.path ?? null
  const SERIES = '/api/series?area=500231101&indicator=lectures'

  // As the page spells it after the choice: an answer under another path would be fetched for nothing.
  it.each<[string, Change, string]>([
    [
      '/api/progress?area=500231101',
      { year: 2026, through: '2026-09' },
      '/api/progress?area=500231101&year=2026&through=2026-09',
    ],
    ['/api/progress?area=500231101', { year: 2025 }, '/api/progress?area=500231101&year=2025'],
    [
      '/api/progress?area=500231101&year=2026&through=2026-10',
      { year: 2025 },
      '/api/progress?area=500231101&year=2025&through=2025-10',
    ],
    // November 2026 has not begun.
    [
      '/api/progress?area=500231101&year=2025&through=2025-11',
      { year: 2026 },
      '/api/progress?area=500231101&year=2026',
    ],
    [
      '/api/progress?area=500231101&year=2025',
      { area: '500231' },
      '/api/progress?area=500231&year=2025',
    ],
    [`${SERIES}&through=2026-10`, { year: 2025 }, `${SERIES}&through=2025-10`],
    [SERIES, { year: 2025 }, `${SERIES}&years=2021,2022,2023,2024,2025`],
    [
      '/api/comparison?parent=500231&level=village&indicators=lectures',
      { indicator: 'filing' },
      '/api/comparison?parent=500231&level=village&indicators=filing',
    ],
    [
      '/api/comparison?parent=500231&indicators=lectures&monthly=no',
      { year: 2025 },
      '/api/comparison?parent=500231&year=2025&indicators=lectures&monthly=no',
    ],
    ['/api/areas?code=500231101', { area: '500231' }, '/api/areas?code=500231'],
  ])('%s after %j', (path, change, asked) => {
    expect(next(path, change)).toBe(asked)
  })

  it('asks nothing where the choice changes nothing', () => {
    expect(next('/api/comparison?parent=500231', { indicator: 'filing' })).toBeNull()
    expect(next('/api/comparison?parent=500231', { area: '500000' })).toBeNull()
    expect(next('/api/areas?code=500231101', { year: 2025 })).toBeNull()
    expect(next('/api/health/ready', { year: 2025 })).toBeNull()
  })
})
