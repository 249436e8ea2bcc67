import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mockServer } from '../../mocks/node.ts'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import { remember } from '../../src/selection/remembered.ts'
import { area, indicator, observation } from '../builders.ts'
import { openPage } from './open-page.tsx'

const heading = () => screen.findByRole('heading', { level: 1 })
const question = () => screen.findByRole('combobox', { name: '您是哪个单位的？' })
const address = () => new URLSearchParams(window.location.search)
/** Waits until the page shows an area. */
const shows = async (name: string) =>
  waitFor(async () => expect(await heading()).toHaveTextContent(name))

beforeEach(() => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['zh-CN'])
})

describe('the first visit', () => {
  it.each(['xmz', 'xinmin', '新民', '500231101'])(
    'leads to my township by %s and Enter; later visits open there',
    async (typed) => {
      const { user } = openPage('/')
      await shows('明衡县')
      await user.type(await question(), `${typed}{Enter}`)
      await shows('新民镇')
      expect(screen.queryByText('您是哪个单位的？')).not.toBeInTheDocument()
      expect(address().get('area')).toBeNull()

      cleanup()
      openPage('/')
      await shows('新民镇')
      expect(screen.queryByText('您是哪个单位的？')).not.toBeInTheDocument()
    },
  )

  it('offers what fits as it is typed, each with what it belongs to', async () => {
    const { user } = openPage('/')
    await user.type(await question(), 'xmz')
    const option = await screen.findByRole('option', { name: /新民镇/ })
    expect(option).toHaveTextContent('垫江县')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument()
    await user.keyboard('{ArrowDown}')
    await user.click(screen.getByRole('option', { name: /新民镇/ }))
    await shows('新民镇')
  })

  it('lets the reader see which of two areas of one name is meant before it is taken', async () => {
    const county = (code: string, name: string) =>
      area({ code, name, level: 'county', parentCode: null })
    const store = createMemoryStore({
      areas: [
        county('430626', '平江县'),
        county('500231', '垫江县'),
        area({ code: '430626101', parentCode: '430626' }),
        area(),
      ],
      indicators: [indicator()],
      observations: [observation()],
      targets: [],
    })
    const { user } = openPage('/', store)
    await user.type(await question(), '新民镇{Enter}')
    const options = await screen.findAllByRole('option', { name: /新民镇/ })
    expect(options.map((option) => option.textContent)).toEqual([
      expect.stringContaining('平江县'),
      expect.stringContaining('垫江县'),
    ])
    expect(document.cookie).not.toContain('unit')
    await user.keyboard('{ArrowDown}{Enter}')
    await waitFor(() => expect(document.cookie).toContain('unit=500231101'))
  })

  it('finds by what an input method is composing, and leaves it its Enter', async () => {
    openPage('/')
    const field = await question()
    fireEvent.change(field, { target: { value: "xin'min" } })
    await screen.findByRole('option', { name: /新民镇/ })
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 })
    expect(await heading()).toHaveTextContent('明衡县')
    expect(document.cookie).not.toContain('unit')
  })

  it('does not ask again where the reader puts it off', async () => {
    const { user } = openPage('/')
    await question()
    await user.click(screen.getByRole('button', { name: '暂不选择' }))
    cleanup()
    openPage('/')
    await shows('明衡县')
    expect(screen.queryByText('您是哪个单位的？')).not.toBeInTheDocument()
  })

  it('says that the server is away, and finds once it is back', async () => {
    const { user } = openPage('/')
    const field = await question()
    mockServer.use(http.get('/api/areas', () => HttpResponse.error(), { once: true }))
    await user.type(field, 'xmz')
    expect(await screen.findByText(/无法连接服务器。每5秒/)).toBeInTheDocument()
    expect(await screen.findByRole('option', { name: /新民镇/ })).toBeInTheDocument()
  })
})

