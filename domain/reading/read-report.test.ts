import { describe, expect, it } from 'vitest'
import { readReport } from './read-report.ts'
import type { ReadingNote } from './reading.ts'

const TITLE = '青山镇2025年度法治政府建设情况报告\n'
const read = (sentence: string) => readReport(TITLE + sentence)
const notesOf = (sentence: string): ReadingNote[] =>
  read(sentence).candidates.flatMap(({ note }) => note)
const reasonsOf = (sentence: string) => read(sentence).setAside.map(({ reason }) => reason)

describe('a candidate', () => {
  it('stands at its number with the qualifier, in the text as it was given', () => {
    const text = `${TITLE}发放宣传资料１．２万余份，举办法治讲座20场以上。`
    const { candidates } = readReport(text)
    expect(candidates.map(({ from, to }) => text.slice(from, to))).toEqual([
      '１．２万余',
      '20场以上',
    ])
    expect(candidates[0]).toMatchObject({ value: 12_000, qualifier: 'at_least', unit: '份' })
  })

  it('has its sentence, year and kind', () => {
    expect(read('全年举办法治讲座4场。').candidates).toEqual([
      {
        indicator: 'lecture_sessions',
        year: 2025,
        value: 4,
        unit: '场',
        qualifier: 'exact',
        kind: 'count',
        sentence: '全年举办法治讲座4场。',
        from: TITLE.length + 8,
        to: TITLE.length + 9,
        note: [],
      },
    ])
  })

  it('is a fraction for a rate, and 1 where a word says all', () => {
    const rates = '信访事项按期办结率98.5%。文件全部进行合法性审查。'
    expect(read(rates).candidates.map(({ value, unit, kind }) => [value, unit, kind])).toEqual([
      [0.985, '%', 'rate'],
      [1, '%', 'rate'],
    ])
  })

  it('is there for each of the rates that share a number, at the same place', () => {
    const { candidates } = read('规范性文件报备率、及时率和规范率达到百分之百。')
    expect(candidates.map(({ indicator }) => indicator)).toEqual([
      'normdoc_filing_rate',
      'normdoc_timely_rate',
      'normdoc_standard_rate',
    ])
    expect(new Set(candidates.map(({ from }) => from)).size).toBe(1)
  })
})

describe('notes', () => {
  it('asks about people where the indicator counts attendances', () => {
    expect(notesOf('举办法治培训2期，参训80余人。')).toEqual([{ id: 'persons' }])
    expect(notesOf('举办法治培训2期，参训80余人次。')).toEqual([])
  })

  it('asks which, or how they add, where an indicator is told twice', () => {
    expect(notesOf('党委会学法6次。\n中心组学法4次。')).toEqual([
      { id: 'repeated', times: 2 },
      { id: 'repeated', times: 2 },
    ])
  })

  it('asks about a rate that its counts do not allow', () => {
    // 372 of more than 380 is less than 97.89 %.
    expect(notesOf('排查矛盾纠纷380余件，成功化解372件，化解率达97.9%。')).toEqual([
      { id: 'rate_above_counts', part: 372, whole: 380, bound: 0.978947 },
    ])
    expect(notesOf('排查矛盾纠纷380件，成功化解372件，化解率达97.9%。')).toEqual([])
    expect(notesOf('排查矛盾纠纷400件，成功化解300件，化解率达70%。')).toEqual([
      { id: 'rate_below_counts', part: 300, whole: 400, bound: 0.75 },
    ])
  })

  it('asks about a heading or an opening of another year', () => {
    expect(notesOf('一、2024年工作情况\n举办法治讲座4场。')).toEqual([
      { id: 'year_differs', year: 2024 },
    ])
    expect(notesOf('现将2024年工作情况报告如下。\n举办法治讲座4场。')).toEqual([
      { id: 'year_differs', year: 2024 },
    ])
  })

  it('asks about one number for several kinds, and gives it to the first', () => {
    const { candidates } = read('开展讲座和业务培训60场次。')
    expect(candidates).toMatchObject([
      {
        indicator: 'lecture_sessions',
        note: [{ id: 'mixed_kinds', kinds: ['lecture', 'training'] }],
      },
    ])
  })

  it('asks about study that is not of leaders alone', () => {
    expect(notesOf('组织机关干部职工集中学法12次。')).toEqual([{ id: 'wider_audience' }])
    expect(notesOf('领导班子带领干部职工集中学法12次。')).toEqual([])
  })

  it('says of a part what it is a part of', () => {
    expect(notesOf('开展普法活动20场，其中法治讲座5场。')).toEqual([{ id: 'part_of', whole: 20 }])
  })
})

