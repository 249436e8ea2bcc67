// Long on purpose: the deck from its preparation to its last slide, by one set of helpers.
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { datasetOf } from '../../dataset/dataset-of.ts'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import type { DeckFile } from '../../src/features/present/choices/deck-file.ts'
import { NO_TEXTS } from '../../src/features/present/choices/deck-texts.ts'
import { keepDeck, keptDeck, keptDecks } from '../../src/features/present/choices/kept-decks.ts'
import { lineToWall, talkSession } from '../../src/features/present/talk/talk-channel.ts'
import { openPage, returnToWindow, saying, serve, stopServer } from './open-page.tsx'

const COUNTY = 'area=990100&year=2026&through=2026-10&lang=zh'
const TOWNSHIP = 'area=990100005&year=2026&through=2026-10&lang=zh'

afterEach(() => sessionStorage.clear())

const start = () => screen.findByRole('button', { name: '开始演示' })
const ready = () => screen.findByText(/已就绪/)
const press = (key: string) => fireEvent.keyDown(window, { key })
const place = () => screen.getByText(/^第 \d+ 页，共 \d+ 页/).textContent ?? ''
/** The outline, once it reads like this: the address changes a moment after the click. */
const outline = (...names: string[]) =>
  waitFor(() =>
    expect(screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual(
      names,
    ),
  )
/** When the window with the slides has told the speaker's that the server holds newer figures. */
const speakerHearsOfNewer = () =>
  new Promise<void>((resolve) => {
    const line = lineToWall(talkSession(), (message) => {
      if (message.kind !== 'state' || message.newer === null) return
      line.close()
      resolve()
    })
  })
const hash = (text: string) => waitFor(() => expect(window.location.hash).toBe(text))

describe('presenting', () => {
  it('takes three steps from the overview to the running deck', async () => {
    const { user } = openPage(`/?${COUNTY}`)
    await user.click(await screen.findByRole('link', { name: '演示' }))
    await ready()
    await user.click(await start())
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('明衡县')
    expect(window.location.pathname).toBe('/present/wall')
    expect(screen.queryByRole('banner')).not.toBeInTheDocument()
  })

  it('goes on to the last slide with PageDown alone after the server is gone', async () => {
    const { user } = openPage(`/present?${TOWNSHIP}`)
    await ready()
    await user.click(await start())
    await screen.findByText(/^第 1 页/)
    stopServer()
    returnToWindow()
    const count = Number(/共 (\d+) 页/.exec(place())?.[1])
    expect(count).toBeGreaterThan(8)
    for (let slide = 2; slide <= count; slide += 1) {
      press('PageDown')
      await waitFor(() => expect(place()).toContain(`第 ${slide} 页`))
    }
    await hash(`#slide=${count}`)
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('数字从哪里来')
    expect(screen.queryByText(/无法连接/)).not.toBeInTheDocument()
  })

  it('loses no press of a hasty remote, goes black and comes back', async () => {
    openPage(`/present/wall?${TOWNSHIP}`)
    await screen.findByText(/^第 1 页/)
    press('PageDown')
    press('PageDown')
    press('ArrowRight')
    await waitFor(() => expect(place()).toContain('第 4 页'))
    press('b')
    expect(await screen.findByText(/^黑屏/)).toBeInTheDocument()
    press('PageDown')
    await waitFor(() => expect(place()).toContain('第 4 页'))
    press('o')
    expect(await screen.findByRole('button', { name: /^第 1 页.*封面/ })).toBeInTheDocument()
    press('Escape')
    press('Escape')
    expect(await start()).toBeInTheDocument()
  })

  it('is driven by every key, click and tap that a presenter may try', async () => {
    openPage(`/present/wall?${TOWNSHIP}`)
    await screen.findByText(/^第 1 页/)
    const shows = (number: number) =>
      waitFor(() => expect(place()).toMatch(new RegExp(`^第 ${number} 页`)))
    press('ArrowDown')
    await shows(2)
    press('Enter')
    await shows(3)
    press('ArrowUp')
    await shows(2)
    fireEvent.click(screen.getByRole('heading', { level: 1 }))
    await shows(3)
    press('7')
    expect(await screen.findByText('按 Enter 转到第 7 页')).toBeInTheDocument()
    press('Enter')
    await shows(7)
    press('ｗ')
    expect(await screen.findByText(/^白屏/)).toBeInTheDocument()
    press('2')
    press('Backspace')
    press('Enter')
    await shows(7)
    press('。')
    expect(await screen.findByText(/^黑屏/)).toBeInTheDocument()
  })

  it('asks before a reload key or closing the tab ends the talk, and a remote goes on over the question', async () => {
    const { user } = openPage(`/present/wall?${TOWNSHIP}#slide=3`)
    await screen.findByText(/^第 3 页/)
    expect(fireEvent(window, new Event('beforeunload', { cancelable: true }))).toBe(false)
    expect(press('F5')).toBe(false)
    expect(await screen.findByRole('alertdialog', { name: '重新载入页面？' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '继续演示' })).toHaveFocus()
    press('PageDown')
    await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument())
    expect(place()).toMatch(/^第 3 页/)
    expect(fireEvent.keyDown(window, { key: 'r', ctrlKey: true })).toBe(false)
    await user.click(await screen.findByRole('button', { name: '继续演示' }))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument())
  })

  it('opens at the slide that the address names', async () => {
    openPage(`/present/wall?${TOWNSHIP}#slide=2`)
    expect(await screen.findByText(/^第 2 页.*总体情况/)).toBeInTheDocument()
  })
})

