// Long on purpose: all journeys of one page, which share their county and their ways of looking.
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { datasetOf } from '../../dataset/dataset-of.ts'
import { sampleDataset } from '../../dataset/sample/sample-dataset.ts'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import { LECTURES } from '../compare-builders.ts'
import { watchCopying } from '../copying.ts'
import { FILES } from '../worked-numbers/dataset.ts'
import { openPage, overviewRow, returnToWindow, saying, serve, stopServer } from './open-page.tsx'

const COUNTY = '/compare?parent=990100&year=2026&through=2026-10&lang=zh'
const worked = createMemoryStore(datasetOf(FILES))

/** The sample county and a second one of the same name, inside a province. */
function province() {
  const facts = sampleDataset([LECTURES])
  const other = (code: string) => code.replace('990100', '990200')
  const county = facts.areas.find((area) => area.code === '990100')
  if (!county) throw new Error('the sample has no county')
  return createMemoryStore({
    ...facts,
    areas: [
      { ...county, code: '99', name: '示例省', level: 'province', parentCode: null },
      ...facts.areas.map((area) => ({ ...area, parentCode: area.parentCode ?? '99' })),
      ...facts.areas.map((area) => ({
        ...area,
        code: other(area.code),
        parentCode: area.parentCode === null ? '99' : other(area.parentCode),
        successorCodes: area.successorCodes.map(other),
      })),
    ],
  })
}

const address = () => new URLSearchParams(window.location.search)
const grid = () => screen.findByRole('grid')
const picker = (name: string) => screen.findByRole('combobox', { name })
/** The row that begins with a name. */
const rowOf = async (name: string | RegExp) => {
  const header = within(await grid()).getByRole('rowheader', { name })
  const row = header.closest<HTMLElement>('[role="row"]')
  if (!row) throw new Error(`no row ${name}`)
  return row
}
const focused = () =>
  document.activeElement?.closest('[role="gridcell"], [role="columnheader"], [role="rowheader"]')

/** The simulated page lays nothing out: a window of this width, with room for all units of the county. */
function windowOf(width: number): void {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width)
  vi.stubGlobal('innerHeight', 2000)
}

// Some columns: drawing all 25 takes the simulated page seconds, and a browser does it in tests/browser.
beforeEach(() => windowOf(700))

describe('the three questions of a county supervisor', () => {
  it('which townships are behind in lectures: one choice', async () => {
    const { user } = openPage(COUNTY)
    await user.selectOptions(await picker('指标'), '法治讲座场次')
    const behind = (await screen.findByText(/^落后$/, { selector: 'dt *' })).closest('div')
    expect(behind).toHaveTextContent('落后 1量坡镇')
    const far = screen.getByText(/^明显落后$/, { selector: 'dt *' }).closest('div')
    expect(far).toHaveTextContent('明显落后 2砝桥镇、墨渠镇')
    expect(address().get('indicator')).toBe('lecture_sessions')
    expect(await rowOf('量坡镇')).toHaveTextContent('落后')
  })

  it('which have not reported October: one click', async () => {
    windowOf(1_500)
    const { user } = openPage(COUNTY)
    await user.click(await screen.findByRole('link', { name: '填报情况' }))
    const missing = await screen.findByRole('region', { name: '应报未报：3个单位' })
    expect(missing).toHaveTextContent('量坡镇：10月缺全部25项指标')
    expect(missing).toHaveTextContent('衡坡乡：10月缺全部25项指标')
    const row = await rowOf('量坡镇')
    expect(
      within(row).getByRole('link', { name: /2026年10月；全部指标；应报未报/ }),
    ).toBeInTheDocument()
    expect(within(row).getByRole('link', { name: /2026年9月；全部指标；已报/ })).toBeInTheDocument()
  })

  it('how materials per 1,000 residents compare: two choices', async () => {
    const { user } = openPage(COUNTY)
    await user.selectOptions(await picker('指标'), '发放宣传资料份数')
    await user.selectOptions(await picker('显示'), '每千人')
    // two of the 26 have no or too few residents
    expect(
      await screen.findByText(saying(/26个单位中24个有数：最小279，中位数505，最大669/)),
    ).toBeInTheDocument()
    // 45,643 of 79,600 residents
    const first = await rowOf('明尺街道')
    expect(first).toHaveTextContent('573')
    expect(
      within(first).getByRole('link', { name: /每千人573份（2025年79600人）/ }),
    ).toBeInTheDocument()
    expect(await rowOf('规泉镇')).toHaveTextContent('人口未知')
  })
})

