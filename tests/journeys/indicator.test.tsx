import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { openPage, overviewRow, saying, serve, stopServer } from './open-page.tsx'

const address = () => new URLSearchParams(window.location.search)
const figure = (name: RegExp) => screen.findByRole('figure', { name })
const panel = () => screen.findByRole('region', { name: '数字从哪里来' })

/** A picture's numbers, row by row: the row's name and its cells. */
async function rowsOf(picture: HTMLElement, open: (element: Element) => Promise<void>) {
  await open(within(picture).getByText('查看数据表'))
  const [, ...rows] = within(within(picture).getByRole('table')).getAllByRole('row')
  return rows.map((row) =>
    [...within(row).getAllByRole('rowheader'), ...within(row).getAllByRole('cell')].map(
      (cell) => cell.textContent,
    ),
  )
}

// Roles and names of a page with charts and long tables take seconds to work out.
describe('the indicator page', { timeout: 30_000 }, () => {
  it('is one click from a row of the overview, and one back to the same selection', async () => {
    const { user } = openPage('/?area=990100&year=2026&through=2026-10&sort=attention&lang=zh')
    const row = await overviewRow('发放宣传资料份数')
    await user.click(within(row).getByRole('link', { name: '发放宣传资料份数' }))
    const heading = await screen.findByRole('heading', { level: 1, name: /发放宣传资料份数/ })
    await waitFor(() => expect(heading).toHaveTextContent('2026年1—10月'))
    expect(heading).toHaveTextContent('明衡县')
    expect(heading).toHaveTextContent('示例数据')
    await user.click(screen.getByRole('link', { name: '回到总览' }))
    await overviewRow('发放宣传资料份数')
    expect(window.location.pathname).toBe('/')
    expect(Object.fromEntries(address())).toEqual({
      area: '990100',
      year: '2026',
      through: '2026-10',
      sort: 'attention',
      lang: 'zh',
    })
  })

  it("shows a county's state against plan, its change, its years, and its units in code order", async () => {
    const { user } = openPage(
      '/indicators/materials_distributed?area=990100&year=2026&through=2026-10&lang=zh',
    )
    const finding = await screen.findByRole('region', { name: '结论' })
    expect(finding).toHaveTextContent('发放宣传资料约358057份')
    expect(finding).toHaveTextContent('25个单位中1个完成')
    const years = await figure(/历年同期与全年/)
    const rows = await rowsOf(years, (element) => user.click(element))
    expect(rows.map((row) => row[0])).toEqual(['2026年', '2025年', '2024年', '2023年'])
    expect(rows[0]).toContain('年度未结束')
    const units = await screen.findByRole('region', { name: '发放宣传资料份数：各单位占比' })
    expect(units).toBeInTheDocument()
    const names = within(within(units).getByRole('table'))
      .getAllByRole('rowheader')
      .map((cell) => cell.textContent)
    expect(names).toHaveLength(26)
    expect(names.slice(0, 3)).toEqual(['明尺街道', '衡门街道', '准阳街道'])
    // 45643 of 358057 is 12.7 %
    expect(within(units).getByRole('row', { name: /明尺街道/ })).toHaveTextContent('12.7%')
  })

  it('leads from a unit of the county to the same figure of that unit', async () => {
    const { user } = openPage(
      '/indicators/materials_distributed?area=990100&year=2026&through=2026-10&lang=zh',
    )
    const units = await screen.findByRole('region', { name: /各单位占比/ })
    await user.click(within(units).getByRole('link', { name: '规岭镇' }))
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('规岭镇 2026年1—10月'),
    )
    expect(await panel()).toHaveTextContent('8100余 ÷ 13000 = 62.3%以上')
    expect(address().get('through')).toBe('2026-10')
  })

  it('tells where one month comes from: period, value, use, source, counting rule', async () => {
    openPage('/indicators/materials_distributed?area=990100009&year=2026&through=2026-10&lang=zh')
    const rows = within(await panel()).getAllByRole('row')
    expect(rows[1]).toHaveTextContent('2026年10月900余计入本年数')
    expect(rows[1]).toHaveTextContent('只计纸质资料')
    expect(rows.find((row) => row.textContent?.startsWith('2025年11月'))).toHaveTextContent(
      '不参与同比',
    )
    expect(rows.find((row) => row.textContent?.startsWith('2025年10月'))).toHaveTextContent(
      '作上年同期',
    )
  })

  it('says in every picture of 新民镇 2021 what is not known, and links the source', async () => {
    openPage('/indicators/lecture_sessions?area=500231101&year=2021&through=2021-07&lang=zh')
    for (const name of [/本年累计/, /历年同期与全年/, /当期数/]) {
      expect(await figure(name)).toHaveTextContent('仅有全年数30余场次')
    }
    expect(await figure(/本年累计/)).toHaveTextContent('上年未报')
    expect(await figure(/本年累计/)).toHaveTextContent('未定年度目标')
    expect(screen.queryByRole('img', { name: /法治讲座场次/ })).not.toBeInTheDocument()
    const link = within(await panel()).getByRole('link', { name: '公开年度报告原文' })
    expect(link).toHaveAttribute('href', expect.stringMatching(/^https?:\/\//))
    expect(screen.queryByText('示例数据')).not.toBeInTheDocument()
  })

  it('draws the annual figure a year wide in December, and no course', async () => {
    openPage('/indicators/lecture_sessions?area=500231101&year=2021&through=2021-12&lang=zh')
    expect(await figure(/本年累计/)).toHaveTextContent('只有全年数30余场次')
    const months = await figure(/当期数/)
    const drawing = await within(months).findByRole('img')
    expect(drawing).toHaveTextContent('全年 30余场次')
    expect(months).toHaveTextContent('不分摊到各月')
  })

  it('shows a target changed in September: both completions, the step, document and reason', async () => {
    openPage('/indicators/training_sessions?area=990100006&year=2026&through=2026-09&lang=zh')
    expect(await figure(/本年累计/)).toHaveTextContent('年度目标9月由12期调整为10期')
    const sources = await panel()
    expect(sources).toHaveTextContent('9 ÷ 10 = 90.0%')
    expect(sources).toHaveTextContent('9 ÷ 12 = 75.0%')
    expect(sources).toHaveTextContent('10期 自2026年9月10日起 现行')
    expect(sources).toHaveTextContent('12期 自2026年1月1日起 已被代替')
    expect(sources).toHaveTextContent('关于调整2026年培训计划的通知')
    expect(sources).toHaveTextContent('两期培训并入县级轮训')
  })

  it('states a quarterly township by quarter, and spreads nothing over months', async () => {
    const { user } = openPage(
      '/indicators/materials_distributed?area=990100007&year=2026&through=2026-09&lang=zh',
    )
    const course = await figure(/本年累计/)
    expect(course).toHaveTextContent('按季度填报，只在季末有累计数')
    const open = (element: Element) => user.click(element)
    const courseRows = await rowsOf(course, open)
    // 3667, then 3667 + 4717, then + 3802
    expect(courseRows.map((row) => row[1]).slice(0, 9)).toEqual([
      '—',
      '—',
      '3667',
      '—',
      '—',
      '8384',
      '—',
      '—',
      '12186',
    ])
    const months = await rowsOf(await figure(/当期数/), open)
    expect(months.map((row) => row.slice(0, 2))).toEqual([
      ['第1季度', '3667'],
      ['第2季度', '4717'],
      ['第3季度', '3802'],
      ['第4季度', '未到期'],
    ])
    expect(await panel()).toHaveTextContent('第1季度3667 + 第2季度4717 + 第3季度3802 = 12186份')
  })

  it('shows both numbers where a quarter contradicts its months', async () => {
    openPage('/indicators/training_attendance?area=990100013&year=2026&through=2026-10&lang=zh')
    // 35 + 42 + 30 = 107 by months, 87 as reported for the quarter
    const words = '2026年第2季度报87人次，各期合计107人次，两数不符；以季度数为准'
    expect(await figure(/当期数/)).toHaveTextContent(words)
    expect(await panel()).toHaveTextContent(words)
    expect(within(await panel()).getByRole('row', { name: /2026年5月/ })).toHaveTextContent(
      '已由更长报告期的数代替',
    )
  })

  it("adds a merged township's predecessors and names them", async () => {
    openPage('/indicators/materials_distributed?area=990100026&year=2025&through=2025-12&lang=zh')
    const sources = await panel()
    expect(sources).toHaveTextContent(
      '本地区由契口镇、约亭镇合并而成，2025年6月及以前为各地区之和。',
    )
    // June: 1428 + 941
    expect(sources).toHaveTextContent('6月2369')
  })

  it('keeps the choice of January and February in the address', async () => {
    const { user } = openPage(
      '/indicators/lecture_sessions?area=990100005&year=2026&through=2026-10&lang=zh',
    )
    const months = await figure(/当期数/)
    const names = async () =>
      (await rowsOf(await figure(/当期数/), async () => undefined)).map((row) => row[0])
    await user.click(within(months).getByText('查看数据表'))
    expect((await names()).slice(0, 2)).toEqual(['1—2月', '3月'])
    await user.click(within(months).getByRole('radio', { name: '分开' }))
    expect(address().get('janfeb')).toBe('apart')
    expect((await names()).slice(0, 2)).toEqual(['1月', '2月'])
    expect((await rowsOf(months, async () => undefined))[6]).toEqual(['7月', '未填报', '3'])
  })

  it('walks the catalogue with the same selection', async () => {
    const { user } = openPage(
      '/indicators/training_sessions?area=990100006&year=2026&through=2026-09&lang=zh',
    )
    await user.click(await screen.findByRole('link', { name: /下一项：受训人次/ }))
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('受训人次'),
    )
    expect(address().get('area')).toBe('990100006')
    expect(address().get('through')).toBe('2026-09')
    expect(screen.getByRole('link', { name: /上一项：法治培训期数/ })).toBeInTheDocument()
  })

  it('speaks English throughout', async () => {
    openPage('/indicators/materials_distributed?area=990100009&year=2026&through=2026-10&lang=en')
    const course = await screen.findByRole('figure', {
      name: 'Materials distributed: year to date, against last year and the plan',
    })
    expect(course).toHaveAccessibleDescription(
      /^Materials distributed through October: 8,100\+ copies, at least 62\.3% of the annual target/,
    )
    const sources = await screen.findByRole('region', { name: 'Where the figure comes from' })
    expect(sources).toHaveTextContent('8,100+ ÷ 13,000 = at least 62.3%')
    expect(sources).toHaveTextContent('counted this year')
  })

  it('offers the same series as CSV', async () => {
    openPage('/indicators/materials_distributed?area=990100009&year=2026&through=2026-10&lang=zh')
    expect(await screen.findByRole('link', { name: '下载这些数字（CSV）' })).toHaveAttribute(
      'href',
      '/api/series.csv?area=990100009&indicator=materials_distributed&through=2026-10&lang=zh',
    )
  })

  it('says which indicator is not known, and what of the address was set aside', async () => {
    openPage('/indicators/nothing?area=990100&lang=zh')
    expect(await screen.findByRole('heading', { name: '没有这项指标' })).toBeInTheDocument()
    expect(screen.getByText('数据中没有编号为“nothing”的指标。')).toBeInTheDocument()
  })

  it('falls back visibly where the address holds nonsense', async () => {
    openPage('/indicators/lecture_sessions?area=990100005&janfeb=maybe&lang=zh')
    expect(await screen.findByText(/1—2月“maybe”/)).toBeInTheDocument()
    expect(await figure(/当期数/)).toBeInTheDocument()
  })

  it('adds nothing up where units are missing, but leads to those held', async () => {
    openPage('/indicators/leader_study_sessions?area=110118&year=2025&lang=zh')
    expect(await screen.findByText(saying('21个单位中只有1个的数据，不作汇总'))).toBeInTheDocument()
    expect(await screen.findByRole('link', { name: '果园街道' })).toBeInTheDocument()
    expect(screen.queryByRole('figure', { name: /本年累计/ })).not.toBeInTheDocument()
  })

  it('says that the server cannot be reached, and shows the figures once it can', async () => {
    const { user } = openPage('/indicators/lecture_sessions?area=990100005&lang=zh')
    stopServer()
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('无法连接服务器')
    serve()
    await user.click(within(alert).getByRole('button', { name: '重试' }))
    expect(await figure(/当期数/)).toBeInTheDocument()
  })
})
