// Long on purpose: one table of every fault, so that a missing one is seen at a glance.
import { describe, expect, it } from 'vitest'
import { area, indicator } from '../tests/builders.ts'
import { columnsOf, type MAIN_TABLES } from './columns/tables.ts'
import { DatasetChecker } from './dataset-checker.ts'
import type { RawCell } from './raw-cell.ts'

/** What villages, feeds and registers may have wrong: registers.test.ts. */
type TableName = (typeof MAIN_TABLES)[number]

/** County 500231 with 新民镇, a count, and a ratio: what rows of the tests refer to. */
const STORED = {
  areas: [area({ code: '500231', name: '垫江县', level: 'county', parentCode: null }), area()],
  indicators: [
    indicator(),
    indicator({ id: 'filing_rate', measure: 'ratio', aggregation: 'ratio', direction: 'full' }),
  ],
}

/** A row that passes, as the cells of its columns. */
const GOOD: Record<TableName, Readonly<Record<string, string>>> = {
  areas: { code: '500231102', name: '沙坪镇', level: 'township', parent_code: '500231' },
  indicators: {
    id: 'lectures',
    name_zh: '讲座',
    unit_zh: '场次',
    measure: 'count',
    aggregation: 'sum',
    direction: 'up',
  },
  targets: {
    area_code: '500231101',
    indicator_id: 'training_sessions',
    year: '2025',
    value: '12',
  },
  observations: {
    area_code: '500231101',
    indicator_id: 'training_sessions',
    period: '2025-07',
    value: '3',
  },
}

type Cells = Readonly<Record<string, RawCell>>

/** Checks a table of all its columns with the rows given; the first is row 2. */
function check(table: TableName, rows: readonly Cells[], stored = STORED) {
  const checker = new DatasetChecker(stored)
  const names = columnsOf(table).map(({ name }) => name)
  const open = checker.open(table, `${table}.csv`, names)
  const facts = rows.map((row, i) =>
    open.row(
      i + 2,
      names.map((name) => row[name] ?? ''),
    ),
  )
  open.end()
  const faults = checker.faults.listed.map(({ row, column, code }) => [row, column, code])
  return { facts, faults, listed: checker.faults.listed }
}

const RATIO = { indicator_id: 'filing_rate', value: '' }

