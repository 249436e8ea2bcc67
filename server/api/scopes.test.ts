import { describe, expect, it } from 'vitest'
import { area } from '../../tests/builders.ts'
import { restedScopes } from './scopes.ts'

const county = { level: 'county', parentCode: '9' } as const
const areas = [
  area({ code: '9', level: 'province', parentCode: null }),
  area({ code: '91', ...county }),
  area({ code: '911', parentCode: '91' }),
  // Took over a unit of the other county.
  area({ code: '912', parentCode: '91' }),
  area({ code: '92', ...county }),
  area({ code: '921', parentCode: '92', successorCodes: ['912'] }),
]

describe('an answer rests', () => {
  it.each([
    ['/api/indicators', []],
    ['/api/areas?q=911', ['reports']],
    ['/api/progress?area=9', ['figures:9']],
    ['/api/comparison?parent=92&level=township', ['figures:92']],
    ['/api/coverage?parent=91', ['figures:91', 'reports:92']],
    // Its month is that of its county.
    ['/api/progress?area=911', ['figures:911', 'reports:91']],
    ['/api/series.csv?area=911&indicator=x&through=2025-03', ['figures:911', 'reports:91']],
    ['/api/explain?indicator=x&area=912', ['figures:912', 'reports:91', 'reports:92']],
    ['/api/health/ready?area=911', ['figures:911', 'reports:91']],
    ['/api/progress?area=nowhere', ['figures:nowhere']],
  ])('%s on parts of the dataset', async (path, scopes) => {
    expect(await restedScopes({ areas: async () => areas }, `http://x${path}`)).toEqual(scopes)
  })

  it.each(['/api/progress', '/api/health/ready', '/api/none'])('%s on everything', async (path) => {
    expect(await restedScopes({ areas: async () => areas }, `http://x${path}`)).toBeUndefined()
  })
})
