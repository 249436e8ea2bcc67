// Long on purpose: sheets as offices write them, beside what is read of each.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { area, indicator } from '../../tests/builders.ts'
import {
  OFFICE as CONTEXT,
  ofHome as of,
  readSheets as read,
  officeSheet as sheet,
} from '../../tests/office-sheets.ts'

const { areas, indicators } = CONTEXT
const TITLE = ['垫江县新民镇2026年法治政府建设工作台账']

describe('the sheet of a township, one row an indicator', () => {
  const plain = sheet(
    `
    垫江县新民镇2026年法治政府建设工作台账
    填报单位：新民镇司法所 | | | 填报日期：2027年1月5日
    序号 | 指标名称 | 单位 | 1月 | 2月 | 3月 | 合计 | 备注
    1 | 法治培训期数 | 期 | 1 | 0 | | 1 |
    2 | 法治讲座 | 场 | 2 | 约3 | 1,200 | | 不含视频
    3 | 发放宣传资料份数（份） | 份 | 200余 | 1.2万 | 近千 | |`,
    ['A1:H1'],
  )

  it('is read without a question: figures, blanks and qualifiers as people write them', () => {
    const { questions, figures, faults, mapping } = read(plain)
    expect(questions).toEqual([])
    expect(faults).toEqual([])
    expect(of(figures)).toEqual([
      'training_sessions 2026-01 1 D4',
      'training_sessions 2026-02 0 E4',
      'lecture_sessions 2026-01 2 D5',
      'lecture_sessions 2026-02 3 about E5',
      'lecture_sessions 2026-03 1200 F5',
      'materials_distributed 2026-01 200 at_least D6',
      'materials_distributed 2026-02 12000 E6',
      'materials_distributed 2026-03 1000 nearly F6',
    ])
    expect(mapping.sheets[0]).toMatchObject({ headRow: 3, figures: 'monthly' })
    expect(
      mapping.sheets[0]?.rows.map(({ use }) => use.kind === 'figures' && use.indicatorFrom),
    ).toEqual(['name', 'short_name', 'name_and_unit'])
  })

  it('asks for the names it does not know, and says which may be meant', () => {
    const unknown = sheet(`${TITLE}\n指标 | 1月\n法律明白人培训 | 3\n宣传资料 | 5\n表扬信 | 2`)
    expect(read(unknown).questions).toEqual([
      'row 法律明白人培训 unknown',
      'row 宣传资料 unknown materials_distributed',
      'row 表扬信 unknown',
    ])
    const answers = {
      row: {
        法律明白人培训: 'training_sessions',
        宣传资料: 'materials_distributed',
        表扬信: 'leave_out',
      },
    }
    const mapped = read(unknown, answers)
    expect(mapped.questions).toEqual([])
    expect(of(mapped.figures)).toEqual([
      'training_sessions 2026-01 3 B3',
      'materials_distributed 2026-01 5 B4',
    ])
    expect(read(unknown, { row: { ...answers.row, 表扬信: 'praise', 别的: 'x' } })).toMatchObject({
      questions: ['row 表扬信 bad_answer'],
      mapping: { unused: ['别的'] },
    })
  })

  it('takes no part of a figure for the whole of it', () => {
    const parts = sheet(`${TITLE}\n指标 | 对象 | 1月\n受训人次 | 镇干部 | 3\n | 村干部 | 4`, [
      'A3:A4',
    ])
    expect(read(parts).questions).toEqual([
      'row 受训人次 / 镇干部 unknown training_attendance',
      'row 受训人次 / 村干部 unknown training_attendance',
    ])
    const one = sheet(`${TITLE}\n指标 | 要求 | 1月\n受训人次 | 按签到 | 3`)
    expect(of(read(one, { column: { 要求: 'leave_out' } }).figures)).toEqual([
      'training_attendance 2026-01 3 C3',
    ])
  })

  it('asks where two indicators are called alike, and where one has two rows', () => {
    const twin = {
      ...CONTEXT,
      indicators: [...indicators, indicator({ id: 'own', nameZh: '受训人次' })],
    }
    expect(read(sheet(`${TITLE}\n指标 | 1月\n受训人次 | 3`), {}, twin).questions).toEqual([
      'row 受训人次 several training_attendance own',
    ])
    const twice = sheet(`${TITLE}\n指标 | 1月\n受训人次 | 3\n受训人次 | 4`)
    expect(read(twice).questions).toEqual(['row 受训人次 #2 twice'])
    expect(of(read(twice, { row: { '受训人次 #2': 'leave_out' } }).figures)).toEqual([
      'training_attendance 2026-01 3 B3',
    ])
  })

  it('reads a count in 万 by its unit, and asks about another unit', () => {
    const counted = (unit: string, text: string) =>
      read(sheet(`${TITLE}\n指标 | 单位 | 1月\n受训人次 | ${unit} | ${text}`))
    expect(of(counted('万人次', '1.2').figures)).toEqual(['training_attendance 2026-01 12000 C3'])
    expect(of(read(sheet(`${TITLE}\n指标 | 1月\n受训人次（万人次） | 1.2`)).figures)).toEqual([
      'training_attendance 2026-01 12000 B3',
    ])
    const titled = `${TITLE}\n（单位：万人次）\n指标 | 1月\n受训人次 | 1.2\n法治讲座场次 | 3`
    expect(read(sheet(titled)).questions).toEqual(['row 法治讲座场次 other_unit lecture_sessions'])
    expect(of(read(sheet(titled), { row: { 法治讲座场次: 'lecture_sessions' } }).figures)).toEqual([
      'training_attendance 2026-01 12000 B4',
      'lecture_sessions 2026-01 3 B5',
    ])
    expect(counted('场', '3').questions).toEqual(['row 受训人次 other_unit training_attendance'])
  })

  it('checks sums of months and names them at their cells', () => {
    const { faults, figures } = read(
      sheet(`
        ${TITLE}
        指标 | 1月 | 2月 | 3月 | 一季度 | 合计 | 累计 | 年度目标
        法治培训期数 | 1 | 2 | 3 | 6 | 7 | 6 | 20
        受训人次 | 100余 | 20 | 3 | 999 | 999 | |`),
    )
    expect(faults).toEqual([
      'F3 7: total_differs 6（B3:D3 相加）；请改正其中的数，或把这一项定为不导入',
    ])
    expect(figures).toHaveLength(6)
  })

  it('does not judge 累计 where the sheet begins in the middle of the year', () => {
    expect(
      read(sheet(`${TITLE}\n指标 | 5月 | 6月 | 累计\n法治培训期数 | 1 | 2 | 30`)).faults,
    ).toEqual([])
  })

  it('reads the report of one month by the month of its title, and asks where there is none', () => {
    const report = (title: string) =>
      sheet(
        `${title}\n填报日期：2026年4月2日\n指标 | 单位 | 本月数 | 本年累计 | 备注\n受训人次 | 人次 | 30 | 90 |`,
      )
    expect(of(read(report('新民镇2026年3月法治工作报表')).figures)).toEqual([
      'training_attendance 2026-03 30 C4',
    ])
    expect(read(report('新民镇2026年法治工作报表')).questions).toEqual(['column 本月数 unknown'])
    const months = ['1月', '2月'].map((name) =>
      sheet(`新民镇2026年\n指标 | 本月\n受训人次 | 3`, [], name),
    )
    expect(of(read(months).figures)).toEqual([
      'training_attendance 2026-01 3 B3',
      'training_attendance 2026-02 3 B3',
    ])
  })

  it('reads a row of heads again, passes over notes, and takes years from merged heads', () => {
    const { questions, figures } = read(
      sheet(
        `
        新民镇台账
        重点任务 | 2025年 | | 2026年 |
         | 11月 | 12月 | 1月 | 2月
        一、学习培训 | | | |
        法治培训期数 | 1 | 2 | 3 | 4
         | 11月 | 12月 | 1月 | 2月
        受训人次 | | | 7 |
        说明：按签到统计
        填报人： | 张三`,
        ['D2:E2', 'A2:A3'],
      ),
    )
    expect(questions).toEqual([])
    expect(of(figures)).toEqual([
      'training_sessions 2025-11 1 B5',
      'training_sessions 2025-12 2 C5',
      'training_sessions 2026-01 3 D5',
      'training_sessions 2026-02 4 E5',
      'training_attendance 2026-01 7 D7',
    ])
  })
})