describe('a row with one mistake gives one fault, at its cell', () => {
  const cases: readonly [TableName, Cells, string | null, string, string][] = [
    ['areas', { code: '' }, 'code', 'missing', '必须填写'],
    ['areas', { code: '５００２３１１０２' }, 'code', 'bad_code', '半角'],
    ['areas', { code: '5.00E+08' }, 'code', 'bad_code', '文本格式'],
    ['areas', { name: '   ' }, 'name', 'missing', '必须填写'],
    ['areas', { level: 'town' }, 'level', 'bad_choice', 'township'],
    ['areas', { level: 'county' }, 'level', 'level_not_below_parent', '500231'],
    ['areas', { parent_code: '500999' }, 'parent_code', 'unknown_area', '已入库'],
    ['areas', { parent_code: '500231102' }, 'parent_code', 'parent_cycle', '自身'],
    ['areas', { successor_code: '500231199' }, 'successor_code', 'unknown_area', '已入库'],
    ['areas', { successor_code: '500231102' }, 'successor_code', 'successor_cycle', '自身'],
    ['areas', { successor_code: '500231;500231199' }, 'successor_code', 'unknown_area', '已入库'],
    ['areas', { successor_code: '500231；500231' }, 'successor_code', 'duplicate', '写了两次'],
    ['areas', { successor_code: '500231、500232' }, 'successor_code', 'bad_code', '半角'],
    ['areas', { successor_code: ';' }, 'successor_code', 'bad_code', '半角'],
    ['areas', { population: '0', population_year: '2020' }, 'population', 'out_of_range', '整数'],
    ['areas', { population: '1.5', population_year: '2020' }, 'population', 'out_of_range', '整数'],
    ['areas', { population: '23000' }, 'population_year', 'population_pair', '年份'],
    ['areas', { population_year: '2020' }, 'population', 'population_pair', '人口'],
    ['areas', { village_count: '-1' }, 'village_count', 'negative', '不小于0'],
    ['areas', { unit_count: '二十六' }, 'unit_count', 'not_a_number', '1234.5'],
    ['areas', { valid_from: '2025/7' }, 'valid_from', 'bad_month', '2025-07'],
    ['areas', { valid_from: '2025-08', valid_to: '2025-07' }, 'valid_to', 'valid_range', '2025-08'],
    ['indicators', { id: '培训' }, 'id', 'bad_code', '字母'],
    ['areas', { code: '1'.repeat(65) }, 'code', 'code_too_long', '现有65个'],
    ['indicators', { id: 'i'.repeat(65) }, 'id', 'code_too_long', '不超过64个'],
    [
      'areas',
      { successor_code: `500231;${'1'.repeat(70)}` },
      'successor_code',
      'code_too_long',
      '现有70个',
    ],
    ['indicators', { measure: 'counts' }, 'measure', 'bad_choice', '是否为 count'],
    [
      'indicators',
      { aggregation: 'ratio' },
      'aggregation',
      'aggregation_mismatch',
      'sum 或 latest',
    ],
    ['indicators', { direction: 'rising' }, 'direction', 'bad_choice', 'neutral'],
    ['indicators', { decimals: '1.5' }, 'decimals', 'out_of_range', '0到10'],
    ['indicators', { name_zh: '长'.repeat(2001) }, 'name_zh', 'text_too_long', '现有2001个'],
    ['indicators', { basis: 'a\u0000b' }, 'basis', 'bad_characters', '控制字符'],
    ['targets', { area_code: '500231109' }, 'area_code', 'unknown_area', '已入库'],
    [
      'targets',
      { indicator_id: 'training_session' },
      'indicator_id',
      'unknown_indicator',
      '是否为 training_sessions',
    ],
    ['targets', { year: '25' }, 'year', 'bad_year', '四位'],
    ['targets', { value: '' }, 'value', 'missing', '必须填写'],
    ['targets', { value: '-12' }, 'value', 'negative', '不小于0'],
    ['targets', { indicator_id: 'filing_rate', value: '100' }, 'value', 'out_of_range', '0.97'],
    [
      'targets',
      { milestone_q1: '0.2', milestone_q3: '0.8' },
      'milestone_q2',
      'milestones_incomplete',
      '同时',
    ],
    [
      'targets',
      { milestone_q1: '0.3', milestone_q2: '0.2', milestone_q3: '0.8' },
      'milestone_q2',
      'milestones_falling',
      '0.3',
    ],
    [
      'targets',
      { milestone_q1: '0.3', milestone_q2: '0.6', milestone_q3: '0.5' },
      'milestone_q3',
      'milestones_falling',
      '0.6',
    ],
    [
      'targets',
      { milestone_q1: '10', milestone_q2: '0.6', milestone_q3: '0.8' },
      'milestone_q1',
      'out_of_range',
      '0到1',
    ],
    ['targets', { effective_from: '2025-02-29' }, 'effective_from', 'bad_date', '日历上有'],
    ['targets', { effective_from: '2025/9/1' }, 'effective_from', 'bad_date', '2025-09-01'],
    ['targets', { effective_from: '2026-01-01' }, 'effective_from', 'out_of_range', '2025-12-31'],
    ['targets', { effective_from: '2015-09-01' }, 'effective_from', 'out_of_range', '2020-01-01'],
    ['observations', { area_code: '新民镇' }, 'area_code', 'bad_code', '半角'],
    ['observations', { period: '2025-13' }, 'period', 'bad_period', '2025-Q2'],
    ['observations', { period: '2025年第2季度' }, 'period', 'bad_period', '2025-Q2（'],
    ['observations', { period: '25-07' }, 'period', 'bad_period', '1949..2100'],
    ['observations', { value: '' }, 'value', 'missing', '删去该行'],
    [
      'observations',
      { value: '200余' },
      'value',
      'not_a_number',
      '200，并在数字限定（qualifier）列填 at_least',
    ],
    ['observations', { value: '1,200' }, 'value', 'not_a_number', '1200（'],
    ['observations', { value: '１２' }, 'value', 'not_a_number', '12（'],
    ['observations', { value: '1e3' }, 'value', 'not_a_number', '1000（'],
    ['observations', { value: '-3' }, 'value', 'negative', '不小于0'],
    ['observations', { value: 'NaN' }, 'value', 'not_finite', '有限'],
    ['observations', { value: '9'.repeat(400) }, 'value', 'not_finite', '不大于'],
    [
      'observations',
      { numerator: '1', denominator: '' },
      'numerator',
      'counts_on_count',
      '只写在填报值（value）列',
    ],
    ['observations', { qualifier: '余' }, 'qualifier', 'bad_choice', 'at_least'],
    ['observations', { source_kind: 'file' }, 'source_kind', 'bad_choice', 'sample'],
    ['observations', { ...RATIO }, 'value', 'missing', 'numerator'],
    ['observations', { ...RATIO, value: '100%' }, 'value', 'not_a_number', '1（小数'],
    ['observations', { ...RATIO, value: '97' }, 'value', 'out_of_range', '0.97'],
    ['observations', { ...RATIO, numerator: '2' }, 'denominator', 'counts_incomplete', '同时'],
    ['observations', { ...RATIO, denominator: '2' }, 'numerator', 'counts_incomplete', '同时'],
    [
      'observations',
      { ...RATIO, numerator: '4', denominator: '3' },
      'numerator',
      'numerator_above_denominator',
      '3',
    ],
    [
      'observations',
      { ...RATIO, numerator: '0', denominator: '0', value: '1' },
      'value',
      'value_of_nothing_due',
      '0/0',
    ],
    [
      'observations',
      { ...RATIO, numerator: '2', denominator: '3', value: '0.67' },
      'value',
      'value_differs_from_counts',
      '2/3',
    ],
    [
      'observations',
      { ...RATIO, value: '1', qualifier: 'about' },
      'qualifier',
      'ratio_qualifier',
      'exact',
    ],
  ]
  it.each(cases)('%s %j: %s is %s', (table, change, column, code, advice) => {
    const { facts, faults, listed } = check(table, [{ ...GOOD[table], ...change }])
    expect(faults).toEqual([[2, column, code]])
    expect(listed[0]?.expected.zh).toContain(advice)
    expect(listed[0]?.expected.en).not.toMatch(/[\u4e00-\u9fff]/)
    // Relations between areas show only when all rows are known, after the row went out.
    const relation = ['level', 'parent_code', 'successor_code'].includes(column ?? '')
    if (!relation) expect(facts).toEqual([null])
  })
})

