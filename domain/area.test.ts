import { expect, it } from 'vitest'
import { area } from '../tests/builders.ts'
import { filingDaysOf } from './area.ts'

it('files documents within the days of the nearest area that sets them, else within 30', () => {
  const areas = [
    area({ code: '1', parentCode: null, filingDays: 20 }),
    area({ code: '11', parentCode: '1' }),
    area({ code: '111', parentCode: '11', filingDays: 15 }),
    area({ code: '112', parentCode: '11' }),
    area({ code: '2', parentCode: null }),
    area({ code: '3', parentCode: '31' }),
    area({ code: '31', parentCode: '3' }),
  ]
  const areaOf = (code: string) => areas.find((one) => one.code === code)
  expect(['111', '112', '2', '3', '9'].map((code) => filingDaysOf(code, areaOf))).toEqual([
    15, 20, 30, 30, 30,
  ])
})
