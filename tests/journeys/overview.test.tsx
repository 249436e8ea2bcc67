import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import { openPage, overviewRow, saying } from './open-page.tsx'

const COUNTY = '/?area=990100&year=2026&through=2026-10&lang=zh'
const TOWNSHIP = '/?area=990100005&year=2026&through=2026-10&lang=zh'

const address = () => new URLSearchParams(window.location.search)
/** Rows of indicators, without their headings and what is opened below them. */
const shownRows = () =>
  screen.getAllByRole('rowheader').filter((head) => within(head).queryByRole('link'))
const filterBar = () => screen.getByRole('region', { name: '按状态筛选' })

describe('the overview', () => {
  it("opens at the default area in the browser's language, and names the sample data", async () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['fr-FR', 'zh-CN'])
    openPage('/')
    const heading = await screen.findByRole('heading', { level: 1 })
    await waitFor(() => expect(heading).toHaveTextContent('2026年1—10月'))
    expect(heading).toHaveTextContent('明衡县')
    expect(heading).toHaveTextContent('示例数据')
    expect(document.title).toContain('2026年1—10月')
    expect(document.documentElement.lang).toBe('zh-CN')
  })

  it("opens at the county's month, and says first what a silent unit owes for it", async () => {
    openPage('/?area=990100011&lang=zh')
    // 24 of 26 units reported October, this one last September
    const summary = await screen.findByRole('region', { name: '总体情况' })
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('量坡镇 2026年1—10月')
    expect(summary.textContent).toMatch(/^10月应报25项，均未报。25项指标中/)
  })

  it('shows every indicator in one table, with a figure or the reason for its absence', async () => {
    openPage(TOWNSHIP)
    await overviewRow('法治培训期数')
    const picture = screen.getByRole('figure', { name: '各项指标进度' })
    expect(picture).toHaveAccessibleDescription(/最需要关注的是讲座受教育人次：慢34.1个百分点/)
    const table = within(picture).getByRole('table')
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((head) => head.textContent?.replaceAll('?', '')),
    ).toEqual([
      '状态',
      '指标',
      '本年累计',
      '完成率与应达进度0%50%100%',
      '完成率',
      '进度差',
      '同比',
      '本年与上年',
      '详情',
    ])
    const rows = shownRows().flatMap((head) => head.closest('tr') ?? [])
    expect(rows).toHaveLength(25)
    for (const row of rows) {
      const [value] = within(row).getAllByRole('cell').slice(1)
      expect(value).toHaveTextContent(/\d|未填报|无此类事项|仅有全年数/)
    }
  })

  it('has status, value, completion, gap and change in a row, and beside its name what is missing', async () => {
    openPage(TOWNSHIP)
    // 10 of 17 sessions are 58.8 %, against 10 months of 12.
    const row = await overviewRow('法治培训期数')
    expect(within(row).getByRole('rowheader')).toHaveTextContent('法治培训期数 缺7—8月')
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['落后', '10 期', '', '58.8%', '−24.5', '−16.7%', '', ''])
    expect(within(row).getByRole('img')).toHaveAccessibleName(/^逐月累计。本年：1月 1、/)
    // 4 of 5 documents were filed: what must be complete says what is missing.
    expect(await overviewRow('规范性文件报备率')).toHaveTextContent('1件未报备')
    expect(await overviewRow('信访件数')).toHaveTextContent('只作记录')
  })

  it('opens a row in place to everything that is known of the figure, and closes it', async () => {
    const { user } = openPage(TOWNSHIP)
    const row = await overviewRow('法治培训期数')
    const button = within(row).getByRole('button', { name: '法治培训期数详情' })
    expect(button).toHaveAttribute('aria-expanded', 'false')
    await user.click(button)
    expect(button).toHaveAttribute('aria-expanded', 'true')
    const details = await screen.findByRole('cell', { name: /目标 17期/ })
    expect(details).toHaveTextContent('慢24.5个百分点')
    expect(details).toHaveTextContent('同比下降16.7%')
    expect(details).toHaveTextContent('已报8/10个月')
    expect(details).toHaveTextContent('含义')
    expect(details).toHaveTextContent('来源示例数据')
    await user.click(within(details).getByRole('button', { name: '“口径”是什么意思' }))
    expect(await screen.findByRole('note')).toHaveTextContent('哪些算、哪些不算')
    await user.click(button)
    expect(screen.queryByRole('cell', { name: /目标 17期/ })).not.toBeInTheDocument()
    // A press anywhere in the row does the same, but its name leads to the indicator.
    await user.click(within(row).getByText('58.8%'))
    expect(button).toHaveAttribute('aria-expanded', 'true')
    await user.click(within(row).getByRole('link', { name: '法治培训期数' }))
    await waitFor(() => expect(window.location.pathname).toBe('/indicators/training_sessions'))
    // On the way back the list is as it was left.
    window.history.back()
    expect(await screen.findByRole('cell', { name: /目标 17期/ })).toBeInTheDocument()
  })

  it('says what to do in three lines that lead there', async () => {
    openPage(TOWNSHIP)
    const toDo = within(await screen.findByRole('region', { name: '要做的事' }))
    const links = toDo.getAllByRole('link')
    expect(links.map((link) => link.textContent)).toEqual([
      '法治培训期数、受训人次等4项缺7—8月；其中2项补报后可能跟上',
      '讲座受教育人次（缺7—8月）：还差1321人次，11—12月平均每月661；已报8个月平均160；另有1项落后',
      '规范性文件报备率：1件未报备；另有2项未达100%',
    ])
    expect(links.map((link) => link.getAttribute('href')?.replace(/\?.*/, ''))).toEqual([
      '#not-reported',
      '/indicators/lecture_attendance',
      '/indicators/normdoc_filing_rate',
    ])
  })

  it('names the units of a county that have not reported the month, each a link', async () => {
    const { user } = openPage(COUNTY)
    const toDo = within(await screen.findByRole('region', { name: '要做的事' }))
    expect(toDo.getAllByRole('listitem')[0]).toHaveTextContent(
      '10月应报25个单位（另有1个按季填报），23个已报齐',
    )
    await user.click(toDo.getByRole('link', { name: '量坡镇' }))
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('量坡镇'),
    )
  })

  it('shows how many units of a county have which status, in place of a status', async () => {
    const { user } = openPage(COUNTY)
    const row = await overviewRow('法治培训期数')
    const table = screen.getByRole('table')
    expect(within(table).queryByRole('columnheader', { name: '状态' })).not.toBeInTheDocument()
    expect(row).toHaveTextContent(/已达标\d+个、跟上进度\d+个/)
    await user.click(within(row).getByRole('button', { name: '法治培训期数详情' }))
    expect(await screen.findByText(saying(/个单位中\d+个完成/))).toBeInTheDocument()
  })

  it('tells the published figures of 新民镇 2021 as printed, without inventing last year', async () => {
    const { user } = openPage('/?area=500231101&year=2021&lang=zh')
    const attendance = await overviewRow('受训人次')
    expect(attendance).toHaveTextContent(/200余.* 人次/)
    expect(attendance).toHaveTextContent('未定目标')
    expect(attendance).toHaveTextContent('上年未报')
    await user.click(within(attendance).getByRole('button', { name: '“余”是什么意思' }))
    expect(await screen.findByRole('note')).toHaveTextContent('实际数比所列数字多')
    await user.keyboard('{Escape}')
    const filing = await overviewRow('规范性文件报备率')
    expect(filing).toHaveTextContent('100.0%')
    await user.click(within(filing).getByRole('button', { name: '规范性文件报备率详情' }))
    expect(await screen.findByRole('cell', { name: /只报比率，未报件数/ })).toBeInTheDocument()
    expect(screen.getByText(/另有14项指标/)).toBeInTheDocument()
    expect(screen.queryByText('示例数据')).not.toBeInTheDocument()
  })

  it('adds nothing up where only one of 21 units is held, and leads to that unit', async () => {
    const { user } = openPage('/?area=110118&year=2025&lang=zh')
    expect(await screen.findByText(saying('21个单位中只有1个的数据，不作汇总'))).toBeInTheDocument()
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
    await user.click(screen.getByRole('link', { name: '果园街道' }))
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('果园街道'),
    )
    expect(await overviewRow('领导干部集体学法次数')).toHaveTextContent('10 次')
  })

  it('explains a word where it stands, and closes the note with Escape', async () => {
    const { user } = openPage(TOWNSHIP)
    const button = await screen.findByRole('button', { name: /“完成率”/ })
    await user.click(button)
    expect(await screen.findByRole('note')).toHaveTextContent('本年累计数除以年度目标')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('note')).not.toBeInTheDocument()
    expect(button).toHaveFocus()
  })

  it('says what to do while nothing is stored', async () => {
    openPage('/?lang=zh', createMemoryStore())
    expect(await screen.findByRole('heading', { level: 1, name: '还没有数据' })).toBeInTheDocument()
    expect(screen.getByText(/npm run import/)).toBeInTheDocument()
  })

  it('says that a year holds nothing, and leads to the years that do', async () => {
    const { user } = openPage('/?area=500231101&year=2019&lang=zh')
    expect(await screen.findByText('新民镇2019年没有填报，也没有目标')).toBeInTheDocument()
    await user.click(screen.getByRole('link', { name: '2021年' }))
    expect(await overviewRow('受训人次')).toBeInTheDocument()
  })

  it('has a page for addresses that lead nowhere', async () => {
    const { user } = openPage('/nowhere?lang=zh')
    expect(
      await screen.findByRole('heading', { level: 1, name: '没有这个页面' }),
    ).toBeInTheDocument()
    await user.click(screen.getByRole('link', { name: '回到总览' }))
    expect(await screen.findByRole('heading', { level: 1, name: /明衡县/ })).toBeInTheDocument()
  })
})