describe('ratios', () => {
  const ratio = (rows: string, merged: string[] = []) =>
    read(sheet(`${TITLE}\n类别 | 指标 | 1月 | 2月\n${rows}`, merged))

  it('are read from a row of each count, by the words of their definition', () => {
    const { figures, questions, faults } = ratio(
      `规范性文件报备率 | 应报备件数 | 3 | 无
       | 已报备件数 | 2 | 无
      合法性前置审查率（分子） | | 1 | 0
      合法性前置审查率（分母） | | 1 | 0`,
      ['A3:A4'],
    )
    expect([...questions, ...faults]).toEqual([])
    expect(of(figures)).toEqual([
      'normdoc_filing_rate 2026-01 2/3 C4',
      'normdoc_filing_rate 2026-02 0/0 D4',
      'legality_review_rate 2026-01 1/1 C5',
      'legality_review_rate 2026-02 0/0 D5',
    ])
  })

  it('are read as 2/3 or per cent, and refused as one bare number', () => {
    const { figures, faults } = ratio(
      '规范性文件 | 报备及时率 | 2/3 | 97%\n  | 规范性文件报备率 | 本月无 | 97',
    )
    expect(of(figures)).toEqual([
      'normdoc_timely_rate 2026-01 2/3 C3',
      'normdoc_timely_rate 2026-02 0.97 D3',
      'normdoc_filing_rate 2026-01 0/0 C4',
    ])
    expect(faults).toEqual([
      'D4 97: counts_needed 分子/分母（如 2/3）或百分比（如 66.7%）；只写一个数，看不出分母',
    ])
  })

  it('need both counts', () => {
    expect(ratio('规范性文件报备率 | 已报备 | 2 | 1').questions).toEqual([
      'row 规范性文件报备率 / 已报备 no_denominator',
    ])
    const { faults } = ratio('规范性文件报备率 | 已报备 | 2 | 1\n规范性文件报备率 | 应报备 | 2 | ')
    expect(faults).toEqual(['D4 : counts_incomplete 分子、分母同时填写或同时留空（另一个在 D3）'])
  })
})

