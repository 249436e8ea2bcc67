import { describe, expect, it } from 'vitest'
import { officeSheet, ofHome, readSheets } from '../../tests/office-sheets.ts'

const TITLE = '新民镇2026年台账'
const MERGED = ['B2:D2', 'E2:G2', 'A2:A3']
const HEADS = '指标 | 1月 | | | 2月 | |\n | 分子 | 分母 | 比率 | 分子 | 分母 | 比率'

const read = (text: string, merged: string[] = MERGED, answers = {}) => {
  const { figures, faults, questions, mapping } = readSheets(
    officeSheet(`${TITLE}\n${text}`, merged),
    answers,
  )
  return { figures: ofHome(figures), faults, questions, mapping }
}

describe('numerator and denominator below each month', () => {
  it('are the counts of ratios; the rate beside them is checked and never stored', () => {
    const { figures, faults, questions } = read(
      `${HEADS}
      规范性文件报备率 | 2 | 3 | 66.7% | 0 | 0 | —
      报备及时率 | 3 | 4 | 0.75 | 1 | 2 | 51%
      信访按期办结率 | | | 0% | | | #DIV/0!`,
    )
    expect(questions).toEqual([])
    expect(figures).toEqual([
      'normdoc_filing_rate 2026-01 2/3 B4',
      'normdoc_filing_rate 2026-02 0/0 E4',
      'normdoc_timely_rate 2026-01 3/4 B5',
      'normdoc_timely_rate 2026-02 1/2 E5',
    ])
    expect(faults).toEqual([
      'G5 51%: rate_differs 50%（E5 ÷ F5）；请改正其中的数，或把这一列定为不导入',
    ])
  })

  it('are told without merged heads, behind months, or with months below them', () => {
    const expected = ['normdoc_filing_rate 2026-01 2/3 B', 'normdoc_filing_rate 2026-02 1/1 D']
    const plain = (figures: readonly string[]) => figures.map((one) => one.replace(/\d$/, ''))
    const body = '规范性文件报备率 | 2 | 3 | 1 | 1'
    const unmerged = read(`指标 | 1月 | | 2月 |\n | 分子 | 分母 | 分子 | 分母\n${body}`, [])
    expect(plain(unmerged.figures)).toEqual(expected)
    const behind = read(`指标 | 1月分子 | 1月（分母） | 2月-分子 | 2月 分母\n${body}`, [])
    expect(plain(behind.figures)).toEqual(expected)
    expect(
      [unmerged, behind].flatMap(({ questions, faults }) => [...questions, ...faults]),
    ).toEqual([])
  })

  it('are named by the definition where the sheet is of one ratio, and add up to their sums', () => {
    const { figures, faults, questions } = readSheets(
      officeSheet(
        `2026年规范性文件报备率统计表
        乡镇 | 1月 | | | 2月 | | | 合计 | |
         | 已报备件数 | 应报备件数 | 报备率 | 已报备件数 | 应报备件数 | 报备率 | 已报备 | 应报备 | 报备率
        新民镇 | 2 | 3 | 66.7% | 1 | 1 | 100% | 3 | 4 | 75%
        沙坪镇 | 1 | 1 | 100% | 0 | 2 | 0% | 1 | 3 | 33.3%
        合计 | 3 | 4 | 75% | 1 | 4 | 33.3% | 4 | 7 | 57.1%`,
        ['B2:D2', 'E2:G2', 'H2:J2', 'A2:A3'],
      ),
    )
    expect(questions).toEqual([])
    expect(figures).toEqual([
      '500231101 normdoc_filing_rate 2026-01 2/3 B4',
      '500231101 normdoc_filing_rate 2026-02 1/1 E4',
      '500231102 normdoc_filing_rate 2026-01 1/1 B5',
      '500231102 normdoc_filing_rate 2026-02 0/2 E5',
    ])
    expect(faults).toEqual([
      'F6 4: total_differs 3（F4:F5 相加）；请改正其中的数，或把这一项定为不导入',
    ])
  })

  it('leave a number that is no count of a ratio to its own column, or to a cell over the month', () => {
    const { figures, faults, questions } = read(
      `${HEADS}
      受训人次 | 30 | | | 40 | |
      法治培训期数 | 2 | | | 3 | |
      规范性文件报备率 | 2/3 | | | 1 | | 50%
      报备及时率 | | | 97% | 1 | 1 | 100%`,
      [...MERGED, 'B4:D4', 'E4:F4', 'B6:D6'],
    )
    expect(questions).toEqual([])
    expect(figures).toEqual([
      'training_attendance 2026-01 30 B4',
      'training_attendance 2026-02 40 E4',
      'normdoc_filing_rate 2026-01 2/3 B6',
      'normdoc_timely_rate 2026-02 1/1 E7',
    ])
    const misplaced =
      'not_a_ratio 空着：这一行不是分子、分母分列的比率；它的数填在本月数一列，或与本月各列合并成一格'
    const needed = 'counts_needed 分子/分母（如 2/3）或百分比（如 66.7%）；只写一个数，看不出分母'
    expect(faults).toEqual([
      `B5 2: ${misplaced}`,
      `E5 3: ${misplaced}`,
      'F6 : counts_incomplete 分子、分母同时填写或同时留空（另一个在 E6）',
      `D7 97%: ${needed}`,
    ])
    const own = read(
      `指标 | 1月 | | |\n | 完成数 | 分子 | 分母 | 比率
      受训人次 | 30余 | | |
      规范性文件报备率 | | 2 | 3 | 66.6%`,
      ['B2:E2'],
    )
    expect(own.faults).toEqual([])
    expect(own.figures).toEqual([
      'training_attendance 2026-01 30 at_least B4',
      'normdoc_filing_rate 2026-01 2/3 C5',
    ])
  })

  it('are added up by cells that lie apart, and may be called 分子数 and 分母数', () => {
    const { figures, faults, questions } = read(
      `指标 | 1月 | | 2月 | | 合计 |\n | 分子数 | 分母数 | 分子数 | 分母数 | 分子数 | 分母数\n规范性文件报备率 | 2 | 3 | 1 | 1 | 3 | 5`,
      ['B2:C2', 'D2:E2', 'F2:G2'],
    )
    expect(questions).toEqual([])
    expect(figures).toHaveLength(2)
    expect(faults).toEqual([
      'G4 5: total_differs 4（C4+E4 相加）；请改正其中的数，或把这一项定为不导入',
    ])
  })

  it('are taken apart where they are cumulative', () => {
    const { figures, faults } = read(
      `指标 | 1月 | | 1—2月 | |\n | 分子 | 分母 | 分子 | 分母 | 比率\n规范性文件报备率 | 2 | 3 | 3 | 5 | 60%`,
      ['B2:C2', 'D2:F2'],
    )
    expect(faults).toEqual([])
    expect(figures).toEqual([
      'normdoc_filing_rate 2026-01 2/3 B4',
      'normdoc_filing_rate 2026-02 1/2 D4',
    ])
  })
})