describe('preparing a deck', () => {
  it('keeps a reworded headline in the browser and marks it on the slide', async () => {
    const { user } = openPage(`/present?${TOWNSHIP}`)
    await ready()
    await user.type(screen.getByRole('textbox', { name: '标题：总体情况' }), '年底前补齐两项')
    await user.type(screen.getByRole('textbox', { name: '讲解备注：总体情况' }), '点名落后的两项')
    expect(screen.getByText('已改写')).toBeInTheDocument()
    const kept = JSON.parse(localStorage.getItem('deck:990100005-2026-10') ?? '')
    expect(kept.texts.zh.headlines).toEqual({ state: '年底前补齐两项' })
    // Neither text is in the address.
    expect(window.location.href).not.toContain(encodeURIComponent('年底'))
    await user.click(await start())
    press('PageDown')
    expect(await screen.findByRole('heading', { name: '年底前补齐两项' })).toBeInTheDocument()
    expect(screen.getByText('标题由讲解人改写')).toBeInTheDocument()
    press('n')
    expect(await screen.findByText('点名落后的两项')).toBeInTheDocument()
  })

  it('moves, removes and adds slides and writes the choice into the address', async () => {
    const { user } = openPage(`/present?${TOWNSHIP}#slides=cover,state,i:lecture_sessions:course`)
    await ready()
    await user.click(screen.getByRole('button', { name: '下移：封面' }))
    await outline('1. 总体情况', '2. 封面', '3. 法治讲座场次')
    await user.click(screen.getByRole('button', { name: '去掉：封面' }))
    await user.selectOptions(screen.getByRole('combobox', { name: '图形' }), '历年对比')
    await user.selectOptions(screen.getByRole('combobox', { name: '指标' }), '发放宣传资料份数')
    await user.click(screen.getByRole('button', { name: '添加' }))
    await hash(
      '#deck=990100005-2026-10&slides=state,i:lecture_sessions:years,i:materials_distributed:course',
    )
    await ready()
    await user.click(screen.getByRole('button', { name: '恢复默认页序' }))
    expect(screen.getAllByRole('heading', { level: 3 }).length).toBeGreaterThan(8)
    await user.click(screen.getByRole('button', { name: '撤销' }))
    await outline('1. 总体情况', '2. 法治讲座场次', '3. 发放宣传资料份数')
  })

  it('takes changes back one by one until the deck is as it was opened', async () => {
    const { user } = openPage(`/present?${TOWNSHIP}#slides=cover,state,missing`)
    await ready()
    await user.type(screen.getByRole('textbox', { name: '讲解备注：总体情况' }), '先问好')
    await user.click(screen.getByRole('button', { name: '去掉：总体情况' }))
    await outline('1. 封面', '2. 尚未填报')
    await user.click(screen.getByRole('button', { name: '下移：封面' }))
    await outline('1. 尚未填报', '2. 封面')
    const undo = () => user.click(screen.getByRole('button', { name: '撤销' }))
    const told = () => screen.getByRole('button', { name: '撤销' }).parentElement
    expect(told()).toHaveTextContent('“封面”移到第2位。撤销此前还有2步可撤销')
    await undo()
    await outline('1. 封面', '2. 尚未填报')
    expect(told()).toHaveTextContent('已去掉“总体情况”。')
    await undo()
    await outline('1. 封面', '2. 总体情况', '3. 尚未填报')
    const notes = screen.getByRole('textbox', { name: '讲解备注：总体情况' })
    expect(notes).toHaveValue('先问好')
    // What was typed in a row goes at once; then the deck is as it was opened.
    await undo()
    expect(notes).toHaveValue('')
    expect(screen.queryByRole('button', { name: '撤销' })).not.toBeInTheDocument()
  })

  it('says which parts of a link cannot be used', async () => {
    openPage(`/present?${TOWNSHIP}#slides=cover,i:lecture_sessions:pie&theme=pink`)
    await ready()
    expect(screen.getByText('i:lecture_sessions:pie、pink')).toBeInTheDocument()
    await outline('1. 封面')
  })

  it('opens a saved deck, and refuses a faulty file with its faults', async () => {
    const { user } = openPage(`/present?${TOWNSHIP}`)
    await ready()
    const input = screen.getByLabelText('打开文件', { selector: 'input' })
    const none = { headlines: {}, notes: {}, writtenOver: {} }
    const deck = {
      format: 'rule-of-law-deck',
      version: 1,
      area: '990100005',
      areaName: '砝桥镇',
      through: '2026-10',
      slides: ['cover', 'missing'],
      theme: 'dark',
      texts: { zh: { ...none, headlines: { cover: '砝桥镇汇报' } }, en: none },
    }
    const file = (content: unknown) => new File([JSON.stringify(content)], 'deck.json')
    await user.upload(input, file({ ...deck, theme: 'pink' }))
    expect(await screen.findByText('演示文件有问题，没有打开')).toBeInTheDocument()
    expect(screen.getByText(/^theme：/)).toBeInTheDocument()
    await hash('')
    await user.upload(input, file(deck))
    expect(await screen.findByText('已打开“deck.json”。')).toBeInTheDocument()
    await outline('1. 封面', '2. 尚未填报')
    expect(screen.getByRole('radio', { name: '深色' })).toBeChecked()
    expect(screen.getByRole('textbox', { name: '标题：封面' })).toHaveValue('砝桥镇汇报')
  })

  it('says so when figures cannot be had, and goes on when they can', async () => {
    const { user } = openPage(`/present?${TOWNSHIP}#slides=cover`)
    await ready()
    stopServer()
    await user.selectOptions(screen.getByRole('combobox', { name: '指标' }), '法治讲座场次')
    await user.click(screen.getByRole('button', { name: '添加' }))
    expect(await screen.findByText('数字未能读取')).toBeInTheDocument()
    expect(await start()).toBeDisabled()
    serve()
    await user.click(screen.getByRole('button', { name: '重试' }))
    await ready()
    expect(await start()).toBeEnabled()
  })
})

