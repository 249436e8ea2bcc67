import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import { openPage } from './open-page.tsx'

const TOWNSHIP = '/?area=990100005&year=2026&through=2026-10&lang=zh'

/** The card of an indicator, once it is there. */
const card = (name: string) => screen.findByRole('article', { name })
const address = () => new URLSearchParams(window.location.search)
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

  it('shows a figure or the reason for its absence on every card', async () => {
    openPage(TOWNSHIP)
    await card('法治培训期数')
    const cards = screen.getAllByRole('article')
    expect(cards).toHaveLength(25)
    for (const one of cards) expect(one).toHaveTextContent(/\d|未填报|无此类事项|仅有全年数/)
  })

  it('tells the published figures of 新民镇 2021 as printed, without inventing last year', async () => {
    openPage('/?area=500231101&year=2021&lang=zh')
    const attendance = await card('受训人次')
    expect(attendance).toHaveTextContent('200余 人次')
    expect(attendance).toHaveTextContent('未定目标')
    expect(attendance).toHaveTextContent('上年未报')
    const filing = await card('规范性文件报备率')
    expect(filing).toHaveTextContent('100.0%')
    expect(filing).toHaveTextContent('只报比率')
    expect(screen.getByText(/另有 14 项指标/)).toBeInTheDocument()
    expect(screen.queryByText('示例数据')).not.toBeInTheDocument()
  })

  it('adds nothing up where only one of 21 units is held, and leads to that unit', async () => {
    const { user } = openPage('/?area=110118&year=2025&lang=zh')
    expect(await screen.findByText('21个单位中只有1个的数据，不作汇总')).toBeInTheDocument()
    expect(screen.queryByRole('article')).not.toBeInTheDocument()
    await user.click(screen.getByRole('link', { name: '果园街道' }))
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('果园街道'),
    )
    expect(await card('领导干部集体学法次数')).toHaveTextContent('10 次')
  })

  it('has the same numbers in the table as in the picture', async () => {
    const { user } = openPage(TOWNSHIP)
    const picture = await screen.findByRole('figure', { name: '各项指标完成率与时序进度' })
    expect(picture).toHaveAccessibleDescription(/最需要关注的是/)
    const drawn = within(picture).getAllByRole('listitem')
    await user.click(within(picture).getByText('以表格查看同样的数字'))
    const rows = within(within(picture).getByRole('table')).getAllByRole('row').slice(1)
    expect(rows).toHaveLength(drawn.length)
    rows.forEach((row, index) => {
      const [completion] = within(row).getAllByRole('cell')
      expect(drawn[index]).toHaveTextContent(completion?.textContent ?? 'none')
    })
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
    expect(await card('受训人次')).toBeInTheDocument()
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
    expect(list.getAllByRole('option').map((option) => option.textContent)).toEqual([
      expect.stringContaining('绳溪镇'),
      expect.stringContaining('绳渡镇'),
    ])
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
    await user.type(await screen.findByRole('combobox', { name: /查找地区/ }), 'xyz')
    expect(screen.getByText('没有符合的地区')).toBeInTheDocument()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument()
    expect(button).toHaveFocus()
    expect(address().get('area')).toBe('990100005')
  })

  it('changes the month, and the figures and the address with it', async () => {
    const { user } = openPage(TOWNSHIP)
    await card('法治培训期数')
    await user.selectOptions(screen.getByRole('combobox', { name: '截至' }), '截至3月')
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('2026年1—3月'),
    )
    expect(address().get('through')).toBe('2026-03')
    expect(screen.getAllByText(/全年已过25.0%/).length).toBeGreaterThan(0)
  })

  it('asks for the same month when the year changes', async () => {
    const { user } = openPage('/?area=990100005&year=2026&through=2026-07&lang=zh')
    await card('法治培训期数')
    await user.selectOptions(screen.getByRole('combobox', { name: '年度' }), '2025年')
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('2025年1—7月'),
    )
  })

  it('filters by status, says so, and shows all again', async () => {
    const { user } = openPage(TOWNSHIP)
    await card('法治培训期数')
    const button = within(filterBar()).getByRole('button', { name: /^落后 \d+ 项$/ })
    const count = Number(/\d+/.exec(button.textContent ?? '')?.[0])
    await user.click(button)
    expect(button).toHaveAttribute('aria-pressed', 'true')
    expect(screen.getAllByRole('article')).toHaveLength(count)
    expect(within(filterBar()).getByText(`已筛选：${count} / 25 项`)).toBeInTheDocument()
    expect(address().get('status')).toBe('behind')
    await user.click(within(filterBar()).getByRole('button', { name: '显示全部' }))
    expect(screen.getAllByRole('article')).toHaveLength(25)
  })

  it('puts what needs attention first', async () => {
    const { user } = openPage(TOWNSHIP)
    await card('法治培训期数')
    await user.click(screen.getByRole('button', { name: '需要关注的在前' }))
    expect(address().get('sort')).toBe('attention')
    const [first] = screen.getAllByRole('article')
    expect(first).toHaveTextContent('明显落后')
  })

  it('speaks English when asked, remembers it, and writes it into links', async () => {
    const { user } = openPage(TOWNSHIP)
    await card('法治培训期数')
    await user.click(screen.getByRole('link', { name: 'English' }))
    expect(await card('Training sessions')).toHaveTextContent(/of 10 months reported/)
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
    expect(await card('法治培训期数')).toBeInTheDocument()
  })
})