describe('rows that pass', () => {
  it.each(Object.keys(GOOD) as TableName[])('%s: the row that the faults are tried on', (table) => {
    const { facts, faults } = check(table, [GOOD[table]])
    expect(faults).toEqual([])
    expect(facts[0]).not.toBeNull()
  })

  it('divides the counts of a ratio itself, however few digits the file gives', () => {
    const row = { ...GOOD.observations, ...RATIO, numerator: '2', denominator: '3' }
    const { facts } = check('observations', [{ ...row, value: '0.6666666667' }])
    // 2/3 = 0.66666666666..., 3.3e-11 away from what was typed
    expect(facts[0]).toMatchObject({ value: 2 / 3, numerator: 2, denominator: 3 })
  })

  it('takes 0 of 0 as nothing due, not as 0 %', () => {
    const { facts, faults } = check('observations', [
      { ...GOOD.observations, ...RATIO, numerator: '0', denominator: '0' },
    ])
    expect(faults).toEqual([])
    expect(facts[0]).toMatchObject({ value: null, numerator: 0, denominator: 0 })
  })

  it('takes a rate that was claimed without counts', () => {
    const { facts } = check('observations', [{ ...GOOD.observations, ...RATIO, value: '1' }])
    expect(facts[0]).toMatchObject({ value: 1, numerator: null, denominator: null })
  })

  it('fills what may be empty: exact, import, 1 January, the place behind the last indicator', () => {
    expect(check('observations', [GOOD.observations]).facts[0]).toMatchObject({
      qualifier: 'exact',
      sourceKind: 'import',
      sourceRef: null,
    })
    expect(check('targets', [GOOD.targets]).facts[0]).toMatchObject({
      effectiveFrom: '2025-01-01',
      milestones: null,
    })
    // The two stored indicators have place 10.
    const rows = [GOOD.indicators, { ...GOOD.indicators, id: 'meetings' }]
    const { facts } = check('indicators', rows)
    expect(facts).toMatchObject([{ position: 11 }, { position: 12 }])
    const again = check('indicators', [{ ...GOOD.indicators, id: 'training_sessions' }])
    expect(again.facts).toMatchObject([{ position: 10 }])
  })

  it('trims cells, passes over empty rows and keeps counting them', () => {
    const { facts, faults } = check('observations', [
      { ...GOOD.observations, value: ' 3\r', note: '　甲\r\n乙 ' },
      {},
      { ...GOOD.observations, period: 'x' },
    ])
    expect(facts[0]).toMatchObject({ value: 3, note: '甲\n乙' })
    expect(faults).toEqual([[4, 'period', 'bad_period']])
  })

  it.each([['9903;9902'], [' 9902 ； 9903 '], ['9902;9903;']])(
    'reads the successors of a split, in code order: %j',
    (cell) => {
      const township = { name: '甲镇', level: 'township' }
      const { facts, faults } = check('areas', [
        { code: '9901', ...township, successor_code: cell },
        { code: '9902', ...township },
        { code: '9903', ...township },
      ])
      expect(faults).toEqual([])
      expect(facts.map((fact) => fact && 'successorCodes' in fact && fact.successorCodes)).toEqual([
        ['9902', '9903'],
        [],
        [],
      ])
    },
  )

  it('refers to parents and successors further down', () => {
    const { faults } = check('areas', [
      { code: '9901', name: '甲镇', level: 'township', parent_code: '99', successor_code: '9902' },
      { code: '9902', name: '乙街道', level: 'township', parent_code: '99' },
      { code: '99', name: '丙县', level: 'county' },
    ])
    expect(faults).toEqual([])
  })
})

