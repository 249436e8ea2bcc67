import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { REGISTER_PATHS, rowsPath } from '../../contract/register-paths.ts'
import type { RegisterRowsResource } from '../../contract/register-resources.ts'
import { mockServer } from '../../mocks/node.ts'
import { createApi } from '../../server/api/app.ts'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import { openSite, PASSWORD } from '../api/visitor.ts'
import { area, indicator } from '../builders.ts'
import { openPage } from './open-page.tsx'

const COUNTY = '500231'
const TOWN = '500231101'
const OTHER = '500231102'
const ADDRESS = `/registers/activities?area=${TOWN}&lang=zh`

/** 新民镇 with two villages, which counts trainings from its activities since January; 沙坪镇 keeps them too. */
function store() {
  const row = (areaCode: string, id: string, cells: object) => ({
    ...{ areaCode, id, reference: null, note: null },
    cells: { ...cells },
  })
  return createMemoryStore({
    areas: [
      area({ code: COUNTY, name: '垫江县', level: 'county', parentCode: null }),
      area(),
      area({ code: OTHER, name: '沙坪镇' }),
    ],
    indicators: [
      indicator({ id: 'training_sessions', nameZh: '法治培训期数', position: 10 }),
      indicator({ id: 'training_attendance', nameZh: '受训人次', unitZh: '人次', position: 20 }),
    ],
    observations: [],
    targets: [],
    villages: [
      { areaCode: TOWN, code: 'V1', name: '新民村', validFrom: null, validTo: null },
      { areaCode: TOWN, code: 'V2', name: '永安社区', validFrom: null, validTo: null },
    ],
    feeds: [
      {
        areaCode: TOWN,
        indicatorId: 'training_attendance',
        register: 'activities',
        from: '2026-01',
      },
    ],
    activities: [
      row(TOWN, 'a1', {
        held_on: '2026-03-05',
        kind: 'training',
        title: '执法培训',
        carriers: ['board'],
        attendances: 200,
        attendances_qualifier: 'at_least',
        host: '司法所',
        person: '李四',
      }),
      row(TOWN, 'a2', {
        held_on: '2026-04-10',
        kind: 'lecture',
        title: '民法典进村',
        village_code: 'V1',
      }),
      row(OTHER, 'b1', {
        held_on: '2026-05-20',
        kind: 'training',
        title: '沙坪培训',
        attendances: 30,
        attendances_qualifier: 'exact',
      }),
    ],
    tasks: [row(TOWN, 't1', { task: '修订议事规则', due_on: '2026-06-30', state: 'in_progress' })],
  })
}

let site: ReturnType<typeof openSite>

/** The API as one person's browser has it: their session is in memory, where a page keeps no cookies. */
async function signedIn(name: string) {
  let token: string | null = null
  const carrier = {
    ambient: false,
    read: () => token,
    give(given: string) {
      token = given
      return []
    },
    take: () => [],
  }
  const signIn = { ...site.deps, carrier }
  const api = createApi({
    store: site.store,
    programVersion: 'development',
    today: () => '2026-11-06',
    signIn,
  })
  const ask = async (path: string, method = 'GET', told?: unknown) => {
    const body = told === undefined ? null : JSON.stringify(told)
    const headers = { 'content-type': 'application/json' }
    const url = new URL(path, 'http://localhost')
    const response = await api.fetch(new Request(url, { method, body, headers }))
    return { status: response.status, body: response.status === 204 ? null : await response.json() }
  }
  await ask('/api/session', 'POST', { name, password: PASSWORD })
  return { ask, signIn }
}

/** The whole client with somebody signed in, on a page of the clerk's town unless another is said. */
async function openAs(name: string, address = ADDRESS) {
  const { signIn } = await signedIn(name)
  return openPage(address, site.store, signIn).user
}

/** The rows as the server holds them. */
async function held(area = TOWN, register = 'activities') {
  const { ask } = await signedIn('clerk')
  const { body } = await ask(rowsPath(register, { area }))
  return (body as RegisterRowsResource).rows
}
const table = () => within(screen.getByRole('table', { name: /台账（|任务（/ }))
const titles = () =>
  table()
    .getAllByRole('rowheader')
    .map((one) => one.textContent)
const form = (name = '新增一条') => within(screen.getByRole('region', { name }))

beforeEach(async () => {
  site = openSite(store())
  await site.addAccount('clerk', 'clerk', TOWN)
  await site.addAccount('colleague', 'clerk', TOWN)
})