describe('texts that are no number', () => {
  it('are asked about once each, and read as answered; 未报 says what it means', () => {
    const marked = sheet(
      `${TITLE}\n指标 | 1月 | 2月 | 3月\n受训人次 | — | 未报 | 无\n法治培训期数 | — | 1 | 三`,
    )
    const asked = read(marked)
    expect(asked.questions).toEqual([
      'mark — unknown none not_reported',
      'mark 无 unknown none not_reported',
    ])
    const { figures, faults } = read(marked, { mark: { '—': 'not_reported', 无: 'none' } })
    expect(of(figures)).toEqual([
      'training_attendance 2026-03 0 D3',
      'training_sessions 2026-02 1 C4',
    ])
    expect(faults).toEqual(['D4 三: not_a_number 阿拉伯数字，如 300'])
  })

  it('are asked about where a sheet holds zeros that it does not show', () => {
    const zero = { head: '', value: { shown: '', stored: '0' } }
    const hidden = sheet([
      TITLE,
      ['指标', '1月', '2月'],
      ['受训人次', '3', zero],
      ['法治培训期数', zero, '0'],
    ])
    expect(read(hidden).questions).toEqual(['mark 0 hidden none not_reported'])
    const seen = 'training_sessions 2026-02 0 C4'
    const attended = 'training_attendance 2026-01 3 B3'
    expect(of(read(hidden, { mark: { 0: 'not_reported' } }).figures)).toEqual([attended, seen])
    expect(of(read(hidden, { mark: { 0: 'none' } }).figures)).toEqual([
      attended,
      'training_attendance 2026-02 0 C3',
      'training_sessions 2026-01 0 B4',
      seen,
    ])
  })

  it('are faults at their cells, as are merged figures and cells that show otherwise than they store', () => {
    const { faults } = read(
      sheet(
        [
          TITLE,
          ['指标', '1月', '2月', '3月'],
          ['受训人次', '12,5', '(5)', '2场'],
          ['法治培训期数', '3', '', { head: '200余', value: { shown: '200余', stored: '200' } }],
        ],
        ['B4:C4'],
      ),
    )
    expect(faults).toEqual([
      'B3 12,5: not_a_number 写清楚的数：可能是 12.5，也可能是 125',
      'C3 (5): negative 不小于0的数（会计格式的括号也表示负数）',
      'D3 2场: other_unit 只写数，单位为人次（现写了“场”）',
      'B4 3: merged_cells 没有合并的单元格：B4:C4 合成一格，看不出是哪个月的数',
      'D4 200余: shown_otherwise 单元格存的是 200，格式使它显示成别的，请按实际填写',
    ])
  })
})