describe('a chain of successors', () => {
  const chain = (length: number) =>
    check(
      'areas',
      Array.from({ length }, (_, at) => ({
        ...GOOD.areas,
        code: `88-${at}`,
        successor_code: at === length - 1 ? '' : `88-${at + 1}`,
      })),
    ).faults

  it('may be as long as a file: nothing that follows it fills the stack', () => {
    expect(chain(20_000)).toEqual([])
  })
})

describe('a part of a split that is not named', () => {
  const noticesOf = (successor_code: string, from = '2026-01', parent_code = '500231') => {
    const checker = new DatasetChecker(STORED)
    const open = checker.open('areas', 'areas.csv', [
      'code',
      'name',
      'level',
      'parent_code',
      'valid_from',
      'valid_to',
      'successor_code',
    ])
    open.row(2, ['8803001', '丙镇', 'township', '500231', '', '2025-12', successor_code])
    open.row(3, ['8803011', '丙东街道', 'township', '500231', '2026-01', '', ''])
    open.row(4, ['8803012', '丙西街道', 'township', parent_code, from, '', ''])
    open.end()
    expect(checker.faults.count).toBe(0)
    return checker.notices.map(({ file, says }) => `${file} ${says.zh}`)
  }

  it('is mentioned, since the one that is named gets the whole past', () => {
    expect(noticesOf('8803011')).toEqual([
      'areas.csv 丙西街道（8803012）自2026-01设立，正接丙镇（8803001）撤并，后者的承继区划只写了丙东街道（8803011）；丙西街道（8803012）如也由它分出，承继区划要全部列出',
    ])
    expect(noticesOf('8803011;8803012')).toEqual([])
    expect(noticesOf('8803011', '2026-02')).toEqual([])
    expect(noticesOf('8803011', '2026-01', '')).toEqual([])
    expect(noticesOf('')).toEqual([])
  })
})