describe('the rows of a register', () => {
  it('are listed with sums and marks, found, filtered and sorted by address', async () => {
    const { user } = openPage(ADDRESS, site.store)
    expect(await screen.findByText('共2条')).toBeVisible()
    // The latest first; a lecture of which nobody knows how many came is incomplete.
    expect(titles()).toEqual(['民法典进村未填完：参加人次', '执法培训', '合计'])
    expect(table().getAllByRole('cell', { name: '200余' })).toHaveLength(2)
    expect(table().getByRole('cell', { name: '新民村' })).toBeVisible()
    expect(screen.getByText(/人名只有本单位登录后可见/)).toBeVisible()
    expect(screen.queryByText('李四')).toBeNull()

    await user.selectOptions(screen.getByRole('combobox', { name: '类别' }), '培训')
    expect(await screen.findByText('筛选出1条')).toBeVisible()
    expect(titles()).toEqual(['执法培训', '合计'])
    expect(window.location.search).toContain('where=kind:training')
    await user.click(screen.getByRole('button', { name: '清除筛选' }))
    await screen.findByText('共2条')
    await user.click(screen.getByRole('button', { name: '日期' }))
    await waitFor(() => expect(titles()[0]).toBe('执法培训'))
    expect(screen.getByRole('columnheader', { name: /日期/ })).toHaveAttribute(
      'aria-sort',
      'ascending',
    )
    await user.type(screen.getByRole('searchbox', { name: '查找' }), '司法所{Enter}')
    expect(await screen.findByText('筛选出1条')).toBeVisible()
    expect(screen.getByText(/只能查看：本单位填报员登录后可以登记/)).toBeVisible()
    expect(screen.queryByRole('button', { name: '新增一条' })).toBeNull()
  })

  it('of a county name their units', async () => {
    openPage(`/registers/activities?area=${COUNTY}&lang=zh`, site.store)
    expect(await screen.findByText('共3条')).toBeVisible()
    expect(table().getByRole('cell', { name: '沙坪镇' })).toBeVisible()
    expect(table().getByRole('cell', { name: '230余' })).toBeVisible()
  })

  it('say what is late, for whoever looks', async () => {
    openPage(`/registers/tasks?area=${TOWN}&only=overdue&lang=zh`, site.store)
    expect(await screen.findByText('筛选出1条')).toBeVisible()
    expect(titles()).toEqual(['修订议事规则已逾期'])
  })

  it('behind a figure are those alone, and lead back to it', async () => {
    const behind = `${ADDRESS}&indicator=training_attendance&through=2026-06`
    const { user } = openPage(behind, site.store)
    expect(await screen.findByText(/只列计入“受训人次”（2026年1—6月）的/)).toBeVisible()
    expect(titles()).toEqual(['执法培训', '合计'])
    await user.click(screen.getByRole('link', { name: '打开：执法培训' }))
    const link = await form('一条登记').findByRole('link', { name: '2026年3月 受训人次' })
    expect(link).toHaveAttribute(
      'href',
      expect.stringContaining(`/indicators/training_attendance?area=${TOWN}`),
    )
  })
})

