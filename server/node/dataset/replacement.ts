import type { DatasetChecker } from '../../../dataset/dataset-checker.ts'
import { ROW_FAULTS } from '../../../dataset/faults/row-faults.ts'
import type { Observation } from '../../../domain/observation.ts'
import type { Target } from '../../../domain/target.ts'
import {
  type DatasetWriter,
  type FactKey,
  observationKey,
  type Store,
  targetKey,
} from '../../api/store.ts'
import type { DatasetSource } from './dataset-source.ts'

/** An area, with all below it, and a year for which a dataset is the whole truth. */
export interface ReplaceScope {
  readonly areaCode: string
  readonly year: number
}

/**
 * Withdraws what a dataset no longer holds within the scopes of `--replace`.
 *
 * Only the keys of rows in scope are kept in memory. A table that the dataset does not hold is left
 * alone: a file with the year's observations says nothing about its targets.
 */
export class Replacement {
  readonly #codes = new Map<number, Set<string>>()
  readonly #keep = new Set<FactKey>()
  readonly #holdsTargets: boolean
  readonly #holdsObservations: boolean

  /** To be made once the areas of the dataset are known; reports scopes that name none. */
  constructor(scopes: readonly ReplaceScope[], checker: DatasetChecker, source: DatasetSource) {
    this.#holdsTargets = source.tables.some(({ table }) => table === 'targets')
    this.#holdsObservations = source.tables.some(({ table }) => table === 'observations')
    for (const { areaCode, year } of scopes) {
      const codes = checker.withDescendants(areaCode)
      const place = { file: '--replace', row: null, column: null, found: `${areaCode},${year}` }
      const { faults } = checker
      if (codes.length === 0) faults.add(() => ({ ...place, ...ROW_FAULTS.unknownScope() }))
      if (!this.#holdsTargets && !this.#holdsObservations) {
        faults.add(() => ({ ...place, ...ROW_FAULTS.nothingToReplace() }))
      }
      const all = this.#codes.get(year) ?? new Set()
      for (const code of codes) all.add(code)
      this.#codes.set(year, all)
    }
  }

  keepTargets(rows: readonly Target[]): void {
    for (const row of rows) {
      if (this.#codes.get(row.year)?.has(row.areaCode)) this.#keep.add(targetKey(row))
    }
  }

  keepObservations(rows: readonly Observation[]): void {
    for (const row of rows) {
      if (this.#codes.get(row.period.year)?.has(row.areaCode)) this.#keep.add(observationKey(row))
    }
  }

  async withdrawTheRest(store: Store, writer: DatasetWriter): Promise<void> {
    for (const [year, codes] of this.#codes) {
      const areaCodes = [...codes]
      const query = { areaCodes, years: [year] }
      if (!this.#holdsTargets) this.keepTargets(await store.targets(query))
      if (!this.#holdsObservations) this.keepObservations(await store.observations(query))
      await writer.withdraw(areaCodes, year, this.#keep)
    }
  }
}