describe('characters that are not what they seem', () => {
  const read = (table: TableName, cells: Cells) => {
    const { facts, listed } = check(table, [{ ...GOOD[table], ...cells }])
    return listed.length > 0
      ? listed.map(({ column, code, expected }) => `${column} ${code} ${expected.zh}`)
      : facts[0]
  }

  it('go at the ends, in every kind of column', () => {
    expect(
      read('observations', {
        area_code: '\u202d500231101\u202c',
        indicator_id: '\u00adtraining_sessions\u2011',
        period: '\ufeff2025-07\u200b ',
        value: '3\u200b',
        qualifier: '\u2060exact',
        note: '\u200e\u3000说明\u200b',
      }),
    ).toMatchObject({
      areaCode: '500231101',
      indicatorId: 'training_sessions',
      value: 3,
      note: '说明',
    })
    expect(read('areas', { name: '\u200b沙坪镇\u200b\u200b' })).toMatchObject({ name: '沙坪镇' })
    expect(read('areas', { name: '\u200b\u200d' })).toEqual(['name missing 必须填写'])
  })

  it('are named inside, with the text that is meant', () => {
    expect(read('observations', { area_code: '500\u200b231101' })).toEqual([
      'area_code odd_character 500231101（第4个字符是 U+200B，看不见，请删去重新输入）',
    ])
    expect(read('observations', { period: '2025\u201107' })).toEqual([
      'period odd_character 2025-07（第5个字符是 U+2011，不是半角连字符 -，请删去重新输入）',
    ])
    expect(read('targets', { effective_from: '2025−03−01' })).toMatchObject([
      expect.stringContaining('2025-03-01（第5个字符是 U+2212'),
    ])
    expect(read('areas', { name: '沙\u202e坪镇' })).toMatchObject([
      expect.stringContaining('odd_character 沙坪镇（第2个字符是 U+202E'),
    ])
    // A text of its own may hold what it likes: a soft hyphen in a note pasted from a page.
    expect(read('observations', { note: '甲\u00ad乙' })).toMatchObject({ note: '甲\u00ad乙' })
  })

  it('do not hide a heading', () => {
    const checker = new DatasetChecker(STORED)
    checker.open('areas', 'areas.csv', ['\ufeffcode', '名称\u200b', ' level '])
    expect(checker.faults.listed).toEqual([])
  })
})

describe('cells that show something else than they store', () => {
  const faultsOf = (cells: Cells) =>
    check('observations', [{ ...GOOD.observations, ...cells }]).listed.map(
      ({ column, found, code, expected }) => [column, found, code, expected.zh],
    )

  it('are faults that say both', () => {
    expect(faultsOf({ value: { shown: '200余', stored: '200' } })).toEqual([
      [
        'value',
        '200余',
        'not_a_number',
        '200，并在数字限定（qualifier）列填 at_least；单元格存的是 200，格式使它显示成别的，请按实际填写',
      ],
    ])
    expect(faultsOf({ period: { shown: '5月20日', stored: '2027-05-20' } })).toMatchObject([
      ['period', '5月20日', 'bad_period', expect.stringContaining('存的是 2027-05-20')],
    ])
    expect(faultsOf({ note: { shown: '第3', stored: '3' } })).toMatchObject([
      ['note', '第3', 'shown_otherwise', expect.any(String)],
    ])
    // Per cents are how a sheet shows a fraction; a count of 50% may be 0.5 or 50.
    const share = { shown: '97.5%', stored: '0.975' }
    expect(faultsOf({ indicator_id: 'filing_rate', value: share })).toEqual([])
    expect(faultsOf({ value: share })).toMatchObject([
      ['value', '97.5%', 'not_a_number', expect.stringContaining('存的是 0.975')],
    ])
    // A zero that nobody sees is no reported zero, in a column that may be empty neither.
    const hidden = { shown: '', stored: '0' }
    expect(faultsOf({ value: hidden, numerator: hidden })).toMatchObject([
      ['value', '', 'hidden_value', expect.stringContaining('确为 0')],
      ['numerator', '', 'hidden_value', expect.any(String)],
    ])
  })

  it('are no row where nothing is seen of them', () => {
    const blank = Object.fromEntries(
      columnsOf('observations').map(({ name }) => [name, { shown: '', stored: '0' }]),
    )
    expect(check('observations', [blank])).toMatchObject({ facts: [null], faults: [] })
  })

  it('are formulas that were never computed, in a heading and in a column that may be empty too', () => {
    const unsaved = { shown: '=SUM(B2:B9)', stored: null }
    expect(faultsOf({ note: unsaved })).toMatchObject([
      ['note', '=SUM(B2:B9)', 'unsaved_formula', expect.stringContaining('Excel 或 WPS')],
    ])
    const checker = new DatasetChecker(STORED)
    checker.open('observations', 'x', ['area_code', 'indicator_id', 'period', unsaved])
    expect(checker.faults.listed[0]).toMatchObject({ row: 1, code: 'unsaved_formula' })
  })
})

