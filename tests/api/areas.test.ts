import { describe, expect, it } from 'vitest'
import { areasSchema } from '../../contract/resources.ts'
import { createApi } from '../../server/api/app.ts'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import { area, indicator, observation, today } from '../builders.ts'

const county = (code: string, name: string) =>
  area({ code, name, level: 'county', parentCode: null })
const towns = Array.from({ length: 25 }, (_, n) =>
  area({ code: String(500_231_200 + n), name: `新${String.fromCharCode(0x4e00 + n)}乡` }),
)
const store = createMemoryStore({
  areas: [
    county('430626', '平江县'),
    county('500231', '垫江县'),
    area({ code: '430626101', name: '新民镇', parentCode: '430626' }),
    area(),
    ...towns,
  ],
  indicators: [indicator(), indicator({ id: 'training_attendance' })],
  observations: [
    // 2021: two annual figures; 2022: two; 2023: one.
    observation({ period: '2021' }),
    observation({ period: '2021', indicatorId: 'training_attendance' }),
    observation({ period: '2022' }),
    observation({ period: '2022', indicatorId: 'training_attendance' }),
    observation({ period: '2023' }),
    // Not begun, and yet stored: not offered.
    observation({ period: '2027' }),
    observation({ areaCode: '430626101', period: '2021' }),
    observation({ areaCode: '430626101', period: '2024-Q1' }),
  ],
  targets: [],
})
const api = createApi({ store, programVersion: 'test', today })
const answerTo = async (query: string) =>
  areasSchema.parse(await (await api.request(`/api/areas${query}`)).json())
const found = async (q: string) =>
  (await answerTo(`?q=${encodeURIComponent(q)}`)).areas.map(({ code }) => code)

describe('/api/areas?q=', () => {
  it.each(['新民镇', 'xmz', 'xinmin', "xin'min", ' XMZ '])(
    'finds both 新民镇 by %s, each with what is above it',
    async (q) => {
      const { areas, page } = await answerTo(`?q=${encodeURIComponent(q)}`)
      expect(areas.map(({ code, parents }) => [code, parents])).toEqual([
        ['430626101', [{ code: '430626', name: '平江县' }]],
        ['500231101', [{ code: '500231', name: '垫江县' }]],
      ])
      expect(page).toEqual({ number: 1, size: 20, total: 2 })
    },
  )

  it('gives page after page, and none twice', async () => {
    const first = await answerTo('?q=%E6%96%B0')
    const second = await answerTo('?q=%E6%96%B0&page=2')
    expect([first.areas.length, second.areas.length]).toEqual([20, 7])
    expect(second.page).toEqual({ number: 2, size: 20, total: 27 })
    const codes = [...first.areas, ...second.areas].map(({ code }) => code)
    expect(new Set(codes).size).toBe(27)
    expect((await answerTo('?q=%E6%96%B0&limit=3')).areas).toHaveLength(3)
  })

  it('finds nothing for what nothing is called, and says so by an empty page', async () => {
    expect((await answerTo('?q=xyz')).page).toEqual({ number: 1, size: 20, total: 0 })
  })

  it('finds what an import has added since', async () => {
    expect(await found('沙坪')).toEqual([])
    await store.write('2026-01-01T00:00:00Z', async (writer) => {
      await writer.put('areas', [area({ code: '500231102', name: '沙坪镇' })])
      return true
    })
    expect(await found('沙坪')).toEqual(['500231102'])
  })

  it.each([
    ['?q=', 'q'],
    ['?q=%20', 'q'],
    [`?q=${'x'.repeat(65)}`, 'q'],
    ['?q=x&limit=0', 'limit'],
    ['?q=x&limit=401', 'limit'],
    ['?q=%E6%96%B0&page=3', 'page'],
    ['?page=2', 'page'],
    ['?limit=5', 'limit'],
    ['?code=500231&limit=5', 'limit'],
    ['?parent=500231&page=2', 'page'],
    ['?q=x&code=500231', 'code'],
    ['?code=500231&parent=500231', 'parent'],
    ['?code=', 'code'],
    [`?code=${Array(21).fill('500231').join()}`, 'code'],
  ])('refuses %s by name', async (query, field) => {
    const response = await api.request(`/api/areas${query}`)
    expect(response.status).toBe(400)
    expect((await response.json()).fields).toMatchObject([{ field }])
  })
})