describe('cumulative sheets', () => {
  it('become months by difference, by their heads or their title', () => {
    const byHead = read(sheet(`${TITLE}\n指标 | 1月 | 1—2月 | 1—3月\n法治培训期数 | 1 | 3 | 3`))
    expect(of(byHead.figures)).toEqual([
      'training_sessions 2026-01 1 B3',
      'training_sessions 2026-02 2 C3',
      'training_sessions 2026-03 0 D3',
    ])
    const byTitle = sheet(`新民镇2026年累计完成情况\n指标 | 1月 | 2月\n法治培训期数 | 1 | 3`)
    expect(of(read(byTitle).figures)).toEqual([
      'training_sessions 2026-01 1 B3',
      'training_sessions 2026-02 2 C3',
    ])
    expect(of(read(byTitle, { sheet: { Sheet1: 'monthly' } }).figures)).toEqual([
      'training_sessions 2026-01 1 B3',
      'training_sessions 2026-02 3 C3',
    ])
    const quarters = read(sheet(`${TITLE}\n指标 | 1—3月 | 1—6月\n法治培训期数 | 4 | 9`))
    expect(of(quarters.figures)).toEqual([
      'training_sessions 2026-Q1 4 B3',
      'training_sessions 2026-Q2 5 C3',
    ])
  })

  it('are refused where a month is missing, falls, or is not exact', () => {
    const { figures, faults } = read(
      sheet(
        `${TITLE}\n指标 | 1月 | 1—2月 | 1—3月\n法治培训期数 | 1 | | 3\n受训人次 | 9 | 8 | \n法治讲座场次 | 10余 | 20 | `,
      ),
    )
    expect(of(figures)).toEqual([
      'training_sessions 2026-01 1 B3',
      'training_attendance 2026-01 9 B4',
      'lecture_sessions 2026-01 10 at_least B5',
    ])
    expect(faults).toEqual([
      'D3 3: cumulative_gap 2—3月之间各月的累计数都填：缺了，就拆不出当月数',
      'C4 8: cumulative_falls 不小于上一期累计数 9 的数；如果各月是当月数，请说明这张表是按月的',
      'C5 20: cumulative_not_exact 准确的累计数：约数相减，得不出当月数',
    ])
  })

  it('keep the state of a month as it is', () => {
    const { figures } = read(
      sheet(
        `${TITLE}\n指标 | 1月 | 1—2月\n问题整改完成率（已销号） | 1 | 2\n问题整改完成率（到期应完成） | 2 | 2`,
      ),
    )
    expect(of(figures)).toEqual([
      'rectification_rate 2026-01 1/2 B3',
      'rectification_rate 2026-02 2/2 C3',
    ])
  })

  it('read 本月 and leave 累计 below each month', () => {
    const { figures, questions, faults } = read(
      sheet(
        `${TITLE}\n指标 | 1月 | | 2月 |\n | 本月 | 累计 | 本月 | 累计\n法治培训期数 | 1 | 1 | 2 | 3`,
        ['B2:C2', 'D2:E2'],
      ),
    )
    expect([...questions, ...faults]).toEqual([])
    expect(of(figures)).toEqual([
      'training_sessions 2026-01 1 B4',
      'training_sessions 2026-02 2 D4',
    ])
  })
})

