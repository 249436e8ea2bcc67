import type { Area } from '../../domain/area.ts'

/** No Chinese province code begins with 99, so no code below can meet a real one. */
export const COUNTY_CODE = '990100'

/** A township as the generator sees it: an area with the sizes that its figures follow. */
export interface Unit {
  readonly code: string
  readonly name: string
  /** Residents that the figures are made for; `population` is what the area row admits to. */
  readonly size: number
  readonly population: number | null
  readonly populationYear: number | null
  /** Administrative villages (行政村). */
  readonly villages: number
  /** Urban communities (社区). */
  readonly communities: number
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly successorCodes: readonly string[]
}

const POPULATION_YEAR = 2025

/** Names are made of measuring tools and landscape: no such townships exist. */
export const UNITS: readonly Unit[] = [
  unit('001', '明尺街道', 79_600, 0, 22),
  unit('002', '衡门街道', 62_300, 4, 12),
  unit('003', '准阳街道', 48_700, 6, 8),
  unit('004', '矩湾镇', 56_900, 18, 4),
  unit('005', '砝桥镇', 38_200, 15, 2),
  unit('006', '鉴坪镇', 33_500, 14, 2),
  unit('007', '绳溪镇', 29_800, 13, 1),
  unit('008', '尺塘镇', 27_400, 12, 1),
  unit('009', '规岭镇', 24_900, 11, 1),
  unit('010', '铨河镇', 31_200, 13, 2),
  unit('011', '量坡镇', 22_600, 10, 1),
  unit('012', '秤坝镇', 19_800, 9, 1),
  unit('013', '衡砚镇', 26_300, 12, 1),
  unit('014', '准口镇', 18_700, 9, 1),
  unit('015', '墨渠镇', 21_500, 10, 1),
  unit('016', '契林镇', 35_600, 15, 2),
  unit('017', '矩石镇', 17_400, 8, 1),
  unit('018', '绳渡镇', 16_200, 8, 1),
  // Population unknown: no figure per 1,000 residents can be stated.
  unit('019', '规泉镇', 20_000, 10, 1, { population: null, populationYear: null }),
  unit('020', '铨山镇', 14_900, 7, 1),
  unit('021', '量水镇', 23_800, 11, 1),
  unit('022', '尺岩乡', 12_600, 7, 0),
  unit('023', '鉴沟乡', 13_100, 7, 0),
  unit('024', '衡坡乡', 12_200, 6, 0),
  // Under 1,000 residents: figures per 1,000 would mislead and are not stated.
  unit('025', '砝岭乡', 860, 3, 0),
  // A merger in mid-year: 契口镇 and 约亭镇 became 契亭镇 on 1 July 2025.
  unit('026', '契亭镇', 36_500, 16, 2, { validFrom: '2025-07' }),
  unit('027', '契口镇', 20_700, 9, 1, mergedInto('026')),
  unit('028', '约亭镇', 15_900, 7, 1, mergedInto('026')),
]

/** The merged townships that a unit took over; empty for all but 契亭镇. */
export function predecessorsOf(successor: Unit): readonly Unit[] {
  return UNITS.filter((unit) => unit.successorCodes.includes(successor.code))
}

/** The sample county and its townships; 26 of them are valid in October 2026, two are merged. */
export function sampleAreas(): readonly Area[] {
  return [
    {
      code: COUNTY_CODE,
      name: '明衡县（示例）',
      level: 'county',
      parentCode: null,
      population: 744_600,
      populationYear: POPULATION_YEAR,
      villageCount: null,
      // The number of units changed with the merger, so it is left to the list.
      unitCount: null,
      filingDays: null,
      validFrom: null,
      validTo: null,
      successorCodes: [],
    },
    ...UNITS.map(asArea),
  ]
}

function asArea(unit: Unit): Area {
  return {
    code: unit.code,
    name: unit.name,
    level: 'township',
    parentCode: COUNTY_CODE,
    population: unit.population,
    populationYear: unit.populationYear,
    villageCount: unit.villages + unit.communities,
    unitCount: null,
    filingDays: null,
    validFrom: unit.validFrom,
    validTo: unit.validTo,
    successorCodes: unit.successorCodes,
  }
}

function unit(
  suffix: string,
  name: string,
  size: number,
  villages: number,
  communities: number,
  overrides: Partial<Unit> = {},
): Unit {
  return {
    code: COUNTY_CODE + suffix,
    name,
    size,
    population: size,
    populationYear: POPULATION_YEAR,
    villages,
    communities,
    validFrom: null,
    validTo: null,
    successorCodes: [],
    ...overrides,
  }
}

function mergedInto(suffix: string): Partial<Unit> {
  return { populationYear: 2024, validTo: '2025-06', successorCodes: [COUNTY_CODE + suffix] }
}