describe('/api/areas?code= and ?parent=', () => {
  const codesOf = async (query: string) => (await answerTo(query)).areas.map(({ code }) => code)

  it('gives an area with those above it and those directly below it, and nothing of others', async () => {
    expect(await codesOf('?code=430626101')).toEqual(['430626', '430626101'])
    expect(await codesOf('?code=430626')).toEqual(['430626', '430626101'])
    const both = await codesOf('?code=430626101,500231,nowhere')
    expect([both[0], both[1], both[2], both.length]).toEqual(['430626', '430626101', '500231', 30])
    // None of them is held: as where nothing is asked.
    expect(await answerTo('?code=nowhere')).toEqual(await answerTo(''))
  })

  it('says which levels are below an area, and names what it took over and what took it over', async () => {
    const tree = createApi({
      store: createMemoryStore({
        areas: [
          area({ code: '50', level: 'province', parentCode: null }),
          area({ code: '5001', level: 'county', parentCode: '50' }),
          area({
            code: '500101',
            parentCode: '5001',
            validTo: '2025-12',
            successorCodes: ['500201'],
          }),
          area({ code: '5002', level: 'county', parentCode: '50' }),
          area({ code: '500201', parentCode: '5002', validFrom: '2026-01' }),
        ],
        indicators: [],
        observations: [],
        targets: [],
      }),
      programVersion: 'test',
      today,
    })
    const levelsOf = async (code: string) => {
      const response = await tree.request(`/api/areas?code=${code}`)
      const { areas } = areasSchema.parse(await response.json())
      return areas.map((one) => [one.code, one.levelsBelow])
    }
    expect(await levelsOf('50')).toEqual([
      ['50', ['county', 'township']],
      ['5001', ['township']],
      ['5002', ['township']],
    ])
    const line = ['50', '5001', '500101', '5002', '500201']
    expect((await levelsOf('500201')).map(([code]) => code)).toEqual(line)
    expect((await levelsOf('500101')).map(([code]) => code)).toEqual(line)
  })

  it('gives the units of an area page by page', async () => {
    const { areas, page } = await answerTo('?parent=500231&limit=10&page=3')
    expect(areas).toHaveLength(7)
    expect(page).toEqual({ number: 3, size: 10, total: 27 })
    const response = await api.request('/api/areas?parent=nowhere')
    expect(await response.json()).toMatchObject({
      code: 'unknown_area',
      fields: [{ field: 'parent' }],
    })
  })
})

describe('/api/areas', () => {
  it('lists the top level and the units of the area to show first, and no units of others', async () => {
    const { areas, defaultArea, page } = await answerTo('')
    expect(defaultArea).toBe('500231')
    expect(areas).toHaveLength(29)
    expect(areas.map(({ code }) => code)).not.toContain('430626101')
    expect(page).toBeUndefined()
  })

  it('names the year with most annual figures, the later of equals, where there are no others', async () => {
    const { areas } = await answerTo('?code=500231,430626')
    const yearOf = (code: string) => areas.find((one) => one.code === code)?.annualYear
    expect(yearOf('500231101')).toBe(2022)
    expect(yearOf('500231')).toBe(2022)
    expect(yearOf('430626101')).toBeNull()
    expect(yearOf('500231200')).toBeNull()
  })

  it('lists the years that have begun, not one that is stored and has not', async () => {
    const { areas } = await answerTo('')
    expect(areas.find(({ code }) => code === '500231101')?.years).toEqual([2021, 2022, 2023])
  })
})