describe('units', () => {
  it('are told by sheets, by a column, or by a row of their own', () => {
    const body = '指标 | 1月\n法治培训期数 | 1'
    const sheets = read([
      sheet(`2026年\n${body}`, [], '新民镇'),
      sheet(`2026年\n${body}`, [], '沙坪'),
    ])
    expect(sheets.figures.map((one) => one.slice(0, 9))).toEqual(['500231101', '500231102'])

    const column = read(
      sheet(
        `2026年各乡镇台账\n乡镇 | 指标 | 1月\n新民镇 | 法治培训期数 | 1\n | 受训人次 | 20\n沙坪镇 | 法治培训期数 | 2\n合计 | | 3`,
        ['A3:A4'],
      ),
    )
    expect(column.questions).toEqual([])
    expect(column.figures).toEqual([
      '500231101 training_sessions 2026-01 1 C3',
      '500231101 training_attendance 2026-01 20 C4',
      '500231102 training_sessions 2026-01 2 C5',
    ])

    const own = read(
      sheet(`2026年\n指标 | 1月\n新民镇 |\n法治培训期数 | 1\n沙坪镇 |\n法治培训期数 | 2`),
    )
    expect(own.figures).toEqual([
      '500231101 training_sessions 2026-01 1 B4',
      '500231102 training_sessions 2026-01 2 B6',
    ])
  })

  it('are rows where the sheet is of one indicator, and add up to their total', () => {
    const { figures, faults } = read(
      sheet(
        `2026年法治培训期数统计表\n乡镇 | 1月 | 2月\n新民镇 | 1 | 2\n沙坪镇 | 3 | 4\n合计 | 4 | 7`,
      ),
    )
    expect(figures).toHaveLength(4)
    expect(faults).toEqual([
      'C5 7: total_differs 6（C3:C4 相加）；请改正其中的数，或把这一项定为不导入',
    ])
  })

  it('are those of the account that imports, where several are called alike', () => {
    const twin = area({ code: '500235101', parentCode: '500235' })
    const context = { ...CONTEXT, areas: [...areas, twin] }
    const one = sheet('2026年\n指标 | 1月\n法治培训期数 | 1', [], '新民镇')
    expect(read(one, {}, context).questions).toEqual(['unit 新民镇 several 500231101 500235101'])
    const home = { ...context, home: '500231' }
    expect(of(read(one, {}, home).figures)).toEqual(['training_sessions 2026-01 1 B3'])
    const nameless = sheet('2026年\n指标 | 1月\n法治培训期数 | 1')
    expect(read(nameless, {}, home).questions).toEqual(['unit Sheet1 unknown 500231'])
  })

  it('are asked for where nothing names one, or two things name two', () => {
    expect(read(sheet('指标 | 1月\n法治培训期数 | 1')).questions).toEqual([
      'year Sheet1 unknown',
      'unit Sheet1 unknown',
    ])
    const answers = { unit: { Sheet1: '500231101' }, year: { Sheet1: '2026' } }
    expect(of(read(sheet('指标 | 1月\n法治培训期数 | 1'), answers).figures)).toEqual([
      'training_sessions 2026-01 1 B2',
    ])
    expect(
      read(sheet('沙坪镇2025—2026年\n指标 | 1月\n法治培训期数 | 1', [], '新民镇')).questions,
    ).toEqual(['year 新民镇 several 2025 2026', 'unit 新民镇 several 500231101 500231102'])
  })
})