describe('other words below months', () => {
  const other = `指标 | 1月 | | 2月 |\n | 计划 | 完成 | 计划 | 完成\n受训人次 | 9 | 8 | 7 | 6`

  it('leave the plan out', () => {
    expect(read(other, ['B2:C2', 'D2:E2'])).toMatchObject({
      questions: [],
      faults: [],
      figures: ['training_attendance 2026-01 8 C4', 'training_attendance 2026-02 6 E4'],
    })
  })

  it('are asked about once for all months', () => {
    const text = `指标 | 1月 | | 2月 |\n | 到会 | 应到 | 到会 | 应到\n规范性文件报备率 | 2 | 3 | 1 | 1`
    const merged = ['B2:C2', 'D2:E2']
    expect(read(text, merged).questions).toEqual([
      'column 到会 unknown value numerator denominator rate',
      'column 应到 unknown value numerator denominator rate',
    ])
    const column = { 到会: 'numerator', 应到: 'denominator' }
    expect(read(text, merged, { column })).toMatchObject({
      questions: [],
      figures: ['normdoc_filing_rate 2026-01 2/3 B4', 'normdoc_filing_rate 2026-02 1/1 D4'],
    })
    expect(read(text, merged, { column: { ...column, 应到: '分母' } }).questions).toEqual([
      'column 应到 bad_answer value numerator denominator rate',
    ])
  })
})
