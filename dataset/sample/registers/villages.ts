import type { Village } from '../../../domain/register/village.ts'
import { KEEPER } from './keeper.ts'

/** As many as the keeper's area says: 13 villages and 2 communities, in the order in which 2026 came to them. */
const NAMES = [
  ['铨河社区', '001'],
  ['双桥村', '201'],
  ['石板村', '202'],
  ['柏树村', '203'],
  ['青龙村', '204'],
  ['大湾村', '205'],
  ['码头社区', '002'],
  ['高坪村', '206'],
  ['楠木村', '207'],
  ['新场村', '208'],
  ['龙井村', '209'],
  ['桐梓村', '210'],
  ['白果村', '211'],
  ['马鞍村', '212'],
  ['长岭村', '213'],
] as const

/** The villages and communities (村、社区) of the township that keeps registers. */
export const VILLAGES: readonly Village[] = NAMES.map(([name, suffix]) => ({
  areaCode: KEEPER.areaCode,
  code: KEEPER.areaCode + suffix,
  name,
  validFrom: null,
  validTo: null,
}))