describe('one unit among its peers', () => {
  const AT = `${COUNTY}&view=peers`

  it('is chosen, and shown for every indicator beside smaller and larger units, without a rank', async () => {
    const { user } = openPage(AT)
    await screen.findByText('先选一个单位')
    await user.click(screen.getByRole('link', { name: '砝桥镇' }))
    expect(address().get('unit')).toBe('990100005')
    await screen.findByRole('heading', { name: '砝桥镇与同类单位' })
    expect(screen.getByText(/^同类单位：人口比砝桥镇/)).toHaveTextContent('各取最接近的至多5个')
    const table = screen.getByRole('table')
    // 25 indicators, each with its link, under seven categories and a head
    expect(within(table).getAllByRole('row')).toHaveLength(25 + 7 + 1)
    const row = within(table).getByRole('row', { name: /法治讲座场次/ })
    expect(row).toHaveTextContent('20')
    expect(row).toHaveTextContent(/明显落后缺7—8月$/)
    expect(within(row).getByRole('link')).toHaveAttribute(
      'href',
      expect.stringContaining('/indicators/lecture_sessions?area=990100005'),
    )
    expect(table).not.toHaveTextContent(/第\s*\d+\s*名/)
  })

  it('has as many peers as asked for', async () => {
    const { user } = openPage(`${AT}&unit=990100012`)
    const names = async () =>
      ((await screen.findByText(/同类单位有/)).textContent ?? '').split('、').length
    expect(await names()).toBe(10)
    await user.selectOptions(await picker('每侧同类单位数'), '至多2个')
    await waitFor(async () => expect(await names()).toBe(4))
    expect(address().get('peers')).toBe('2')
  })

  it('says where a population is unknown', async () => {
    openPage(`${AT}&unit=990100019`)
    await screen.findByText(/人口未知/)
  })
})

