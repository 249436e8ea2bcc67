import type { ProgressCsvColumn } from '../../contract/progress-csv.ts'

/** One worked number: what to ask for, and the cells that must come back. */
export interface WorkedCase {
  readonly name: string
  readonly area: string
  readonly through: string
  readonly indicator: string
  /** Numbers are compared to 1e-9; '' is an empty cell. */
  readonly cells: Readonly<Partial<Record<ProgressCsvColumn, string | number>>>
}

const lectures = (
  name: string,
  area: string,
  through: string,
  cells: WorkedCase['cells'],
): WorkedCase => ({ name, area, through, indicator: 'lectures', cells })

/** The arithmetic is beside each number. */
export const CASES: readonly WorkedCase[] = [
  // 132 / 120 - 1 = +10 %, not 132 / 200 - 1 = -34 %
  lectures('same period', 'T01', '2025-07', {
    value: 132,
    base: 120,
    change: 0.1,
    change_kind: 'percent',
    window: '2025-01..2025-07/2024-01..2024-07',
  }),
  // (30 + 1) / (30 + 10) = 31/40; the unit without counts is left out: 9 of 40 missing
  {
    name: 'ratio of sums',
    area: 'C02',
    through: '2025-01',
    indicator: 'filing',
    cells: { value: 0.775, status: '', short_by: 9, units_reported: 3, units_due: 3 },
  },
  {
    name: 'points',
    area: 'T03',
    through: '2025-01',
    indicator: 'satisfaction',
    cells: { value: 0.97, base: 0.92, change: 0.05, change_kind: 'points' },
  },
  lectures('zero base', 'T04', '2025-03', {
    value: 6,
    base: 0,
    change: '',
    absent_change: 'zero_base',
    window: '2025-03/2024-03',
  }),
  lectures('missing base', 'T05', '2025-03', { value: 6, base: '', absent_change: 'no_base' }),
  {
    name: '0 of 0',
    area: 'T06',
    through: '2025-01',
    indicator: 'filing',
    cells: { value: '', absent_value: 'nothing_due', months_reported: 1, status: '' },
  },
  {
    name: 'tiny ratio',
    area: 'T07',
    through: '2025-01',
    indicator: 'filing',
    cells: { value: 2 / 3, status: 'short', short_by: 1, target: '' },
  },
  // 6/12 = 0.5 against 7/12
  lectures('pace', 'T08', '2025-07', {
    completion: 0.5,
    expected: 7 / 12,
    pace_gap: -1 / 12,
    status: 'on_pace',
  }),
  lectures('exact threshold', 'T09', '2025-12', { pace_gap: -0.3, status: 'behind' }),
  lectures('early', 'T10', '2025-01', { completion: 0, status: 'too_early' }),
  // 0.1 + (0.3 - 0.1) / 3
  lectures('milestones', 'T11', '2025-04', { expected: 0.1 + 0.2 / 3, completion: 0.2 }),
  lectures('over', 'T12', '2025-02', { completion: 1.42, status: 'met' }),
  lectures('roll-up', 'C13', '2025-03', {
    value: 182,
    target: 200,
    completion: 0.91,
    units_met: 1,
    units_with_target: 2,
    status: '',
  }),
  // 142 + 40 of 100 + 100; the third's 50 count in the value alone
  lectures('roll-up without a target', 'C14', '2025-03', {
    value: 232,
    target: 200,
    completion: 0.91,
    units_with_target: 2,
    units_due: 3,
  }),
  lectures('changed target, after', 'T15', '2025-09', {
    target: 10,
    target_original: 12,
    completion: 0.9,
    completion_original: 0.75,
  }),
  lectures('changed target, before', 'T15', '2025-08', {
    target: 12,
    target_original: '',
    completion: 8 / 12,
    completion_original: '',
  }),
  lectures('qualified sum', 'T16', '2025-02', { value: 320, qualifier: 'at_least' }),
  // 33 / 30 - 1
  lectures('window with a hole', 'T17', '2025-04', {
    value: 33,
    window: '2025-01..2025-02+2025-04/2024-01..2024-02+2024-04',
    base: 30,
    change: 0.1,
    months_reported: 3,
    months_due: 4,
  }),
  // 7 x 12 = 84; common months 1, 2, 4, 6, 7, 8: 72 against 60
  lectures('value and window', 'T18', '2025-08', {
    value: 84,
    window_value: 72,
    base: 60,
    change: 0.2,
  }),
  lectures('quarters', 'T19', '2025-03', {
    value: 30,
    base: 20,
    change: 0.5,
    window: '2025-01..2025-03/2024-01..2024-03',
  }),
  lectures('half a quarter', 'T20', '2025-03', { value: 20, absent_change: 'no_common_months' }),
  lectures('half a quarter, in February', 'T20', '2025-02', {
    value: 20,
    absent_change: 'no_common_months',
  }),
  // 90 / 400 = 0.225 against 0.25
  lectures('quarterly unit', 'T21', '2025-05', {
    value: 90,
    expected: 0.25,
    months_due: 3,
    months_reported: 3,
    pace_gap: -0.025,
    status: 'on_pace',
  }),
  lectures('annual only', 'T22', '2021-07', { value: '', absent_value: 'annual_only' }),
  lectures('annual only, in December', 'T22', '2021-12', {
    value: 30,
    qualifier: 'at_least',
    absent_completion: 'no_target',
    absent_change: 'no_base',
  }),
  // 5 + 5 for ten months, then 12 + 12: 124; base 12 x 10 = 120
  lectures('merger in November', 'T233', '2025-12', {
    value: 124,
    base: 120,
    change: 124 / 120 - 1,
    months_reported: 12,
    months_due: 12,
  }),
  lectures('merger: the county after', 'C23', '2025-12', { value: 124, base: 120, units_due: 1 }),
  lectures('merger: the county before', 'C23', '2025-10', { value: 100, base: 100, units_due: 2 }),
  lectures('rounding', 'T24', '2025-12', { completion: 0.9996, status: 'on_pace' }),
  lectures('units missing', 'C25', '2025-01', { value: '', absent_value: 'units_missing' }),
  lectures('conflict', 'T26', '2025-03', { value: 40 }),
  // 6 x (5 + 5) = 60 against 6 x 10 = 60
  lectures('split', 'C27', '2026-06', {
    value: 60,
    base: 60,
    change: 0,
    window: '2026-01..2026-06/2025-01..2025-06',
    units_due: 2,
    units_reported: 2,
    units_comparable: 2,
    absent_change: '',
  }),
  lectures('split: a part', 'T272', '2026-06', {
    value: 30,
    base: '',
    change: '',
    absent_change: 'boundary_changed',
    months_due: 6,
  }),
  lectures('split: the other part', 'T273', '2026-06', { absent_change: 'boundary_changed' }),
  lectures('split: the county before', 'C27', '2025-12', { value: 120, units_due: 1 }),
  // 6 x 10 + 4 x (5 + 5) = 100 against 10 x 10. Plan: 120 + 30 + 40 = 190, of which half of the first
  // (it ended in June), 4 of 6 months of the second, 0.6 + 0.4/3 of the third are due.
  lectures('split in mid-year', 'C28', '2026-10', {
    value: 100,
    base: 100,
    change: 0,
    window: '2026-01..2026-10/2025-01..2025-10',
    months_reported: 14,
    months_due: 14,
    units_due: 2,
    units_comparable: 2,
    target: 190,
    completion: 100 / 190,
    expected: (120 * 0.5 + (30 * 4) / 6 + 40 * (0.6 + 0.4 / 3)) / 190,
    units_with_target: 2,
  }),
  // 4 x 5 = 20 of 30 = 66.7 % against 4 of the 6 months of its life
  lectures('split in mid-year: a part', 'T282', '2026-10', {
    value: 20,
    months_due: 4,
    completion: 2 / 3,
    expected: 2 / 3,
    pace_gap: 0,
    status: 'on_pace',
    absent_change: 'boundary_changed',
  }),
  lectures('split in mid-year: a part with milestones', 'T283', '2026-10', {
    value: 20,
    completion: 0.5,
    expected: 0.6 + 0.4 / 3,
    absent_change: 'boundary_changed',
  }),
  lectures('split in mid-year: the county before', 'C28', '2026-06', {
    value: 60,
    base: 60,
    target: 120,
    units_due: 1,
  }),
  // 2 x 6 x 10 = 120 before the new codes; 2 x 6 x 11 = 132 a year later
  lectures('new county code: before', 'C30', '2025-06', { value: 120, units_due: 2 }),
  lectures('new county code: after', 'C30', '2026-06', {
    value: 132,
    base: 120,
    change: 0.1,
    units_due: 2,
    units_comparable: 2,
  }),
]

/** The case whose contradiction must be told, which the CSV has no column for. */
export const CONFLICT = {
  path: '/api/progress?area=T26&through=2025-03',
  /** Q1 says 40, its months 3 x 10: the quarter is used, both are told. */
  figure: {
    value: { kind: 'value', value: 40 },
    conflicts: [{ areaCode: 'T26', period: '2025-Q1', whole: 40, parts: 30, partsComplete: true }],
  },
} as const