describe('what is set aside', () => {
  it.each([
    ['每村全年开展法治讲座不少于4场。', ['requirement']],
    ['每季度听取一次法治工作汇报。', ['frequency']],
    ['2024年开展法治讲座15场。', ['other_year']],
    ['“八五”普法以来开展法治讲座150场。', ['several_years']],
    ['上半年开展法治讲座9场。', ['part_of_year']],
    ['力争开展法治讲座20场。', ['plan']],
    ['开展法治讲座30—40场。', ['range']],
    ['开展消防安全培训8场。', ['other_topic']],
    ['开展党风廉政学习8次。', ['party_discipline']],
    ['投入资金50万元，建成广场3000平方米。', ['money', 'land']],
    ['红旗村调解矛盾纠纷8起。', ['single_village']],
    ['调解矛盾纠纷61件，其中婚姻纠纷调解8件。', ['part_of_total']],
    ['开展宣传10场、讲座5场，受教育群众共2600人次。', ['unclear_sum']],
    ['群众满意率同比提高3.2%。', ['growth']],
    ['信访办结率100%。', ['other_measure']],
    ['聘请法律顾问2名。', ['staff']],
    ['全县开展法治讲座120场。', ['other_body']],
  ])('%s', (sentence, reasons) => {
    expect(reasonsOf(sentence)).toEqual(reasons)
  })

  it('keeps what is told as a shortcoming or planned, by headings and by words that turn to it', () => {
    const parts = [
      '一、主要成效\n举办法治讲座6场。',
      '二、存在的不足\n仅举办培训1期。',
      '三、下一步打算\n举办讲座12场。',
    ]
    const { candidates, setAside } = read(parts.join('\n'))
    expect(candidates.map(({ value }) => value)).toEqual([6])
    expect(setAside.map(({ reason }) => reason)).toEqual(['shortcomings', 'plan'])
    expect(reasonsOf('下一步，我镇将加强普法。举办讲座12场。')).toEqual(['plan'])
  })

  it('finds headings in a text that has lost its line breaks', () => {
    const { candidates } = read('一、主要成效 举办讲座6场。 二、存在的问题 举办培训1期。')
    expect(candidates.map(({ indicator }) => indicator)).toEqual(['lecture_sessions'])
  })
})

describe('the year', () => {
  it.each([
    ['新民镇人民政府2021年法治政府建设年度报告\n', 2021],
    ['关于2024年度法治政府建设情况及2025年工作计划的报告\n', 2024],
    ['法治政府建设年度报告（2023年）\n', 2023],
    ['二○二四年法治政府建设情况报告\n', 2024],
    ['东山乡法治建设报告\n现将2022年工作情况报告如下：\n', 2022],
    ['贯彻《法治政府建设实施纲要（2021—2025年）》\n开展法治讲座2场。', null],
  ])('%s', (text, year) => {
    expect(readReport(text).year).toBe(year)
  })
})

/** Sentences close to what the report of 新民镇 for 2021 tells, in words of our own. */
const XINMIN = `垫江县新民镇人民政府2021年法治政府建设年度报告
一、2021年主要工作
（一）加强学习。开展执法业务培训，办了领导干部和村（社区）“两委”干部参加的培训班2次，受训人数200余人次；举办法治讲座30余场次，受教育人数达2000余人次。
（二）普法宣传。利用广播、宣传车、微信公众号、宣传栏等，在学校、农贸市场发放宣传资料10000余份。开展法治咨询活动6次，接待咨询300多人。
（三）规范性文件。以镇政府名义发布的文件，发布前全部进行合法性审查，确保规范性文件报备率、报备及时率和报备规范率达到百分之百。
（四）信访。群众来信来访件件有回复。
二、存在的问题
法治宣传形式不多，覆盖面不足80%。
三、2022年工作打算
组织法治培训4期，发放宣传资料20000份。`

it('reads the eleven figures of a report like that of 新民镇 2021, and none other', () => {
  const figures = readReport(XINMIN).candidates.map(
    ({ indicator, year, value, qualifier }) => `${indicator} ${year} ${value} ${qualifier}`,
  )
  expect(figures.sort()).toEqual(
    [
      'training_sessions 2021 2 exact',
      'training_attendance 2021 200 at_least',
      'lecture_sessions 2021 30 at_least',
      'lecture_attendance 2021 2000 at_least',
      'materials_distributed 2021 10000 at_least',
      'consultation_events 2021 6 exact',
      'consultation_visits 2021 300 at_least',
      'normdoc_filing_rate 2021 1 exact',
      'normdoc_timely_rate 2021 1 exact',
      'normdoc_standard_rate 2021 1 exact',
      'legality_review_rate 2021 1 exact',
    ].sort(),
  )
})

it('reads any text to its end, however it is made', () => {
  const odd = [
    '讲座3场、',
    '率100%、',
    '《',
    '（',
    '每',
    '村开展',
    '1,234,',
    '2025年',
    '\n一、',
    '其中3场',
  ]
  for (const piece of odd) {
    const text = TITLE + piece.repeat(2_000)
    const { candidates, setAside } = readReport(text)
    for (const { from, to } of [...candidates, ...setAside]) {
      expect(from).toBeLessThan(to)
      expect(to).toBeLessThanOrEqual(text.length)
    }
  }
})
