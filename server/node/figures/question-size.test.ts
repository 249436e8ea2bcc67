import { expect, it } from 'vitest'
import { area } from '../../../tests/builders.ts'
import { questionSizeIn } from './question-size.ts'

const county = { level: 'county', parentCode: '9' } as const
const areas = [
  area({ code: '9', level: 'province', parentCode: null }),
  area({ code: '91', ...county }),
  area({ code: '92', ...county }),
  area({ code: '911', parentCode: '91' }),
  area({ code: '912', parentCode: '91' }),
]

it.each([
  ['/api/comparison?parent=9&level=township', 4],
  ['/api/progress.csv?area=91', 2],
  ['/api/progress?area=911', 0], // one unit
  ['/api/series?area=none&indicator=x', 0],
  ['/api/comparison?parent=9&through=October', 0], // refused
  ['/api/areas', 0],
  ['/api/constructor?area=91', 0],
])('%s: as much as the areas below', async (path, size) => {
  expect(await questionSizeIn({ areas: async () => areas })(path)).toBe(size)
})

it('counts a long line of areas that a unit took over, and no short one', async () => {
  const line = Array.from({ length: 61 }, (_, at) =>
    area({ code: `7-${at}`, parentCode: null, successorCodes: at < 60 ? [`7-${at + 1}`] : [] }),
  )
  const size = questionSizeIn({ areas: async () => line })
  expect(await size('/api/progress?area=7-60')).toBe(60)
  expect(await size('/api/progress?area=7-40')).toBe(0)
})
