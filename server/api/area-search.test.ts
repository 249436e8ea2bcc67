import { describe, expect, it } from 'vitest'
import type { Area } from '../../domain/area.ts'
import { area } from '../../tests/builders.ts'
import { findAreas, searchedAreas } from './area-search.ts'

const AREAS: readonly Area[] = [
  area({ code: '430626', name: '平江县', level: 'county', parentCode: null }),
  area({ code: '430626101', name: '新民镇', parentCode: '430626' }),
  area({ code: '500231', name: '垫江县', level: 'county', parentCode: null }),
  area({ code: '500231101', name: '新民镇', parentCode: '500231' }),
  area({ code: '500231113', name: '砚台镇', parentCode: '500231' }),
  area({ code: '500231122', name: '长龙镇', parentCode: '500231' }),
  area({ code: '500231123', name: '吕新镇', parentCode: '500231' }),
]
const searched = searchedAreas(AREAS)
const above = ({ parentCode }: Area) => AREAS.filter((one) => one.code === parentCode)
const found = async (typed: string) =>
  (await findAreas(searched, typed, above, () => undefined)).map(({ code }) => code)

describe('an area is found', () => {
  it.each([
    ['by its name', '砚台镇', '500231113'],
    ['by the start of its name', '砚', '500231113'],
    ['by its code', '500231113', '500231113'],
    ['by the end of its code', '1113', '500231113'],
    ['by digits of full width', '５００２３１１１３', '500231113'],
    ['by its pinyin', 'yantaizhen', '500231113'],
    ['by pinyin not typed to its end', 'yantaiz', '500231113'],
    ['by its initials, in capitals', 'YTZ', '500231113'],
    ['by an initial of two letters', 'clzh', '500231122'],
    ['by what an input method is composing', "yan'tai", '500231113'],
    ['by a character and the next one begun', '砚t', '500231113'],
    ['by each reading of a character', 'zhanglong', '500231122'],
    ['by the usual reading of that character', 'clz', '500231122'],
    ['by ü as v', 'lvxin', '500231123'],
    ['by ü as u', 'luxin', '500231123'],
    ['by what is above it and its name', '垫江 新民', '500231101'],
    ['by what is above it, both in letters', 'dianjiang xmz', '500231101'],
  ])('%s', async (_, typed, code) => {
    expect(await found(typed)).toEqual([code])
  })
})

it('puts a fit from the start before one from within, equals in code order', async () => {
  expect(await found('xin')).toEqual(['430626101', '500231101', '500231123'])
  expect(await found('江')).toEqual(['430626', '500231'])
  expect(await found('500231')).toEqual(['500231', ...AREAS.slice(3).map(({ code }) => code)])
})

it('finds nothing rather than anything', async () => {
  for (const typed of ['', '  ', 'xyz', '新民乡', 'xinmimg', '垫江 平江', '%', '.*']) {
    expect(await found(typed)).toEqual([])
  }
})
