import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import { openSite } from '../api/visitor.ts'
import { area, indicator, monthly, observation } from '../builders.ts'
import { openPage, saying } from './open-page.tsx'
import { signedInAs } from './signed-in.ts'

const TOWN = '500231101'
const TASKS = `/work/tasks?area=${TOWN}&lang=zh`
const SHORTCOMINGS = `/work/rectifications?area=${TOWN}&lang=zh`

type Cells = Readonly<Record<string, string>>
const row = (id: string, cells: Cells, areaCode = TOWN) => ({
  areaCode,
  id,
  reference: null,
  note: null,
  cells,
})

/** Today is 6 November 2026. */
function store() {
  return createMemoryStore({
    areas: [
      area({ code: '500231', name: '垫江县', level: 'county', parentCode: null }),
      area(),
      area({ code: '500231102', name: '沙坪镇' }),
    ],
    indicators: [indicator()],
    observations: monthly(1, 1, 9, 2026).map((one) => observation(one)),
    targets: [],
    tasks: [
      row('old', {
        task: '修订议事规则',
        department: '党政办',
        due_on: '2025-12-31',
        state: 'in_progress',
      }),
      row('late', {
        task: '完善执法公示',
        lead: '李明',
        department: '司法所',
        due_on: '2026-10-31',
        state: 'in_progress',
        progress: '2026-05-06 已开题',
      }),
      row('soon', {
        task: '编印普法读本',
        department: '司法所',
        due_on: '2026-11-13',
        state: 'not_started',
      }),
      row('made-good', {
        task: '村规民约备案',
        due_on: '2026-06-30',
        state: 'done',
        done_on: '2026-07-12',
      }),
      row('closed-last-year', {
        task: '去年办完的事',
        due_on: '2025-06-30',
        state: 'done',
        done_on: '2025-06-30',
      }),
      row(
        'elsewhere',
        { task: '外镇的事', due_on: '2026-12-31', state: 'not_started' },
        '500231102',
      ),
    ],
    rectifications: [
      row('R1', {
        shortcoming: '普法形式单一',
        source: 'annual_report',
        measure: '开设赶场普法点',
        lead_unit: '司法所',
        due_on: '2026-06-30',
        state: 'closed',
        closed_on: '2026-06-20',
      }),
    ],
    documents: [
      row('D1', { title: '养犬管理办法', issued_on: '2026-10-10', due_on: '2026-11-09' }),
      row('D2', {
        title: '已报备的办法',
        issued_on: '2026-10-01',
        due_on: '2026-10-31',
        filed_on: '2026-10-20',
      }),
    ],
  })
}

let site: ReturnType<typeof openSite>
beforeEach(async () => {
  site = openSite(store())
  await site.addAccount('clerk', 'clerk', TOWN)
})

const openAs = async (address: string) =>
  openPage(address, site.store, (await signedInAs('clerk', site)).signIn).user
const column = async (name: RegExp) => within(await screen.findByRole('region', { name }))
const card = async (text: string) => {
  const found = (await screen.findByRole('heading', { level: 3, name: text })).closest('li')
  if (!found) throw new Error(`no card of ${text}`)
  return within(found)
}

