import { expect, it } from 'vitest'
import type { ComparisonResource } from '../../contract/comparison-resources.ts'
import { comparedColumn, unitsOf } from '../../tests/compare-builders.ts'
import { mergePages } from './comparison-pages.ts'

const page = (
  number: number,
  values: (number | null)[],
  overrides: Parameters<typeof comparedColumn>[1],
): ComparisonResource => ({
  dataset: { version: '1', importedAt: null, holdsSample: false },
  parentCode: '0',
  year: 2025,
  through: '2025-07',
  elapsed: 7 / 12,
  level: 'direct',
  holdsSample: false,
  rollUp: { made: true, unitsHeld: 3, unitCount: 3, unitCodes: [] },
  units: unitsOf(values.map(() => 1000)),
  page: { number, size: 2, total: 3 },
  indicators: [comparedColumn(values, overrides)],
})

it('strings pages together and numbers the counting rules anew', () => {
  const merged = mergePages([
    page(1, [1, 2], { rules: ['甲', '乙'], rule: [1, 0] }),
    page(2, [3], { rules: ['丙', '乙'], rule: [1] }),
  ])
  const [column] = merged.indicators
  expect(merged.units).toHaveLength(3)
  expect(column?.value).toEqual([1, 2, 3])
  expect(column?.rule.map((rule) => column.rules[rule ?? -1])).toEqual(['乙', '甲', '乙'])
  expect(column?.monthly).toBeNull()
})