describe('decks that are kept', () => {
  const DECK = '#deck=%E6%B1%87%E6%8A%A5'
  /** As after the tab was closed: nothing is left but what the browser kept. */
  const closeTab = () => {
    cleanup()
    sessionStorage.clear()
  }
  const kept = (name: string, deck: Partial<DeckFile> = {}, base: string | null = null) =>
    keepDeck(
      name,
      {
        area: '990100005',
        areaName: '砝桥镇',
        through: '2026-10',
        choices: [{ kind: 'cover' }, { kind: 'missing' }],
        theme: 'light',
        texts: NO_TEXTS,
        figures: null,
        earlier: null,
        ...deck,
      },
      base,
      Date.UTC(2026, 10, 5, 6, 5),
    )
  /** Another tab changes the deck that this one shows. */
  const changeElsewhere = (name: string) => {
    kept(name, { choices: [{ kind: 'state' }] }, keptDeck(name)?.revision ?? null)
    window.dispatchEvent(new StorageEvent('storage', { key: `deck:${name}` }))
  }

  it('are there again after the tab was closed: order, colours, headlines and notes', async () => {
    const { user } = openPage(`/present?${TOWNSHIP}`)
    await ready()
    await user.click(screen.getByRole('button', { name: '去掉：总体情况' }))
    await user.click(screen.getByRole('radio', { name: '深色' }))
    await user.type(screen.getByRole('textbox', { name: '标题：封面' }), '年终汇报')
    await waitFor(() => expect(window.location.hash).toContain('#deck=990100005-2026-10&slides='))
    closeTab()
    openPage(`/present?${TOWNSHIP}`)
    await ready()
    expect(screen.getByRole('textbox', { name: '标题：封面' })).toHaveValue('年终汇报')
    expect(screen.queryByRole('heading', { name: '2. 总体情况' })).not.toBeInTheDocument()
    expect(screen.getByRole('radio', { name: '深色' })).toBeChecked()
    // The address names the deck from the start.
    await waitFor(() => expect(window.location.hash).toContain('#deck=990100005-2026-10&slides='))
  })

  it('are opened by their name alone, with their area and month', async () => {
    kept('汇报')
    openPage(`/present?lang=zh${DECK}`)
    await ready()
    await outline('1. 封面', '2. 尚未填报')
    expect(window.location.search).toBe('?lang=zh&area=990100005&through=2026-10')
    expect(screen.getByRole('textbox', { name: '名称' })).toHaveValue('汇报')
  })

  it('are renamed, listed, opened from the list, deleted and brought back', async () => {
    kept('上月')
    const { user } = openPage(`/present?${TOWNSHIP}#slides=cover,state`)
    await ready()
    const name = screen.getByRole('textbox', { name: '名称' })
    expect(name).toHaveValue('砝桥镇 2026年1—10月')
    await user.clear(name)
    await user.type(name, '上月{Enter}')
    expect(await screen.findByText('已有名为“上月”的演示，请换一个名称。')).toBeInTheDocument()
    await user.clear(name)
    await user.type(name, '本月{Enter}')
    await hash('#deck=%E6%9C%AC%E6%9C%88&slides=cover,state')
    await user.click(screen.getByText('已保存的演示（2个）'))
    await user.click(screen.getByRole('link', { name: '上月' }))
    await outline('1. 封面', '2. 尚未填报')
    await user.click(screen.getByRole('button', { name: '删除：本月' }))
    expect(await screen.findByText('已删除“本月”。')).toBeInTheDocument()
    expect(screen.queryByRole('link', { name: '本月' })).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: '撤销' }))
    await user.click(await screen.findByRole('link', { name: '本月' }))
    await outline('1. 封面', '2. 总体情况')
  })

  it('are not lost to another tab: its newer deck is told, and taken or left', async () => {
    kept('汇报')
    const { user } = openPage(`/present?${TOWNSHIP}${DECK}`)
    await ready()
    changeElsewhere('汇报')
    expect(await screen.findByText(/^这个演示已在另一个窗口改动/)).toBeInTheDocument()
    await outline('1. 封面', '2. 尚未填报')
    await user.click(screen.getByRole('button', { name: '改用那个窗口的' }))
    await outline('1. 总体情况')
    expect(screen.queryByText(/^这个演示已在另一个窗口改动/)).not.toBeInTheDocument()
    changeElsewhere('汇报')
    await user.click(await screen.findByRole('button', { name: '把本页的另存一份' }))
    expect(await screen.findByRole('textbox', { name: '名称' })).toHaveValue('汇报（2）')
    expect(keptDecks().map((one) => one.name)).toEqual(['汇报 (2)', '汇报'])
  })

  it('are kept twice where two tabs have changed them, and the second says so', async () => {
    kept('汇报')
    const { user } = openPage(`/present?${TOWNSHIP}${DECK}`)
    await ready()
    changeElsewhere('汇报')
    await user.type(screen.getByRole('textbox', { name: '讲解备注：封面' }), '我的')
    expect(
      await screen.findByText(saying(/^“汇报”已在另一个窗口改动，本页的改动另存为“汇报（2）”/)),
    ).toBeInTheDocument()
    expect(keptDeck('汇报 (2)')?.texts.zh.notes).toEqual({ cover: '我的' })
    expect(keptDeck('汇报')?.choices).toEqual([{ kind: 'state' }])
    await waitFor(() =>
      expect(decodeURIComponent(window.location.hash)).toMatch(/^#deck=汇报 \(2\)&/),
    )
  })

  it('say so where the browser refuses to keep them, and stay in hand', async () => {
    // One of its own: the simulated page does not give the method of its storage back.
    const full = new Storage()
    vi.spyOn(full, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    vi.stubGlobal('localStorage', full)
    const { user } = openPage(`/present?${TOWNSHIP}#slides=cover,state`)
    await ready()
    await user.click(screen.getByRole('button', { name: '去掉：封面' }))
    await outline('1. 总体情况')
    expect(screen.getByText(/浏览器不允许本页保存内容/)).toBeInTheDocument()
  })
})

