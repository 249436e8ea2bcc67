import Papa from 'papaparse'
import { expect } from 'vitest'
import { progressSchema } from '../../contract/resources.ts'
import { CONFLICT, type WorkedCase } from './cases.ts'

/** The address that states a case's figure. */
export function csvPath({ area, through }: WorkedCase): string {
  return `/api/progress.csv?area=${area}&year=${through.slice(0, 4)}&through=${through}`
}

/** Holds the answer to the conflict told, both numbers and which was used. */
export function expectConflict(answer: unknown): void {
  const { figures } = progressSchema.parse(answer)
  expect(figures.find((one) => one.indicatorId === 'lectures')).toMatchObject(CONFLICT.figure)
}

/** Holds the answer to the case's cells: numbers to nine decimals, words to the letter. */
export function expectCells({ indicator, cells }: WorkedCase, csv: string): void {
  const table = Papa.parse<Record<string, string>>(csv.trim(), { header: true }).data
  const row = table.find((one) => one.indicator_id === indicator)
  for (const [column, expected] of Object.entries(cells)) {
    if (typeof expected === 'string') expect(row?.[column], column).toBe(expected)
    else expect(Number.parseFloat(row?.[column] ?? ''), column).toBeCloseTo(expected, 9)
  }
}