describe('the matrix', () => {
  it('is in code order without ranks, the county on top with its coverage', async () => {
    openPage(COUNTY)
    const names = within(await grid())
      .getAllByRole('rowheader')
      .map((header) => header.textContent)
    expect(names.slice(0, 3)).toEqual(['明衡县（示例）合计', '明尺街道', '衡门街道'])
    expect(names).toHaveLength(27)
    const county = await rowOf(/明衡县/)
    const lectures = within(county).getByRole('link', { name: /法治讲座场次/ })
    expect(lectures).toHaveTextContent('66726/26')
    expect(lectures).toHaveAccessibleName(/已达标1个、跟上进度22个、落后1个、明显落后2个/)
    expect(document.body).not.toHaveTextContent(/第\s*\d+\s*名|排名第/)
  })

  it('shows a figure or a word in every cell, and all of it in the name', async () => {
    openPage(COUNTY)
    const cells = within(await grid()).getAllByRole('gridcell')
    expect(cells.length).toBeGreaterThan(27)
    for (const cell of cells) expect(cell).toHaveTextContent(/\d|未填报|无此类事项|只报比率/)
    expect(
      within(await rowOf('量坡镇')).getByRole('link', {
        name: '量坡镇 · 法治讲座场次；14场次；完成率53.8%，应达83.3%，慢29.5个百分点；落后（缺10月）；同比：−26.3%；每千人0.62场次（2025年22600人）；已报9/10个月；口径：视频直播只计主会场1场',
      }),
    ).toBeInTheDocument()
  })

  it('is one stop for Tab; arrows, Home, End and Page keys move, Enter opens the source', async () => {
    const { user } = openPage(COUNTY)
    const table = await grid()
    expect(table.querySelectorAll('[tabindex="0"]')).toHaveLength(1)
    table.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    expect(focused()).toHaveAttribute('aria-colindex', '2')
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}')
    expect(focused()).toHaveAttribute('aria-colindex', '4')
    expect(focused()?.parentElement).toHaveAttribute('aria-rowindex', '4')
    await user.keyboard('{Home}')
    expect(focused()).toHaveAccessibleName('衡门街道')
    await user.keyboard('{Control>}{End}{/Control}')
    expect(focused()?.parentElement).toHaveAttribute('aria-rowindex', '28')
    expect(focused()).toHaveAttribute('aria-colindex', '26')
    await user.keyboard('{Control>}{Home}{/Control}{ArrowRight}')
    expect(focused()).toHaveAttribute('role', 'columnheader')
    expect(table.querySelectorAll('[tabindex="0"]')).toHaveLength(1)
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    await waitFor(() => expect(window.location.pathname).toBe('/indicators/training_sessions'))
    expect(address().get('area')).toBe('990100001')
    expect(address().get('through')).toBe('2026-10')
  })

  it('is sorted by a column when asked, and back with one click', async () => {
    const { user } = openPage(COUNTY)
    await user.click(within(await grid()).getByRole('button', { name: /^法治讲座场次/ }))
    const note = await screen.findByRole('dialog', { name: '法治讲座场次' })
    await user.click(within(note).getByRole('button', { name: '从低到高' }))
    const names = () =>
      within(screen.getByRole('grid'))
        .getAllByRole('rowheader')
        .map((header) => header.textContent)
    // 3 lectures, then 11
    await waitFor(() => expect(names().slice(1, 3)).toEqual(['砝岭乡', '尺岩乡']))
    expect(
      within(screen.getByRole('grid')).getByRole('columnheader', { name: /法治讲座场次/ }),
    ).toHaveAttribute('aria-sort', 'ascending')
    expect(address().get('sort')).toBe('lecture_sessions')
    await user.click(screen.getByRole('button', { name: '恢复代码次序' }))
    await waitFor(() => expect(names().slice(1, 3)).toEqual(['明尺街道', '衡门街道']))
    expect(address().has('sort')).toBe(false)
  })

  it('flags a column whose units count differently, and lists the rules', async () => {
    const { user } = openPage(COUNTY)
    const head = within(await grid()).getByRole('button', { name: /^法治讲座场次/ })
    expect(head).toHaveTextContent('口径不一')
    await user.click(head)
    const note = await screen.findByRole('dialog', { name: '法治讲座场次' })
    expect(note).toHaveTextContent('视频直播只计主会场1场25个单位')
    expect(note).toHaveTextContent('视频分会场分别计场准阳街道')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(head).toHaveFocus()
  })

  it('shows the columns of a category alone', async () => {
    const { user } = openPage(COUNTY)
    await user.click(await screen.findByRole('button', { name: /选择列/ }))
    await user.click(await screen.findByRole('button', { name: '只看法律服务' }))
    await waitFor(() =>
      expect(address().get('indicators')).toBe('consultation_events,consultation_visits'),
    )
    expect(within(await grid()).getAllByRole('columnheader')).toHaveLength(3)
    expect(await grid()).toHaveAttribute('aria-colcount', '3')
  })
})