describe('a row', () => {
  it('is written by keyboard alone, and the next one goes on from it', async () => {
    const user = await openAs('clerk')
    await user.click(await screen.findByRole('button', { name: '新增一条' }))
    const day = await form().findByLabelText('日期', { exact: false })
    expect(day).toHaveFocus()
    await user.type(day, '2026-06-03')
    await user.selectOptions(form().getByRole('combobox', { name: '类别' }), '培训')
    await user.type(form().getByRole('textbox', { name: '名称' }), '法治骨干培训')
    await user.type(form().getByRole('textbox', { name: '参加人次' }), '1.2万余')
    expect(form().getByText('读作：至少12000')).toBeVisible()
    await user.click(form().getByRole('checkbox', { name: '宣传栏' }))
    await user.type(form().getByRole('textbox', { name: '法律法规' }), '民法典、宪法{Enter}')
    expect(await screen.findByText('已保存：法治骨干培训')).toBeVisible()
    const [stored] = await held()
    expect(stored).toMatchObject({
      cells: {
        held_on: '2026-06-03',
        kind: 'training',
        title: '法治骨干培训',
        carriers: ['board'],
        attendances: 12_000,
        attendances_qualifier: 'at_least',
        laws: ['民法典', '宪法'],
      },
    })
    // The day stays, the rest is empty, and the kind is asked for.
    expect(form().getByLabelText('日期', { exact: false })).toHaveValue('2026-06-03')
    expect(form().getByRole('combobox', { name: '类别' })).toHaveFocus()
    await user.click(form().getByRole('button', { name: '照上一条' }))
    expect(form().getByRole('combobox', { name: '类别' })).toHaveDisplayValue('培训')
    expect(form().getByRole('checkbox', { name: '宣传栏' })).toBeChecked()
    expect(form().getByRole('textbox', { name: '名称' })).toHaveValue('')
    expect(await screen.findByText('共3条')).toBeVisible()
  })

  it('says what is wrong with each cell before anything is stored, and leads there', async () => {
    const user = await openAs('clerk', `${ADDRESS}&row=new`)
    const day = await screen.findByLabelText(/^日期/)
    await user.type(day, '2026-12-24')
    await user.type(form().getByRole('textbox', { name: '参加人次' }), '三百{Enter}')
    expect(await form().findByText('没有保存：4处有误。')).toBeVisible()
    expect(day).toHaveAccessibleDescription('这一天还没有到')
    expect(day).toHaveFocus()
    expect(form().getByRole('combobox', { name: '类别' })).toHaveAccessibleDescription('必填')
    expect(form().getByRole('textbox', { name: '参加人次' })).toHaveAccessibleDescription(
      '请写阿拉伯数字，如 300',
    )
    expect(await held()).toHaveLength(2)
  })

  it('outlives the page while it is not stored', async () => {
    const user = await openAs('clerk', `${ADDRESS}&row=new`)
    await user.type(await screen.findByRole('textbox', { name: '名称' }), '没写完的')
    cleanup()
    await openAs('clerk', `${ADDRESS}&row=new`)
    expect(await screen.findByText(/上次没有保存的内容还在/)).toBeVisible()
    expect(form().getByRole('textbox', { name: '名称' })).toHaveValue('没写完的')
  })

  it('is opened by a link also where what is filtered does not list it', async () => {
    await openAs('clerk', `${ADDRESS}&q=查无此事&row=${TOWN}/a1`)
    expect(await screen.findByRole('textbox', { name: '名称' })).not.toHaveValue('')
    expect(screen.getByText('没有符合条件的。')).toBeVisible()
  })

  it('that two have changed shows both, and is stored as one of them chooses', async () => {
    const user = await openAs('clerk', `${ADDRESS}&row=${TOWN}/a1`)
    const title = await screen.findByRole('textbox', { name: '名称' })
    await user.clear(title)
    await user.type(title, '我的培训')
    const { ask } = await signedIn('colleague')
    const [, row] = await held()
    await ask(REGISTER_PATHS.row.replace('{register}', 'activities').replace('{id}', 'a1'), 'PUT', {
      area: TOWN,
      revision: row?.revision,
      cells: { ...row?.cells, title: '同事的培训' },
    })
    await user.keyboard('{Enter}')
    const conflict = within(await form('修改').findByRole('alert'))
    const [, line] = conflict.getAllByRole('row')
    expect(line).toHaveTextContent('名称同事的培训我的培训')
    await user.click(conflict.getByRole('button', { name: '用我填的' }))
    expect(await screen.findByText('已保存：我的培训')).toBeVisible()
    await user.click(form('修改').getByText('修改记录'))
    expect(await form('修改').findByText('名称：同事的培训 → 我的培训')).toBeVisible()
    expect(form('修改').getByText('名称：执法培训 → 同事的培训')).toBeVisible()
  })

  it('of a submitted month changes with a reason', async () => {
    const { ask } = await signedIn('clerk')
    await ask(`/api/months/${TOWN}/2026-03`, 'PUT', { state: 'submitted' })
    const user = await openAs('clerk', `${ADDRESS}&row=${TOWN}/a1`)
    const people = await screen.findByRole('textbox', { name: '参加人次' })
    await user.clear(people)
    await user.type(people, '180{Enter}')
    const reason = await screen.findByRole('textbox', { name: '更正原因' })
    expect(reason).toHaveFocus()
    await user.type(reason, '签到表核对{Enter}')
    expect(await screen.findByText('已保存：执法培训')).toBeVisible()
    expect((await held())[1]?.cells).toMatchObject({ attendances: 180 })
  })

  it('is removed once that is meant', async () => {
    const user = await openAs('clerk', `${ADDRESS}&row=${TOWN}/a2`)
    await user.click(await screen.findByRole('button', { name: '删除这一条' }))
    await user.click(screen.getByRole('button', { name: '不删除' }))
    await user.click(screen.getByRole('button', { name: '删除这一条' }))
    await user.click(screen.getByRole('button', { name: '删除' }))
    expect(await screen.findByText('已删除：民法典进村')).toBeVisible()
    expect(await screen.findByText('共1条')).toBeVisible()
  })

  it('is kept where the server does not answer, and stored once by saving again', async () => {
    const user = await openAs('clerk', `${ADDRESS}&row=new`)
    await user.type(await screen.findByLabelText(/^日期/), '2026-06-03')
    await user.selectOptions(form().getByRole('combobox', { name: '类别' }), '培训')
    // Stored, and the answer is lost.
    let lost = true
    mockServer.use(
      http.post('/api/registers/activities/rows', async ({ request }) => {
        if (!lost) return undefined
        lost = false
        const { ask } = await signedIn('clerk')
        await ask('/api/registers/activities/rows', 'POST', await request.clone().json())
        return HttpResponse.error()
      }),
    )
    await user.type(form().getByRole('textbox', { name: '名称' }), '骨干培训{Enter}')
    expect(await form().findByText(/没有保存：服务器没有回答/)).toBeVisible()
    await user.click(form().getByRole('button', { name: /保存，接着填下一条/ }))
    expect(await screen.findByText('已保存：骨干培训')).toBeVisible()
    expect(await held()).toHaveLength(3)
  })
})