it('lets a sheet say again what another one says, and nothing else', () => {
  const body = (number: number) => `${TITLE}\n指标 | 1月\n受训人次 | ${number}`
  const again = read([sheet(body(3), [], '一'), sheet(body(3), [], '二'), sheet(body(4), [], '三')])
  expect(again.figures).toHaveLength(1)
  expect(again.faults).toEqual([
    'B3 4: said_otherwise 与 一!B3 相同的数：那里是同一单位、同一指标、同一月份',
  ])
})

it('asks for the year where the title has another one than the file', () => {
  const copied = sheet('新民镇2025年台账\n指标 | 1月\n受训人次 | 3')
  expect(read(copied, {}, { ...CONTEXT, fileName: '2026年台账' }).questions).toEqual([
    'year Sheet1 several 2025 2026',
  ])
})

it('passes over sheets without months, and leaves out what is answered so', () => {
  const grids = [
    sheet('填表说明\n1. 按月填报', [], '说明'),
    sheet(`${TITLE}\n指标 | 1月 | 本期\n受训人次 | 3 | 4`),
  ]
  expect(read(grids)).toMatchObject({
    questions: ['column 本期 unknown'],
    mapping: { passedOver: ['说明'] },
  })
  expect(read(grids, { column: { 本期: '2026-02' } }).figures).toHaveLength(2)
  expect(read(grids, { column: { 本期: 'leave_out' } }).figures).toHaveLength(1)
  expect(read(grids, { sheet: { Sheet1: 'leave_out' } }).figures).toEqual([])
})

it('reads back what a sheet was written from, in whatever layout', () => {
  const counts = indicators.filter(({ measure }) => measure === 'count')
  const numbers = fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: null })
  const figures = fc.array(fc.array(numbers, { minLength: 12, maxLength: 12 }), {
    minLength: 1,
    maxLength: counts.length,
  })
  const layout = fc.record({
    head: fc.constantFrom(
      (month: number) => `${month}月`,
      (month: number) => `2026年${month}月`,
      (month: number) => `2026-${String(month).padStart(2, '0')}`,
      (month: number) =>
        ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'][month - 1] +
        '月份',
    ),
    number: fc.constantFrom(
      String,
      (number: number) => number.toLocaleString('en-US'),
      (number: number) => `${number} `,
    ),
    hasTotal: fc.boolean(),
    isCumulative: fc.boolean(),
    gap: fc.nat(3),
  })
  fc.assert(
    fc.property(figures, layout, (rows, { head, number, hasTotal, isCumulative, gap }) => {
      // A cumulative sheet with holes is refused, which is another test.
      const kept = rows.map((row) => (isCumulative ? row.map((one) => one ?? 0) : row))
      const cells = kept.map((row, at) => {
        let sum = 0
        const written = row.map((one) => {
          sum += one ?? 0
          return one === null ? '' : number(isCumulative ? sum : one)
        })
        return [counts[at]?.nameZh ?? '', ...written, ...(hasTotal ? [String(sum)] : [])]
      })
      const months = Array.from({ length: 12 }, (_, at) => head(at + 1))
      const grid = sheet([
        [`新民镇2026年${isCumulative ? '累计' : ''}台账`],
        ...Array.from({ length: gap }, () => []),
        ['指标', ...months, ...(hasTotal ? ['合计'] : [])],
        ...cells,
      ])
      const { figures: found, questions, faults } = read(grid)
      expect([...questions, ...faults]).toEqual([])
      const expected = kept.flatMap((row, at) =>
        row.flatMap((one, month) => (one === null ? [] : `${counts[at]?.id} ${month + 1} ${one}`)),
      )
      const plain = found.map((line) => {
        const [, id, period = '', value] = line.split(' ')
        return `${id} ${Number(period.slice(5))} ${value}`
      })
      expect(plain).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})