describe('the board of tasks', () => {
  it('has a column for each state, and marks what is late, made good and carried over', async () => {
    openPage(TASKS, site.store)
    const running = await column(/^推进中/)
    expect(running.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual([
      '修订议事规则',
      '完善执法公示',
    ])
    expect((await card('修订议事规则')).getByText('2025年结转')).toBeVisible()
    // Due on 31 December 2025: 31 days of January to 31 October are 304, and six of November.
    expect((await card('修订议事规则')).getByText('已逾期310天')).toBeVisible()
    expect((await card('完善执法公示')).getByText('已逾期6天')).toBeVisible()
    expect((await card('编印普法读本')).getByText('还有7天')).toBeVisible()
    expect((await card('村规民约备案')).getByText('逾期12天后完成')).toBeVisible()
    expect(
      screen.getByText(
        (_, element) =>
          element?.tagName === 'P' &&
          element.textContent === '共4项，逾期未完成2项，逾期后完成1项，往年结转1项',
      ),
    ).toBeVisible()
    expect(screen.queryByText('去年办完的事')).toBeNull()
    // Persons are shown to those who may write there, and nobody else changes anything.
    expect(screen.queryByText(/李明/)).toBeNull()
    expect(screen.queryByRole('button', { name: /^变更状态/ })).toBeNull()
  })

  it('moves a card by keyboard alone: its state, its day and a note of progress', async () => {
    const user = await openAs(TASKS)
    const button = (await card('完善执法公示')).getByRole('button', { name: /^变更状态/ })
    expect((await card('完善执法公示')).getByText(/李明/)).toBeVisible()
    button.focus()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('radio', { name: '推进中' })).toHaveFocus()
    await user.keyboard('{ArrowDown}')
    expect(screen.getByLabelText('完成日期')).toHaveValue('2026-11-06')
    await user.type(screen.getByLabelText(/^进展/), '已上网公示')
    await user.tab()
    await user.keyboard('{Enter}')
    expect(await screen.findByText('“完善执法公示”已改为“已完成”。')).toBeVisible()
    const done = await column(/^已完成/)
    await waitFor(() => expect(done.getByText('完善执法公示')).toBeVisible())
    const moved = await card('完善执法公示')
    expect(moved.getByText('逾期6天后完成')).toBeVisible()
    expect(moved.getByText('最近进展：2026-11-06 已上网公示')).toBeVisible()
    await waitFor(() => expect(moved.getByRole('button', { name: /^变更状态/ })).toHaveFocus())
    const [held] = await site.store.registerRows({
      register: 'tasks',
      areaCodes: [TOWN],
      id: 'late',
    })
    expect(held?.row.cells).toMatchObject({
      state: 'done',
      done_on: '2026-11-06',
      lead: '李明',
      progress: '2026-05-06 已开题\n2026-11-06 已上网公示',
    })
  })

  it('shows what somebody else has changed meanwhile before anything is overwritten', async () => {
    const user = await openAs(TASKS)
    const change = (await card('编印普法读本')).getByRole('button', { name: /^变更状态/ })
    const { ask } = await signedInAs('clerk', site)
    const { rows } = await (await ask(`/api/registers/tasks/rows?area=${TOWN}`, 'GET')).json()
    const { revision, cells } = rows.find(({ id }: { id: string }) => id === 'soon')
    const told = await ask('/api/registers/tasks/rows/soon', 'PUT', {
      area: TOWN,
      revision,
      cells: { ...cells, department: '宣传办' },
    })
    expect(told.status).toBe(200)
    await user.click(change)
    await user.click(screen.getByRole('radio', { name: '推进中' }))
    await user.click(screen.getByRole('button', { name: '保存' }))
    expect(await screen.findByText(/^别人刚改过这一项/)).toBeVisible()
    expect(await (await card('编印普法读本')).findByText(/宣传办/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: '保存' }))
    const running = await column(/^推进中/)
    await waitFor(() => expect(running.getByText('编印普法读本')).toBeVisible())
    expect((await card('编印普法读本')).getByText(/宣传办/)).toBeVisible()
  })

  it('is reached from the table of its register, and leads back to it', async () => {
    const { user } = openPage(`/registers/tasks?area=${TOWN}&lang=zh`, site.store)
    await user.click(await screen.findByRole('link', { name: '进度看板' }))
    expect(await screen.findByRole('region', { name: /^推进中/ })).toBeVisible()
    expect(screen.getByRole('link', { name: '台账' })).toHaveAttribute('aria-current', 'page')
    await user.click(screen.getByRole('link', { name: '台账表格' }))
    expect(await screen.findByRole('table')).toBeVisible()
  })

  it('lists by the day due, and of one who answers alone', async () => {
    const { user } = openPage(TASKS, site.store)
    await user.click(await screen.findByRole('link', { name: '按期限' }))
    const groups = await screen.findAllByRole('region')
    expect(groups.map((one) => within(one).getByRole('heading', { level: 2 }).textContent)).toEqual(
      ['已逾期（2项）', '七日内到期（1项）', '已完成（1项）'],
    )
    await user.selectOptions(screen.getByLabelText('责任人'), '党政办')
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('已逾期（1项）')
  })

  it('carries what is open over into the next year, once', async () => {
    openPage(`${TASKS}&year=2027`, site.store)
    expect((await card('完善执法公示')).getByText('2026年结转')).toBeVisible()
    expect((await card('修订议事规则')).getByText('2025年结转')).toBeVisible()
    expect(screen.queryByText('村规民约备案')).toBeNull()
  })
})

