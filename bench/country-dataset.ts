import { statSync } from 'node:fs'
import { COUNTY_CODE } from '../dataset/sample/sample-areas.ts'
import { sampleDataset } from '../dataset/sample/sample-dataset.ts'
import { sampleObservations } from '../dataset/sample/sample-observations.ts'
import type { Area, Level } from '../domain/area.ts'
import type { Dataset } from '../domain/dataset.ts'
import { withDatabase } from '../server/node/sqlite-dialect.ts'
import { filledStore } from './database.ts'
import { catalogue } from './large-dataset.ts'

/** How many areas of each level there are. */
interface Shape {
  readonly provinces: number
  readonly cities: number
  readonly counties: number
  readonly townships: number
}

/** The whole country, as it was counted by the end of 2023. */
const COUNTRY: Shape = { provinces: 31, cities: 340, counties: 2_980, townships: 41_352 }
/** The first county and the first province are the same in every country that is large enough. */
const FIRST_COUNTY = 26
const FIRST_PROVINCE = 1_031

/** Above the provinces; there is no level for it, and what it adds up is measured all the same. */
export const TOP = '0'

/** A fictitious country in a database file. */
export interface CountryDatabase {
  readonly file: string
  readonly townships: number
  readonly areas: number
  readonly observations: number
  /** Ids of the indicators that are counts. */
  readonly counts: readonly string[]
  /** Codes in their order, by level. */
  readonly codes: Readonly<Record<Level, readonly string[]>>
  readonly bytes: number
}

/**
 * Areas of a country with so many townships, in code order: of 41,352 in 31 provinces, 340 cities and
 * 2,980 counties, of fewer as many of each as they fill. The first county has 26, the first province 1,031.
 */
export function countryAreas(townships: number): readonly Area[] {
  const areas: Area[] = []
  const add = (level: Level, code: string, parentCode: string | null, name: string, more = {}) => {
    const area = { code, parentCode, level, name, ...NOTHING_KNOWN, ...more }
    areas.push(area)
    return area
  }
  add('province', TOP, null, '示例国')
  const firstProvince = Math.min(townships, FIRST_PROVINCE)
  const rest = townships - firstProvince
  const others = rest === 0 ? 0 : Math.max(1, share(COUNTRY.provinces, townships) - 1)
  const shares = (first: number, all: number) => [first, ...split(all - first, others)]
  const citiesIn = shares(share(COUNTRY.cities, firstProvince), share(COUNTRY.cities, townships))
  const countiesIn = shares(
    share(COUNTRY.counties, firstProvince),
    share(COUNTRY.counties, townships),
  )
  for (const [at, units] of shares(firstProvince, townships).entries()) {
    const code = `${PROVINCE_CODES[at]}`
    const province = add('province', code, TOP, `示例${at + 1}省`)
    const firstCounty = at === 0 ? Math.min(units, FIRST_COUNTY) : 0
    const left = split(units - firstCounty, (countiesIn[at] ?? 1) - (firstCounty ? 1 : 0))
    const counties = firstCounty ? [firstCounty, ...left] : left
    const cities = split(counties.length, citiesIn[at] ?? 1)
    let county = 0
    for (const [cityAt, held] of cities.entries()) {
      const cityCode = province.code + two(cityAt + 1)
      add('city', cityCode, province.code, `示例${at + 1}省${cityAt + 1}市`)
      for (let inCity = 1; inCity <= held; inCity += 1) {
        const countyCode = cityCode + two(inCity)
        add('county', countyCode, cityCode, `示例${at + 1}省${cityAt + 1}市${inCity}县`)
        for (let unit = 0; unit < (counties[county] ?? 0); unit += 1) {
          const template = TEMPLATES[unit % TEMPLATES.length]
          const { name = '', population = null, populationYear = null } = template ?? {}
          const townshipCode = `${countyCode}${String(unit + 1).padStart(3, '0')}`
          add('township', townshipCode, countyCode, name, { population, populationYear })
        }
        county += 1
      }
    }
  }
  return areas
}

/**
 * Writes a country into a new SQLite file: every township reports and plans what one of the sample county
 * did in 2025 and 2026, scaled a little. The rows are multiplied inside the database: through the import
 * millions of them would take an hour.
 *
 * @param most Of so many indicators, the catalogue's first.
 */