describe('my unit', () => {
  it('gives way to an address that names an area', async () => {
    remember('unit', '500231101')
    openPage('/?area=990100005')
    await shows('砝桥镇')
    expect(screen.getByRole('button', { name: /^地区：/ })).toBeInTheDocument()
  })

  it('is ignored where the data hold no such area', async () => {
    remember('unit', '999999')
    openPage('/')
    await shows('明衡县')
    expect(await question()).toBeInTheDocument()
  })

  it('is changed with one press in the list of areas, and is then on top of it', async () => {
    remember('unit', '500231101')
    const { user } = openPage('/?area=990100005&lang=zh')
    await user.click(await screen.findByRole('button', { name: /^地区：/ }))
    const own = await screen.findByRole('group', { name: '我的单位' })
    expect(within(own).getByRole('option')).toHaveTextContent('新民镇')
    await user.click(screen.getByRole('button', { name: '把砝桥镇设为我的单位' }))
    expect(screen.getByText('砝桥镇是我的单位，打开首页即到这里')).toBeInTheDocument()
    await user.click(screen.getByRole('link', { name: /法治政府建设进度/ }))
    await shows('砝桥镇')
  })

  it('is picked out among its neighbours one press away', async () => {
    remember('unit', '990100005')
    const { user } = openPage('/')
    await shows('砝桥镇')
    await user.click(screen.getByRole('link', { name: '比较' }))
    await shows('明衡县')
    expect(address().get('unit')).toBe('990100005')
  })
})

it('keeps the areas chosen last on top of the list', async () => {
  const { user } = openPage('/?area=990100005&lang=zh')
  for (const name of ['绳渡镇', '新民镇']) {
    await user.click(await screen.findByRole('button', { name: /^地区：/ }))
    await user.type(await screen.findByRole('combobox', { name: /查找地区/ }), `${name}{Enter}`)
    await shows(name)
  }
  await user.click(screen.getByRole('button', { name: /^地区：/ }))
  const recent = await screen.findByRole('group', { name: '最近选过' })
  // The one shown is no choice.
  const options = within(recent).getAllByRole('option')
  expect(options.map((option) => option.textContent)).toEqual([expect.stringContaining('绳渡镇')])

  // All others level by level: the way to the one shown is open, another county once it is opened.
  const all = within(screen.getByRole('group', { name: '全部地区' }))
  expect(await all.findByRole('option', { name: /新民镇/, selected: true })).toBeInTheDocument()
  const county = await all.findByRole('option', { name: /按右方向键展开下级.*明衡县/ })
  expect(all.queryByRole('option', { name: /砝桥镇/ })).not.toBeInTheDocument()
  await user.click(within(county).getByTitle('按右方向键展开下级'))
  expect(await all.findByRole('option', { name: /砝桥镇/ })).toBeInTheDocument()
  for (let at = 0; county.dataset.active === undefined && at < 99; at += 1) {
    await user.keyboard('{ArrowDown}')
  }
  await user.keyboard('{ArrowLeft}')
  expect(all.queryByRole('option', { name: /砝桥镇/ })).not.toBeInTheDocument()
  await user.keyboard('{ArrowRight}')
  expect(await all.findByRole('option', { name: /砝桥镇/ })).toBeInTheDocument()
})

describe('an area of annual figures only', () => {
  it('opens at its fullest year and says which years there are', async () => {
    // 2021: eleven figures; 2025: one.
    const { user } = openPage('/?area=500231101&lang=zh')
    await shows('2021年')
    const notice = await screen.findByText(/新民镇只有全年数，有数的年度：/)
    await user.click(within(notice).getByRole('link', { name: '2025年' }))
    await shows('2025年')
    expect(address().get('year')).toBe('2025')
  })
})

describe('a link that came through a chat', () => {
  it('shows the month it names, whatever the chat made of it', async () => {
    openPage(
      '/?area=990100005&amp;year=2026&amp;through=2026-03&amp;lang=zh&from=groupmessage&isappinstalled=0',
    )
    await waitFor(async () => expect(await heading()).toHaveTextContent('2026年1—3月'))
    expect(screen.queryByText(/链接中有的内容无法使用/)).not.toBeInTheDocument()
  })

  it('names what looks like a month and is none of ours', async () => {
    openPage('/?area=990100005&month=2026-03&lang=zh')
    expect(await screen.findByText(/month“2026-03”：本站没有这个参数/)).toBeInTheDocument()
  })
})