describe('sums and levels', () => {
  it('give 30/30 and 1/10 as 77.5 %, and say who is left out', async () => {
    openPage('/compare?parent=C02&through=2025-01&lang=zh', worked)
    const county = within(
      (await grid()).querySelectorAll<HTMLElement>('[role="row"]')[1] as HTMLElement,
    )
    const filing = await county.findByRole('link', { name: /另有1个单位只报比率，未计入/ })
    expect(filing).toHaveTextContent('77.5%')
    expect(filing).toHaveAccessibleName(/3个单位中3个已填报/)
  })

  it('do not let a unit without a target lift the county', async () => {
    openPage('/compare?parent=C14&through=2025-03&show=completion&lang=zh', worked)
    const county = within(
      (await grid()).querySelectorAll<HTMLElement>('[role="row"]')[1] as HTMLElement,
    )
    // 142 + 40 of 100 + 100; 50 without a target
    const lectures = await county.findByRole('link', { name: /3个单位中2个计入完成率/ })
    expect(lectures).toHaveTextContent('91.0%')
    expect(lectures).toHaveAccessibleName(/2个单位中1个完成/)
  })

  it('lose and double nothing over a merger in November', async () => {
    const { user } = openPage(
      '/compare?parent=C23&year=2025&through=2025-10&indicators=lectures&lang=zh',
      worked,
    )
    const rows = () =>
      within(screen.getByRole('grid'))
        .getAllByRole('row')
        .slice(1)
        .map((row) => within(row).getByRole('gridcell').textContent)
    await grid()
    // 5 a month each for ten months
    expect(rows()).toEqual([expect.stringMatching(/^1002\/2/), '50', '50'])
    await user.selectOptions(await picker('截至'), '全年（12月）')
    // 100 and twice 12, all in the successor
    await waitFor(() => expect(rows()).toEqual([expect.stringMatching(/^1241\/1/), '124']))
  })

  it('are not made where the data hold one of 27 units', async () => {
    openPage('/compare?parent=C25&through=2025-01&lang=zh', worked)
    expect(await screen.findByText(saying('27个单位中只有1个的数据，不作汇总'))).toBeInTheDocument()
    expect(within(await grid()).getAllByRole('rowheader')[0]).toHaveTextContent('不作汇总')
  })

  it('lead from a province down to a county and up again', async () => {
    const { user } = openPage('/compare?parent=99&lang=zh', province())
    const [county] = within(await grid()).getAllByRole('link', { name: /展开下辖单位/ })
    if (!county) throw new Error('no county')
    await user.click(county)
    await waitFor(() => expect(address().get('parent')).toBe('990100'))
    expect(await rowOf('明尺街道')).toBeInTheDocument()
    await user.click(screen.getByRole('link', { name: '示例省' }))
    await waitFor(() => expect(address().get('parent')).toBe('99'))
    await user.selectOptions(await picker('级别'), '乡级')
    await waitFor(async () => expect(await grid()).toHaveAttribute('aria-rowcount', '54'))
    expect(
      within(await grid()).getAllByRole('rowheader', { name: '明尺街道（明衡县（示例））' }),
    ).toHaveLength(2)
  })
})

describe('who has reported', () => {
  const COVERAGE = `${COUNTY}&view=coverage`

  it('lists one month and one indicator, and copies the list as a message', async () => {
    windowOf(1_500)
    const copying = watchCopying()
    const { user } = openPage(COVERAGE)
    await user.click(await screen.findByRole('button', { name: '只列10月未报的单位' }))
    await user.selectOptions(await picker('指标'), '法治讲座场次')
    await screen.findByRole('region', { name: '应报未报：2个单位' })
    await user.click(screen.getByRole('button', { name: '复制为文字' }))
    expect(await screen.findByText('已复制。')).toBeInTheDocument()
    expect(copying.text).toBe(
      '明衡县（示例）截至2026年10月法治政府建设数据应报未报（2026年10月）共2个单位：\n量坡镇\n衡坡乡',
    )
  })

  it('says what to do where the browser lets no page copy', async () => {
    watchCopying().allowed = false
    const { user } = openPage(COVERAGE)
    await user.click(await screen.findByRole('button', { name: '复制为文字' }))
    expect(await screen.findByText(/不允许网页复制；请选中下面的文字/)).toBeInTheDocument()
  })
})

describe('one indicator', () => {
  it('marks a unit and those nearest in population, with the numbers as a table', async () => {
    const { user } = openPage(`${COUNTY}&view=indicator&indicator=lecture_sessions&unit=990100012`)
    // 19,800 residents: 18,700, 21,500 and 17,400 or 22,600 are nearest
    expect(
      await screen.findByText(
        saying(
          /人口相近的单位：规岭镇 33、量坡镇 14、衡砚镇 22、准口镇 23、墨渠镇 15、矩石镇 19、绳渡镇 19、铨山镇 20、量水镇 30、鉴沟乡 17/,
        ),
      ),
    ).toBeInTheDocument()
    expect(screen.getAllByText('缺10月')[0]?.parentElement).toHaveTextContent('14缺10月')
    await user.click(screen.getByText('查看数据表'))
    const table = await screen.findByRole('table')
    const row = within(table).getByRole('row', { name: /^量坡镇/ })
    expect(row).toHaveTextContent('1453.8%−29.5−26.3%0.62落后9/1022600（2025年）')
  })

  it('draws a course per unit on one scale, and says who has none', async () => {
    openPage(`${COUNTY}&view=lines&indicator=lecture_sessions`)
    const figure = await screen.findByRole('figure', { name: /法治讲座场次逐月累计：完成率/ })
    expect(within(figure).getAllByRole('listitem')).toHaveLength(26)
    expect(figure).toHaveTextContent('上端为134.0%')
  })
})

