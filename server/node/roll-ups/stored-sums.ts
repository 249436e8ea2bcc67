import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { AreaSum } from '../../../domain/area-sum.ts'
import type { KeptSums, SumPlace } from '../../api/kept-sums.ts'
import { chunks } from '../chunks.ts'
import type { Database } from '../database.ts'

/** Sums of areas in the database: for all months and areas they were worked out for, whoever asks. */
export interface StoredSums {
  /** In the order asked for; undefined = not stored, or of another version. */
  find(places: readonly SumPlace[]): Promise<readonly (AreaSum | undefined)[]>
  /** Puts them in the place of those of the same areas and months. */
  store(sums: readonly (readonly [SumPlace, AreaSum])[]): Promise<void>
  /** Removes those of areas that are no longer held. */
  tidy(): Promise<void>
}

/** Quick to unpack and a tenth of the text, which repeats itself. */
const PACKING = { level: 1 }

/** @param build Of the program that works them out: another one may compute otherwise. */
export function storedSumsIn(database: Database, build: string): StoredSums {
  const versionIn = ({ version }: SumPlace) => `${build} ${version}`
  return {
    async find(places) {
      const rows = new Map<string, { version: string; sum: string }>()
      const codes = [...new Set(places.map(({ areaCode }) => areaCode))]
      const months = [...new Set(places.map(({ month }) => month))]
      for (const some of chunks(codes)) {
        const found = await database.read((db) =>
          db
            .selectFrom('roll_ups')
            .selectAll()
            .where('area_code', 'in', some)
            .where('month', 'in', months)
            .execute(),
        )
        for (const row of found) rows.set(`${row.area_code} ${row.month}`, row)
      }
      return places.map((place) => {
        const row = rows.get(`${place.areaCode} ${place.month}`)
        return row?.version === versionIn(place) ? unpacked(row.sum) : undefined
      })
    },
    async store(sums) {
      const rows = sums.map(([place, sum]) => ({
        area_code: place.areaCode,
        month: place.month,
        version: versionIn(place),
        sum: packed(sum),
      }))
      await database.write((db) =>
        db.transaction().execute(async (transaction) => {
          for (const row of rows) {
            await transaction
              .insertInto('roll_ups')
              .values(row)
              .onConflict((conflict) => conflict.columns(['area_code', 'month']).doUpdateSet(row))
              .execute()
          }
        }),
      )
    },
    async tidy() {
      await database.write((db) =>
        db
          .deleteFrom('roll_ups')
          .where('area_code', 'not in', (from) => from.selectFrom('areas').select('code'))
          .execute(),
      )
    },
  }
}

/** What is in memory, and behind it what is in the database; what is made anew goes into memory alone. */
export function sumsBehind(memory: KeptSums, stored: StoredSums): KeptSums {
  return {
    async find(places) {
      const near = await memory.find(places)
      // Units by themselves are never stored.
      const far = places.filter(({ isRollUp }, at) => isRollUp && !near[at])
      if (far.length === 0) return near
      const sums = await stored.find(far)
      const found = new Map(far.map((place, at) => [place, sums[at]]))
      for (const [place, sum] of found) if (sum) await memory.keep(place, sum)
      return places.map((place, at) => near[at] ?? found.get(place))
    },
    keep: (place, sum) => memory.keep(place, sum),
  }
}

function packed(sum: AreaSum): string {
  return deflateRawSync(JSON.stringify(sum), PACKING).toString('base64')
}

function unpacked(text: string): AreaSum {
  return JSON.parse(inflateRawSync(Buffer.from(text, 'base64')).toString('utf8')) as AreaSum
}