describe('rows from a spreadsheet', () => {
  it('are pasted, looked at and added; those with faults stay', async () => {
    const user = await openAs('clerk')
    await user.click(await screen.findByRole('button', { name: '粘贴多条' }))
    const lines = [
      '日期\t类别\t名称\t参加人次\t天气',
      '2026/7/1\t讲座\t七月讲座\t80余\t晴',
      '2026/7/2\t聚餐\t年会\t20\t雨',
      '2026/7/3\t培训\t七月培训\t1.2千\t晴',
    ]
    const box = screen.getByRole('textbox', { name: '粘贴处' })
    await user.click(box)
    await user.paste(lines.join('\r\n'))
    expect(screen.getByText(/按表头认出4栏.*没有用上的栏：天气/)).toBeVisible()
    const preview = within(screen.getByRole('table', { name: '粘贴的行' }))
    expect(preview.getByRole('cell', { name: /^聚餐\s*不在可选的项中$/ })).toBeVisible()
    expect(screen.getByText(/1条有误，不新增/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: '新增2条' }))
    expect(await screen.findByText('已新增2条。')).toBeVisible()
    expect(await screen.findByText('共4条')).toBeVisible()
    expect(preview.getAllByRole('row')).toHaveLength(2)
    expect((await held()).map(({ cells }) => cells.title).slice(0, 2)).toEqual([
      '七月培训',
      '七月讲座',
    ])
  })

  it('may be pasted onto the page itself', async () => {
    const user = await openAs('clerk')
    await screen.findByRole('button', { name: '粘贴多条' })
    await user.paste('2026-07-01\t讲座\t七月讲座')
    expect(await screen.findByText('没有表头：按顺序对应各栏')).toBeVisible()
    await user.click(screen.getByRole('button', { name: '新增1条' }))
    expect(await screen.findByText('已新增1条。')).toBeVisible()
    expect(await screen.findByText('共3条')).toBeVisible()
  })
})

describe('what a register feeds', () => {
  it('is switched on from a month, and off again', async () => {
    const user = await openAs('clerk')
    await user.click(await screen.findByText('哪些指标由台账计数'))
    const panel = within(screen.getByRole('row', { name: /法治培训期数/ }))
    expect(panel.getByRole('cell', { name: '填报' })).toBeVisible()
    await user.selectOptions(screen.getByRole('combobox', { name: '自哪个月起' }), '2026年3月')
    await user.click(panel.getByRole('button', { name: '法治培训期数自2026年3月起由台账计' }))
    expect(await panel.findByRole('cell', { name: '2026年3月起由台账计' })).toBeVisible()
    const rows = await site.store.observations({ areaCodes: [TOWN], years: [2026] })
    const march = rows.find(
      (one) => one.indicatorId === 'training_sessions' && one.period.from === 3,
    )
    expect([march?.value, march?.sourceKind]).toEqual([1, 'register'])
    await user.click(panel.getByRole('button', { name: '法治培训期数改回填报' }))
    expect(await panel.findByRole('cell', { name: '填报' })).toBeVisible()
  })
})

describe('the breakdown', () => {
  it('counts rows by value and month, and names the villages without any', async () => {
    const { user } = openPage(ADDRESS, site.store)
    await user.click(await screen.findByRole('link', { name: '分布' }))
    const bars = await screen.findByRole('figure', { name: '2026年活动台账：按类别分布' })
    expect(within(bars).getByRole('row', { name: /培训/ })).toHaveTextContent('培训1')
    expect(screen.getByText('本年没有登记的村（社区）：1个')).toBeVisible()
    expect(screen.getByText('永安社区')).toBeVisible()
    await user.selectOptions(screen.getByRole('combobox', { name: '按' }), '宣传载体')
    const grid = await screen.findByRole('figure', { name: '2026年各月：按宣传载体分布' })
    const [, , , march] = within(within(grid).getByRole('row', { name: /宣传栏/ })).getAllByRole(
      'cell',
      { hidden: true },
    )
    expect([march?.textContent]).toEqual([''])
    await user.click(
      within(screen.getByRole('figure', { name: /^2026年活动台账/ })).getByRole('link', {
        name: '宣传栏',
      }),
    )
    expect(await screen.findByText('筛选出1条')).toBeVisible()
  })
})

it('says so where there is no such register', async () => {
  openPage(`/registers/meetings?area=${TOWN}&lang=zh`, site.store)
  expect(await screen.findByText(/没有“meetings”这个台账/)).toBeVisible()
})