describe('a shortcoming', () => {
  it('leads to its measure, its closure and the task that it becomes', async () => {
    const user = await openAs(SHORTCOMINGS)
    const shortcoming = await card('普法形式单一')
    const chain = shortcoming.getByRole('list')
    expect(
      within(chain)
        .getAllByRole('listitem')
        .map((one) => one.textContent),
    ).toEqual(['整改措施：开设赶场普法点', '销号日期：2026年6月20日', '未转为任务'])
    await user.click(shortcoming.getByRole('button', { name: /^转为任务/ }))
    expect(shortcoming.getByLabelText('任务')).toHaveValue('开设赶场普法点')
    expect(shortcoming.getByLabelText('完成期限')).toHaveValue('2027-12-31')
    expect(shortcoming.getByLabelText(/^包项/)).toHaveValue('司法所')
    await user.click(shortcoming.getByRole('button', { name: '登记任务' }))
    expect(
      await shortcoming.findByRole('link', {
        name: '年度计划任务：开设赶场普法点（未启动）',
      }),
    ).toBeVisible()
    const held = await site.store.registerRows({ register: 'tasks', areaCodes: [TOWN] })
    const added = held.find(({ row: { cells } }) => cells.shortcoming_id === 'R1')
    expect(added?.row.cells).toMatchObject({ due_on: '2027-12-31', state: 'not_started' })
    await waitFor(async () => {
      const [one] = await site.store.registerRows({ register: 'rectifications', areaCodes: [TOWN] })
      expect(one?.row.cells.task_id).toBe(added?.row.id)
    })
  })
})

describe('what is due', () => {
  it('is listed for a unit: tasks, and documents to be filed', async () => {
    openPage(`/work?area=${TOWN}&lang=zh`, site.store)
    const soon = await column(/^七日内到期/)
    expect(soon.getAllByRole('link').map((one) => one.textContent)).toEqual([
      '养犬管理办法',
      '编印普法读本',
    ])
    const [document] = soon.getAllByRole('listitem')
    expect(document).toHaveTextContent('规范性文件登记、报备期限：2026年11月9日')
    expect(screen.queryByText('已报备的办法')).toBeNull()
  })

  it('is told beside the figures of the unit: the next three, and nothing of a unit without registers', async () => {
    openPage(`/?area=${TOWN}&lang=zh`, site.store)
    const next = await column(/^近期到期/)
    expect(
      next.getAllByRole('listitem').map((one) => within(one).getByRole('link').textContent),
    ).toEqual(['修订议事规则', '完善执法公示', '养犬管理办法'])
    expect(next.getByText('未完成4项，其中逾期2项')).toBeVisible()
    const line = screen.getByText(saying('台账事项：未完成4项，其中逾期2项'))
    expect(line).toHaveAttribute('href', `/work?area=${TOWN}&lang=zh`)
  })

  it('is told where the clerk of the unit fills in figures', async () => {
    const user = await openAs(`/entry?area=${TOWN}&through=2026-10&lang=zh`)
    const soon = await screen.findByText('台账事项：已逾期2项，七日内到期2项')
    expect(screen.getByRole('link', { name: '养犬管理办法', hidden: true })).not.toBeVisible()
    await user.click(soon)
    expect(screen.getByRole('link', { name: '养犬管理办法' })).toBeVisible()
  })
})

describe('a deck', () => {
  it('gets a slide of tasks, with what was done since the day of the last meeting', async () => {
    const { user } = openPage(
      `/present?area=${TOWN}&year=2026&through=2026-10&lang=zh#slides=cover`,
      site.store,
    )
    await user.selectOptions(await screen.findByLabelText('内容'), '任务和整改')
    expect(screen.getByLabelText('台账')).toHaveDisplayValue('年度计划任务')
    await user.click(screen.getByRole('button', { name: '添加' }))
    const headline = await screen.findByLabelText(/^标题：年度计划任务/)
    await waitFor(() =>
      expect(headline).toHaveAttribute(
        'placeholder',
        '截至2026年11月6日，年度计划任务4项，已完成1项，逾期未完成2项；2026年10月1日以来完成0项。',
      ),
    )
    fireEvent.change(screen.getByLabelText('自何日起完成的'), { target: { value: '2026-07-12' } })
    await waitFor(() =>
      expect(screen.getByLabelText(/^标题：年度计划任务/)).toHaveAttribute(
        'placeholder',
        expect.stringContaining('2026年7月12日以来完成1项。'),
      ),
    )
    expect(window.location.hash).toContain('slides=cover,w:tasks:2026-07-12')
  })
})