describe('choosing what to see', () => {
  it('finds an area by typing, with the keyboard alone', async () => {
    const { user } = openPage('/?lang=zh')
    await user.click(await screen.findByRole('button', { name: /^地区：/ }))
    const search = await screen.findByRole('combobox', { name: /查找地区/ })
    expect(search).toHaveFocus()
    await user.keyboard('绳')
    const list = within(screen.getByRole('listbox'))
    await waitFor(() =>
      expect(list.getAllByRole('option').map((option) => option.textContent)).toEqual([
        expect.stringContaining('绳溪镇'),
        expect.stringContaining('绳渡镇'),
      ]),
    )
    await user.keyboard('{ArrowDown}{Enter}')
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('绳渡镇'),
    )
    expect(address().get('area')).toBe('990100018')
    expect(screen.getByRole('button', { name: /^地区：/ })).toHaveFocus()
  })

  it('leaves Escape and Enter to an input method that is composing', async () => {
    const { user } = openPage(TOWNSHIP)
    await user.click(await screen.findByRole('button', { name: /^地区：/ }))
    const search = await screen.findByRole('combobox', { name: /查找地区/ })
    for (const key of ['Escape', 'Enter']) {
      fireEvent.keyDown(search, { key, isComposing: true })
      fireEvent.keyDown(search, { key, keyCode: 229 })
    }
    expect(search).toHaveFocus()
    expect(address().get('area')).toBe('990100005')
  })

  it('leaves everything as it was when the list is closed with Escape', async () => {
    const { user } = openPage(TOWNSHIP)
    const button = await screen.findByRole('button', { name: /^地区：/ })
    await user.click(button)
    await user.type(await screen.findByRole('combobox', { name: /查找地区/ }), 'qqq')
    expect(await screen.findByText('没有符合的地区')).toBeInTheDocument()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument()
    expect(button).toHaveFocus()
    expect(address().get('area')).toBe('990100005')
  })

  it('changes the month, and the figures and the address with it', async () => {
    const { user } = openPage(TOWNSHIP)
    await overviewRow('法治培训期数')
    await user.selectOptions(screen.getByRole('combobox', { name: '截至' }), '截至3月')
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('2026年1—3月'),
    )
    expect(address().get('through')).toBe('2026-03')
    expect(screen.getAllByText(saying(/全年已过25.0%/)).length).toBeGreaterThan(0)
  })

  it('asks for the same month when the year changes', async () => {
    const { user } = openPage('/?area=990100005&year=2026&through=2026-07&lang=zh')
    await overviewRow('法治培训期数')
    await user.selectOptions(screen.getByRole('combobox', { name: '年度' }), '2025年')
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('2025年1—7月'),
    )
  })

  it('filters by status, says so, and shows all again', async () => {
    const { user } = openPage(TOWNSHIP)
    await overviewRow('法治培训期数')
    const button = within(filterBar()).getByRole('button', { name: /^落后 \d+ 项$/ })
    const count = Number(/\d+/.exec(button.textContent ?? '')?.[0])
    await user.click(button)
    expect(button).toHaveAttribute('aria-pressed', 'true')
    expect(shownRows()).toHaveLength(count)
    expect(within(filterBar()).getByText(`已筛选：${count} / 25 项`)).toBeInTheDocument()
    expect(address().get('status')).toBe('behind')
    await user.click(within(filterBar()).getByRole('button', { name: '显示全部' }))
    expect(shownRows()).toHaveLength(25)
  })

  it('puts what needs attention first', async () => {
    const { user } = openPage(TOWNSHIP)
    await overviewRow('法治培训期数')
    await user.click(screen.getByRole('button', { name: '需要关注的在前' }))
    expect(address().get('sort')).toBe('attention')
    expect(
      shownRows()
        .map((head) => head.textContent)
        .slice(0, 3),
    ).toEqual([
      '讲座受教育人次 缺7—8月',
      '法治讲座场次 缺7—8月',
      '受训人次 缺7—8月，补报后可能跟上',
    ])
    expect(within(await overviewRow('讲座受教育人次')).getByText('明显落后')).toBeInTheDocument()
  })

  it('speaks English when asked, remembers it, and writes it into links', async () => {
    const { user } = openPage(TOWNSHIP)
    await overviewRow('法治培训期数')
    await user.click(screen.getByRole('link', { name: 'English' }))
    expect(await overviewRow('Training sessions')).toHaveTextContent('Behind')
    expect(document.documentElement.lang).toBe('en')
    expect(address().get('lang')).toBe('en')
    const above = screen.getByRole('navigation', { name: 'Where this area belongs' })
    expect(within(above).getByRole('link')).toHaveAttribute(
      'href',
      expect.stringContaining('lang=en'),
    )
    expect(document.cookie).toContain('language=en')
  })
})

describe('an invalid address', () => {
  it('falls back to what can be shown, and names each part that could not be used', async () => {
    openPage('/?area=nowhere&year=soon&through=2026-99&sort=worst&lang=zh')
    const notice = await screen.findByText('链接中有的内容无法使用，已改用默认值')
    const box = notice.closest('[role="status"]')
    expect(box).toHaveTextContent('地区“nowhere”：数据中没有这个代码')
    expect(box).toHaveTextContent('年度“soon”：不是四位年份')
    expect(box).toHaveTextContent('截至月份“2026-99”')
    expect(box).toHaveTextContent('排序“worst”')
    expect(await overviewRow('法治培训期数')).toBeInTheDocument()
  })
})