describe('frozen figures', () => {
  const files = (march: number) => ({
    'areas.csv': 'code,name,level\nT1,甲镇,township',
    'indicators.csv':
      'id,name_zh,unit_zh,measure,aggregation,direction\nlectures,法治讲座场次,场次,count,sum,up',
    'observations.csv': `area_code,indicator_id,period,value
T1,lectures,2025-01,10
T1,lectures,2025-02,10
T1,lectures,2025-03,${march}`,
    'targets.csv': 'area_code,indicator_id,year,value\nT1,lectures,2025,100',
  })
  const earlier = () => createMemoryStore(datasetOf(files(10)), '2026-11-05T01:00:00Z')
  /** After an import: one more lecture in March. */
  const later = () => createMemoryStore(datasetOf(files(11)), '2026-12-01T02:00:00Z')
  const TOWN = 'area=T1&year=2025&through=2025-03&lang=zh'
  const LECTURES = '#slides=i:lectures:course'

  it('stay on the wall when newer ones are imported; only the speaker hears of it and updates', async () => {
    const { user } = openPage(`/present?${TOWN}${LECTURES}`, earlier())
    await ready()
    await user.click(await start())
    const shown = (await screen.findByRole('heading', { level: 1 })).textContent
    expect(shown).toContain('法治讲座30场次')
    serve(later())
    const told = speakerHearsOfNewer()
    returnToWindow()
    await told
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(shown ?? '')
    expect(screen.queryByText('服务器上有更新的数据')).not.toBeInTheDocument()
    press('Escape')
    expect(await screen.findByText('服务器上有更新的数据')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: '更新数字' }))
    await waitFor(() => expect(screen.queryByText('服务器上有更新的数据')).not.toBeInTheDocument())
    await user.click(await start())
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('法治讲座31场次')
    expect(document.querySelector('[data-foot]')).toHaveTextContent('数据导入 2026年12月1日')
  })

  it('are not mixed with newer ones: a slide added after an import waits for the update', async () => {
    const { user } = openPage(`/present?${TOWN}#slides=cover`, earlier())
    await ready()
    serve(later())
    await user.click(screen.getByRole('button', { name: '添加' }))
    expect(await screen.findByText(/不能与已定稿的数字混用/)).toBeInTheDocument()
    expect(await start()).toBeDisabled()
    returnToWindow()
    await user.click(await screen.findByRole('button', { name: '更新数字' }))
    await ready()
  })

  it('survive a reload of the window', async () => {
    const { user } = openPage(`/present?${TOWN}${LECTURES}`, earlier())
    await ready()
    const kept = sessionStorage.getItem('present-figures:T1|2025|2025-03')
    expect(JSON.parse(kept ?? '').progress.areaCode).toBe('T1')
    await user.click(await start())
    serve(later())
    // As after a reload: nothing is left but what the browser kept.
    document.body.replaceChildren()
    openPage(`/present/wall?${TOWN}${LECTURES}`, later())
    expect((await screen.findAllByRole('heading', { level: 1 }))[0]).toHaveTextContent(
      '法治讲座30场次',
    )
  })
})

it('speaks English throughout', async () => {
  const { user } = openPage('/present?area=500231101&year=2021&through=2021-12&lang=en')
  expect(await screen.findByText(/Ready: all figures/)).toBeInTheDocument()
  const checks = within(screen.getByRole('region', { name: 'Before you start' }))
  expect(checks.getByText(/do not reload or close this page/)).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Start' }))
  press('End')
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
    'Where the figures come from',
  )
})