describe('the place of a unit in its county', () => {
  it('is told on the page of its indicator, with a way to the comparison', async () => {
    const { user } = openPage(
      '/indicators/lecture_sessions?area=990100012&year=2026&through=2026-10&lang=zh',
    )
    const place = await screen.findByRole('region', { name: /在明衡县（示例）各单位中的位置/ })
    await within(place).findByText(saying('秤坝镇：22'))
    expect(place).toHaveTextContent('26个单位中26个有数：最小3，中位数22，最大67（场次）')
    expect(place).toHaveTextContent(
      '人口相近的单位：规岭镇 33（1.33）、量坡镇 14（0.62）、衡砚镇 22（0.84）、准口镇 23（1.23）、墨渠镇 15（0.70）、矩石镇 19（1.09）、绳渡镇 19（1.17）、铨山镇 20（1.34）、量水镇 30（1.26）、鉴沟乡 17（1.30）。括号内为每千人。',
    )
    await user.click(within(place).getByRole('link', { name: '与各单位比较' }))
    await waitFor(() => expect(window.location.pathname).toBe('/compare'))
    expect(address().get('unit')).toBe('990100012')
  })
})

describe('the page itself', () => {
  it('goes from an overview to the comparison and back, taking place and month along', async () => {
    const { user } = openPage('/?area=990100005&year=2026&through=2026-09&lang=zh')
    await overviewRow('法治培训期数')
    await user.click(screen.getByRole('link', { name: '比较' }))
    await grid()
    expect(address().get('parent')).toBe('990100')
    expect(address().get('unit')).toBe('990100005')
    expect(address().get('through')).toBe('2026-09')
    await user.click(screen.getByRole('link', { name: '总览' }))
    await overviewRow('法治培训期数')
    expect(address().get('area')).toBe('990100005')
  })

  it('says which part of a link it could not use', async () => {
    openPage('/compare?parent=990100&view=pie&sort=rank&lang=zh')
    const notice = await screen.findByText('视图“pie”：没有这种视图')
    expect(notice.closest('[role="status"]')).toHaveTextContent(
      '排序指标“rank”：数据中没有这项指标',
    )
    expect(await grid()).toBeInTheDocument()
  })

  it('tells what is wrong while the server is away, and goes on by itself', async () => {
    openPage(COUNTY)
    stopServer()
    expect(await screen.findByRole('alert')).toHaveTextContent('无法连接服务器')
    serve()
    returnToWindow()
    expect(await grid()).toBeInTheDocument()
  })

  it('says that there is nothing to compare in an empty dataset', async () => {
    openPage('/compare?lang=zh', createMemoryStore())
    expect(await screen.findByText('没有可以比较的单位')).toBeInTheDocument()
  })

  it('speaks English throughout', async () => {
    openPage('/compare?parent=990100&year=2026&through=2026-10&lang=en')
    const table = await grid()
    expect(table).toHaveAccessibleName(/26 units, 25 indicators/)
    for (const head of within(table).getAllByRole('columnheader')) {
      expect(head).not.toHaveTextContent(/[\u4e00-\u9fff]/)
    }
    expect(
      screen.getByRole('link', {
        name: /^量坡镇 · Public law lectures; 14 sessions; Completion 53\.8%/,
      }),
    ).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'CSV' })).toHaveAttribute(
      'href',
      '/api/comparison.csv?parent=990100&year=2026&through=2026-10&lang=en',
    )
  })

  it('makes a workbook of what is on the screen', async () => {
    const made = vi.fn((_: Blob) => 'blob:made')
    vi.spyOn(URL, 'createObjectURL').mockImplementation(made as typeof URL.createObjectURL)
    vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined)
    const clicked = vi
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => undefined)
    const { user } = openPage(COUNTY)
    await user.click(await screen.findByRole('button', { name: 'Excel' }))
    await waitFor(() => expect(clicked).toHaveBeenCalled())
    const [link] = clicked.mock.contexts
    expect((link as HTMLAnchorElement).download).toBe('明衡县（示例）-全部指标-2026-10.xlsx')
    expect(made.mock.calls[0]?.[0].size).toBeGreaterThan(10_000)
  })
})
