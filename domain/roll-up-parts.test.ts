import { expect, it } from 'vitest'
import { area } from '../tests/builders.ts'
import { AreaTree } from './area-tree.ts'
import { endedUnits } from './ended-units.ts'
import { rollUpParts } from './roll-up-parts.ts'

const PROVINCE = area({ code: '99', level: 'province' })
const COUNTIES = ['9901', '9902'].map((code) => area({ code, level: 'county', parentCode: '99' }))
const partsOf = (tree: AreaTree) => {
  const { units, ended } = rollUpParts(tree, '99', '2026-06')
  return { units: units.map(({ code }) => code), ended: ended.map(({ code }) => code) }
}

it('takes a province apart into its counties, whose own ended units stay with them', () => {
  const tree = new AreaTree([
    PROVINCE,
    ...COUNTIES,
    area({ code: '990101', parentCode: '9901', validTo: '2026-03' }),
    area({ code: '990102', parentCode: '9901' }),
    area({ code: '990201', parentCode: '9902' }),
  ])
  expect(endedUnits(tree, '99', '2026-06').map(({ code }) => code)).toEqual(['990101'])
  expect(partsOf(tree)).toEqual({ units: ['9901', '9902'], ended: [] })
})

it('takes a province of units alone apart into them', () => {
  const units = ['990001', '990002'].map((code) => area({ code, parentCode: '99' }))
  expect(partsOf(new AreaTree([PROVINCE, ...units]))).toEqual({
    units: ['990001', '990002'],
    ended: [],
  })
})
