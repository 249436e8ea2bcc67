import type { DatasetChecker } from '../../dataset/dataset-checker.ts'
import { ROW_FAULTS } from '../../dataset/faults/row-faults.ts'
import { ALL_YEARS } from '../../domain/period.ts'
import type { Store } from '../api/store.ts'

/**
 * Reports indicators that would turn from counts into ratios or back although facts are stored:
 * 12 sessions would be read as 1,200 %.
 */
export async function reportMeasureChanges(store: Store, checker: DatasetChecker): Promise<void> {
  for (const { id, file, row, stored, found } of checker.measureChanges) {
    if (!(await hasFacts(store, id))) continue
    const flaw = ROW_FAULTS.measureChanged(stored)
    checker.faults.add(() => ({ file, row, column: 'measure', found, ...flaw }))
  }
}

async function hasFacts(store: Store, indicatorId: string): Promise<boolean> {
  const indicatorIds = [indicatorId]
  // Area by area: the facts of one area fit into memory, those of a province may not.
  for (const { code } of await store.areas()) {
    const query = { areaCodes: [code], years: ALL_YEARS, indicatorIds }
    if ((await store.targets(query)).length > 0) return true
    if ((await store.observations(query)).length > 0) return true
  }
  return false
}