describe('rows that contradict each other', () => {
  it('names the row that has the same code, id, period or day of effect already', () => {
    for (const [table, column] of [
      ['areas', 'code'],
      ['indicators', 'id'],
      ['observations', 'period'],
      ['targets', 'effective_from'],
    ] as const) {
      const { faults, listed } = check(table, [GOOD[table], GOOD[table]])
      expect(faults).toEqual([[3, column, 'duplicate']])
      expect(listed[0]?.expected.en).toContain('row 2')
    }
  })

  it('takes an empty day of effect and 1 January as the same day', () => {
    const { faults } = check('targets', [
      GOOD.targets,
      { ...GOOD.targets, effective_from: '2025-01-01' },
      { ...GOOD.targets, effective_from: '2025-09-01' },
    ])
    expect(faults).toEqual([[3, 'effective_from', 'duplicate']])
  })

  it('takes a month, its quarter and its year as three periods', () => {
    const periods = ['2025', '2025-Q1', '2025-Q4', '2025-01', '2025-12', '2026']
    const { faults } = check(
      'observations',
      periods.map((period) => ({ ...GOOD.observations, period })),
    )
    expect(faults).toEqual([])
  })

  it('reports a circle once, at its first row, with the way round', () => {
    const { faults, listed } = check('areas', [
      { code: '9901', name: '甲', level: 'county', parent_code: '9902' },
      { code: '9902', name: '乙', level: 'city', parent_code: '9903' },
      { code: '9903', name: '丙', level: 'province', parent_code: '9901' },
    ])
    expect(faults).toEqual([[2, 'parent_code', 'parent_cycle']])
    expect(listed[0]?.found).toBe('9901 → 9902 → 9903 → 9901')
  })

  it('sees each circle among several successors, and none where two ways meet again', () => {
    const county = { name: '甲', level: 'county' }
    const { faults, listed } = check('areas', [
      { code: '1', ...county, successor_code: '2;3' },
      { code: '2', ...county, successor_code: '4' },
      { code: '3', ...county, successor_code: '4;5' },
      { code: '4', ...county },
      { code: '5', ...county, successor_code: '3' },
    ])
    expect(faults).toEqual([[4, 'successor_code', 'successor_cycle']])
    expect(listed[0]?.found).toBe('3 → 5 → 3')
  })

  it('sees a circle that closes over stored areas', () => {
    const stored = {
      ...STORED,
      areas: [...STORED.areas, area({ code: '500231102', successorCodes: ['500231101'] })],
    }
    const row = { ...GOOD.areas, code: '500231101', successor_code: '500231102' }
    expect(check('areas', [row], stored).faults).toEqual([[2, 'successor_code', 'successor_cycle']])
  })

  it('sees that a new level no longer lies above a stored unit', () => {
    const row = { code: '500231', name: '垫江县', level: 'township' }
    expect(check('areas', [row]).faults).toEqual([[2, 'level', 'level_not_below_parent']])
  })

  it('counts every fault and lists the first thousand', () => {
    const checker = new DatasetChecker(STORED)
    const open = checker.open('observations', 'o', ['area_code', 'indicator_id', 'period', 'value'])
    for (let row = 2; row < 1502; row += 1) {
      open.row(row, ['500231101', 'training_sessions', '2025-07', '-1'])
    }
    // 1,500 negative numbers, and 1,499 repetitions of the first row
    expect(checker.faults.count).toBe(2999)
    expect(checker.faults.listed).toHaveLength(1000)
  })
})