export async function writeCountry(
  file: string,
  townships: number,
  most: number,
): Promise<CountryDatabase> {
  const areas = countryAreas(townships)
  const indicators = catalogue().slice(0, most)
  const counts = indicators.filter(({ measure }) => measure === 'count').map(({ id }) => id)
  const templates = new Set(TEMPLATES.map(({ code }) => code))
  const sample = sampleDataset(indicators)
  const isTemplate = ({ areaCode }: { areaCode: string }) => templates.has(areaCode)
  const dataset: Dataset = {
    areas: [...areas, ...TEMPLATES],
    indicators,
    observations: sampleObservations(new Set(indicators.map(({ id }) => id)))
      .filter((row) => row.period.year >= 2025 && isTemplate(row))
      .map((row) => ({ ...row, sourceKind: 'import' })),
    targets: sample.targets.filter((row) => row.year >= 2025 && isTemplate(row)),
  }
  await (await filledStore(`file:${file}`, dataset)).close()
  const codes = { province: [], city: [], county: [], township: [] } as Record<Level, string[]>
  for (const { code, level } of areas) if (code !== TOP) codes[level].push(code)
  const observations = withDatabase(file, (database) => {
    database.exec('pragma foreign_keys = off; pragma synchronous = off; begin immediate')
    database.exec('create temp table made (code text, template text, scale real)')
    const insert = database.prepare('insert into made values (?, ?, ?)')
    for (const [at, code] of codes.township.entries()) {
      const template = TEMPLATES[(Number(code.slice(-3)) - 1) % TEMPLATES.length]?.code
      insert.run(code, template, 1 + ((at * 7) % 11) / 10)
    }
    for (const table of ['observations', 'targets']) multiply(database, table, counts)
    database.exec(`insert into activity
      select code, year, source_kind, observations, months, annual
      from made cross join activity on area_code = template`)
    for (const table of ['observations', 'targets', 'activity', 'areas']) {
      const column = table === 'areas' ? 'code' : 'area_code'
      database.exec(`delete from ${table} where substr(${column}, 1, 6) = '${COUNTY_CODE}'`)
    }
    database.exec("delete from scope_versions where scope <> 'areas and indicators'")
    database.exec('commit')
    database.exec('pragma wal_checkpoint(truncate)')
    return database.prepare('select count(*) as rows from observations').get() as { rows: number }
  })
  return {
    file,
    townships,
    areas: areas.length,
    observations: observations.rows,
    counts,
    codes,
    bytes: statSync(file).size,
  }
}

type Raw = Parameters<Parameters<typeof withDatabase>[1]>[0]

/** Every township's rows from those of its template; counts are scaled. */
function multiply(database: Raw, table: string, counts: readonly string[]): void {
  const columns = (database.prepare(`pragma table_info(${table})`).all() as { name: string }[]).map(
    ({ name }) => name,
  )
  const isCount = `indicator_id in (${counts.map((id) => `'${id}'`)})`
  const cells = columns.map((name) => {
    if (name === 'area_code') return 'code'
    return name === 'value' ? `case when ${isCount} then round(value * scale) else value end` : name
  })
  // Township after township as they were put in: in the order of the key, and nothing is sorted.
  database.exec(`insert into ${table} (${columns.join()})
    select ${cells.join()} from made cross join ${table} on area_code = template`)
}

const NOTHING_KNOWN = {
  population: null,
  populationYear: null,
  villageCount: null,
  unitCount: null,
  filingDays: null,
  validFrom: null,
  validTo: null,
  successorCodes: [],
}

/** The sample county's units that there always were. */
const TEMPLATES: readonly Area[] = sampleDataset([]).areas.filter(
  ({ level, validFrom, validTo }) => level === 'township' && !validFrom && !validTo,
)

/** No real province has one of these. */
const PROVINCE_CODES = Array.from({ length: 34 }, (_, at) => 66 + at).filter(
  (code) => ![71, 81, 82].includes(code),
)

/** As many of the country's areas as belong to so many townships. */
function share(all: number, townships: number): number {
  return Math.max(1, Math.round((all * townships) / COUNTRY.townships))
}

/** A number as so many parts that differ by one at most. */
function split(whole: number, parts: number): number[] {
  if (whole <= 0 || parts <= 0) return []
  const count = Math.max(1, Math.min(parts, whole))
  const part = Math.floor(whole / count)
  return Array.from({ length: count }, (_, at) => part + (at < whole % count ? 1 : 0))
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
