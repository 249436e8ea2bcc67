import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { mockServer } from '../../mocks/node.ts'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import { openSite, PASSWORD } from '../api/visitor.ts'
import { area, indicator, monthly, observation, target } from '../builders.ts'
import { openPage, returnToWindow, saying } from './open-page.tsx'
import { signedInAs } from './signed-in.ts'

const TOWN = '500231101'
const RATE = 'normdoc_filing_rate'
const ADDRESS = `/entry?area=${TOWN}&through=2026-10&lang=zh`

/** 新民镇 with two counts and a ratio; 20 attendances in each month from January to September. */
function store() {
  const people = { id: 'training_attendance', nameZh: '受训人次', unitZh: '人次', position: 20 }
  return createMemoryStore({
    areas: [
      area({ code: '500231', name: '垫江县', level: 'county', parentCode: null }),
      area(),
      area({ code: '500231102', name: '沙坪镇' }),
    ],
    indicators: [
      indicator(),
      indicator(people),
      indicator({
        id: RATE,
        nameZh: '规范性文件报备率',
        categoryZh: '规范性文件',
        unitZh: '%',
        measure: 'ratio',
        aggregation: 'ratio',
        direction: 'full',
        decimals: 1,
        position: 30,
      }),
    ],
    observations: monthly(20, 1, 9, 2026).map((row) =>
      observation({ ...row, indicatorId: people.id, countingRule: '不含线上' }),
    ),
    targets: [target({ year: 2026, value: 12 })],
  })
}

let site: ReturnType<typeof openSite>
let other: Awaited<ReturnType<typeof signedInAs>>
let away: boolean
let sent: { readonly area: string; readonly changes: readonly object[] }[]

/** The whole client over the API, with somebody signed in. */
async function openAs(name: string, address: string) {
  const { api, signIn } = await signedInAs(name, site)
  const { user } = openPage(address, site.store, signIn)
  mockServer.resetHandlers(
    http.all('/api/*', async ({ request }) => {
      if (away) return HttpResponse.error()
      if (request.url.endsWith('/api/observations')) sent.push(Object(await request.clone().json()))
      const { method, url } = request
      const body = /GET|HEAD/.test(method) ? null : await request.text()
      return api.fetch(
        new Request(url, { method, body, headers: { 'content-type': 'application/json' } }),
      )
    }),
  )
  return user
}

/** A sheet, with somebody signed in: of October, with a clerk of the town. */
async function openSheet(name = 'clerk', address = ADDRESS) {
  const user = await openAs(name, address)
  await screen.findByRole('table')
  return user
}

const cell = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name })
const row = (name: string) => {
  const found = screen.getByRole('rowheader', { name: new RegExp(`^${name}`) }).closest('tr')
  if (!found) throw new Error(`no row of ${name}`)
  return within(found)
}
const value = async (id: string) => {
  const rows = await site.store.observations({ areaCodes: [TOWN], years: [2026] })
  const found = rows.find((one) => one.indicatorId === id && one.period.from === 10)
  return found && [found.value, found.qualifier, found.denominator]
}

beforeEach(async () => {
  site = openSite(store())
  sent = []
  away = false
  await site.addAccount('clerk', 'clerk', TOWN)
  await site.addAccount('colleague', 'clerk', TOWN)
  other = await signedInAs('colleague', site)
})

describe('the sheet', () => {
  it('is filled in by keyboard alone, saved as it is typed, and submitted', async () => {
    const user = await openSheet()
    const beside = row('受训人次').getAllByRole('cell')
    expect(beside.slice(0, 2).map((one) => one.textContent)).toEqual(['', '20'])
    await user.click(cell('法治培训期数（期）'))
    await user.keyboard('2{Enter}30余{Enter}1{Tab}3{Enter}')
    await screen.findByText(/已保存 \d\d:30/)
    await waitFor(async () => expect(await value(RATE)).toEqual([1 / 3, 'exact', 3]))
    expect(await value('training_sessions')).toEqual([2, 'exact', null])
    expect(await value('training_attendance')).toEqual([30, 'at_least', null])
    // One cell, one request; the counting rule is last month's.
    expect(sent.map(({ changes }) => changes.length)).toEqual([1, 1, 1])
    expect(sent[1]?.changes[0]).toMatchObject({ countingRule: '不含线上', revision: null })
    expect(row('受训人次').getByText('余：至少30')).toBeVisible()
    // Of the month and of the year to date.
    await waitFor(() => expect(row('规范性文件报备率').getAllByText('33.3%')).toHaveLength(2))
    expect(screen.getByText(saying('已填3项'))).toBeVisible()
    // 9 x 20 through September, and 30余.
    await waitFor(() => expect(row('受训人次').getByText('210余')).toBeVisible())

    await user.click(screen.getByRole('button', { name: '提交10月' }))
    await user.click(screen.getByRole('button', { name: '确认提交' }))
    expect(await screen.findByText(/改数即为更正/)).toBeVisible()
    expect(cell('法治培训期数（期）')).toHaveAttribute('readonly')
    await user.type(screen.getByRole('textbox', { name: '更正原因' }), '漏报一期')
    await user.clear(cell('法治培训期数（期）'))
    await user.type(cell('法治培训期数（期）'), '3{Enter}')
    await waitFor(async () => expect(await value('training_sessions')).toEqual([3, 'exact', null]))
    expect(sent.at(-1)?.changes[0]).toMatchObject({ reason: '漏报一期' })
    expect(
      await row('法治培训期数').findByText(saying(/^10月 2 → 3，.*更正：漏报一期$/)),
    ).toBeVisible()
  })

  it('keeps what it does not understand beside the reason, and saves the rest of a paste at once', async () => {
    const user = await openSheet()
    await user.click(cell('法治培训期数（期）'))
    await user.paste('10月\r\n12,5\r\n约30\r\n2\t1\r\n7\r\n')
    const sessions = row('法治培训期数')
    expect(await sessions.findByText(saying(/^可能是12\.5，也可能是125：请写清楚/))).toBeVisible()
    expect(row('规范性文件报备率').getByText(saying(/^分子不能大于分母/))).toBeVisible()
    expect(screen.getByText(/已粘贴3项；1格没有位置，未粘贴： 7/)).toBeVisible()
    await waitFor(async () =>
      expect(await value('training_attendance')).toEqual([30, 'about', null]),
    )
    expect(sent).toHaveLength(1)
    expect(screen.getByText(/2项有误，没有保存/)).toBeVisible()
    // Undo brings back what was there, in one step.
    await user.click(screen.getByRole('button', { name: '撤销' }))
    await waitFor(async () => expect(await value('training_attendance')).toBeUndefined())
    expect(cell('法治培训期数（期）')).toHaveValue('')
  })

  it('takes back one cell at a press, and shows what somebody else has put there since', async () => {
    const user = await openSheet()
    await user.click(cell('法治培训期数（期）'))
    await user.keyboard('2{Enter}30{Enter}')
    await waitFor(async () =>
      expect(await value('training_attendance')).toEqual([30, 'exact', null]),
    )
    const undo = () => user.click(screen.getByRole('button', { name: '撤销' }))
    await undo()
    await waitFor(async () => expect(await value('training_attendance')).toBeUndefined())
    expect(await value('training_sessions')).toEqual([2, 'exact', null])
    const [held] = await site.store.lastChanges({ areaCodes: [TOWN], years: [2026] })
    await other.ask('/api/observations', 'PUT', {
      area: TOWN,
      changes: [
        { indicator: 'training_sessions', period: '2026-10', value: 9, revision: held?.revision },
      ],
    })
    await undo()
    const sessions = row('法治培训期数')
    expect(await sessions.findByText(/填报员 colleague.*9/)).toBeVisible()
    expect(await value('training_sessions')).toEqual([9, 'exact', null])
    await user.click(sessions.getByRole('button', { name: '用对方的数' }))
    expect(cell('法治培训期数（期）')).toHaveValue('9')
  })

  it('asks about a year to date, and takes a reason for an answer', async () => {
    const user = await openSheet()
    await user.type(cell('受训人次（人次）'), '205{Enter}')
    const people = row('受训人次')
    expect(await people.findByText(saying(/此前已报180，按累计换算本月是25/))).toBeVisible()
    await user.click(people.getByRole('button', { name: '按累计换算，填25' }))
    await waitFor(async () =>
      expect(await value('training_attendance')).toEqual([25, 'exact', null]),
    )
    await waitFor(() => expect(people.queryByText(saying(/按累计换算/))).toBeNull())
    await user.clear(cell('受训人次（人次）'))
    await user.type(cell('受训人次（人次）'), '90{Enter}')
    expect(await people.findByText(saying(/^约为平时（20）的5倍，是累计数吗？/))).toBeVisible()
    await user.click(people.getByRole('button', { name: '数没有错，说明原因' }))
    await user.type(screen.getByRole('textbox', { name: '说明' }), '宪法宣传周{Enter}')
    await waitFor(() => expect(people.queryByText(saying(/约为平时/))).toBeNull())
  })

  it('tells nothing due from 0 and from blank', async () => {
    const user = await openSheet()
    await user.click(row('规范性文件报备率').getByRole('checkbox', { name: '本月无此类事项' }))
    await waitFor(async () => expect(await value(RATE)).toEqual([null, 'exact', 0]))
    await user.type(cell('法治培训期数（期）'), '0{Enter}')
    await waitFor(async () => expect(await value('training_sessions')).toEqual([0, 'exact', null]))
    expect(screen.getByText(saying('已填2项，1项未填（可以不填，未填不等于0）'))).toBeVisible()
  })

  it('shows both values where somebody else was first, and overwrites nothing unseen', async () => {
    const user = await openSheet()
    const theirs = { indicator: 'training_sessions', period: '2026-10', value: 9, revision: null }
    await other.ask('/api/observations', 'PUT', { area: TOWN, changes: [theirs] })
    await user.type(cell('法治培训期数（期）'), '4{Enter}')
    const conflict = await screen.findByRole('alert')
    expect(conflict).toHaveTextContent(/填报员 colleague.*填：9/)
    expect(conflict).toHaveTextContent('您填：4')
    expect(await value('training_sessions')).toEqual([9, 'exact', null])
    await user.click(within(conflict).getByRole('button', { name: '用我的数' }))
    await waitFor(async () => expect(await value('training_sessions')).toEqual([4, 'exact', null]))
    expect(sent.at(-1)?.changes).toMatchObject([{ value: 4, chosen: true }])
  })

  it('loses nothing while the server is away, by closing the page either', async () => {
    const user = await openSheet()
    away = true
    await user.type(cell('法治培训期数（期）'), '4{Enter}')
    expect(await screen.findByText(/1项还没有保存：服务器没有回答/)).toBeVisible()
    await user.type(cell('受训人次（人次）'), '12,5{Enter}')
    cleanup()
    away = false
    sent = []
    // Any page sends it; what only its writer can put right is said there.
    // biome-ignore lint/suspicious/noDocumentCookie: the server would give it
    document.cookie = 'signed_in=1; path=/'
    await openAs('clerk', `/?area=${TOWN}&through=2026-10&lang=zh`)
    await waitFor(async () => expect(await value('training_sessions')).toEqual([4, 'exact', null]))
    expect(sent).toHaveLength(1)
    await user.click(await screen.findByRole('link', { name: '有1项没有保存，请处理' }))
    await screen.findByRole('table', { name: /10月填报/ })
    await waitFor(async () => expect(await value('training_sessions')).toEqual([4, 'exact', null]))
    expect(sent).toHaveLength(1)
    expect(cell('受训人次（人次）')).toHaveValue('12,5')
  })

  it('keeps what was typed in sight where the session has ended, and saves it once signed in again', async () => {
    const user = await openSheet()
    const elsewhere = await signedInAs('clerk', site)
    await elsewhere.ask('/api/session?all=1', 'DELETE', undefined)
    await user.type(cell('受训人次（人次）'), '77{Enter}')
    expect(await screen.findByText(/登录已失效。没有保存的数留在这台电脑上/)).toBeVisible()
    expect(cell('受训人次（人次）')).toHaveValue('77')
    expect(cell('受训人次（人次）')).toHaveAttribute('readonly')
    expect(row('受训人次').getByText(saying(/^没有保存：登录已过期/))).toBeVisible()
    expect(await value('training_attendance')).toBeUndefined()

    await user.click(within(screen.getByRole('main')).getByRole('link', { name: '登录' }))
    await user.type(await screen.findByLabelText('姓名'), 'clerk')
    await user.type(screen.getByLabelText('密码'), PASSWORD)
    await user.click(within(screen.getByRole('main')).getByRole('button', { name: '登录' }))
    await screen.findByRole('table')
    await waitFor(async () =>
      expect(await value('training_attendance')).toEqual([77, 'exact', null]),
    )
    expect(cell('受训人次（人次）')).toHaveValue('77')
  })

  it('asks for a reason where a colleague submits the month while somebody types', async () => {
    const user = await openSheet()
    await user.click(cell('受训人次（人次）'))
    await user.keyboard('2')
    const mine = { indicator: 'training_sessions', period: '2026-10', value: 1, revision: null }
    await other.ask('/api/observations', 'PUT', { area: TOWN, changes: [mine] })
    await other.ask(`/api/months/${TOWN}/2026-10`, 'PUT', { state: 'submitted' })
    await user.keyboard('1{Enter}')
    const people = row('受训人次')
    expect(await people.findByText(saying(/^没有保存：本月已提交，更正须写明原因/))).toBeVisible()
    expect(cell('受训人次（人次）')).toHaveValue('21')
    await user.type(await screen.findByRole('textbox', { name: '更正原因' }), '漏报')
    await user.click(people.getByRole('button', { name: '再保存一次' }))
    await waitFor(async () =>
      expect(await value('training_attendance')).toEqual([21, 'exact', null]),
    )
    expect(sent.at(-1)?.changes).toMatchObject([{ value: 21, reason: '漏报' }])
  })

  it('leaves what one account has not sent to that account, on the same machine too', async () => {
    const user = await openSheet()
    away = true
    await user.type(cell('法治培训期数（期）'), '4{Enter}')
    expect(await screen.findByText(/1项还没有保存：服务器没有回答/)).toBeVisible()
    cleanup()
    away = false
    await openSheet('colleague')
    await waitFor(() => expect(cell('法治培训期数（期）')).not.toHaveAttribute('readonly'))
    expect(cell('法治培训期数（期）')).toHaveValue('')
    expect(screen.queryByText(/没有保存/)).toBeNull()
    cleanup()
    expect(await value('training_sessions')).toBeUndefined()
    await openSheet()
    await waitFor(async () => expect(await value('training_sessions')).toEqual([4, 'exact', null]))
  })

  it('names some of a large paste that found no place, and how many there were', async () => {
    const user = await openSheet()
    await user.click(cell('法治培训期数（期）'))
    await user.paste(Array.from({ length: 3000 }, (_, at) => `${at + 1}\t1`).join('\r\n'))
    // Two counts and a ratio of 3 of 1; of 3,000 rows of two cells 5,996 are left.
    const said = await screen.findByText(/^已粘贴3项；5996格没有位置，未粘贴： 1 · 1 · 4 · 1 · 5/)
    expect(said.textContent?.length).toBeLessThan(150)
    expect(said).toHaveTextContent(/…$/)
  })

  it('carries what a supervisor asks about a figure to the unit, and the answer back', async () => {
    await site.addAccount('supervisor', 'supervisor', '500231')
    // biome-ignore lint/suspicious/noDocumentCookie: the server would give it
    document.cookie = 'signed_in=1; path=/'
    let user = await openAs(
      'supervisor',
      `/indicators/training_attendance?area=${TOWN}&through=2026-09&lang=zh`,
    )
    await user.click(await screen.findByRole('button', { name: '提出核实：受训人次' }))
    const form = screen.getByRole('form', { name: '提出核实：受训人次' })
    expect(within(form).getByLabelText('报告期')).toHaveValue('2026-09')
    // The sixth, and a week.
    expect(within(form).getByLabelText('请于此日前答复')).toHaveValue('2026-11-13')
    await user.type(within(form).getByLabelText('核实什么'), '与签到表不一致')
    await user.click(within(form).getByRole('button', { name: '发出' }))
    const asked = await screen.findByRole('region', { name: '请核实' })
    expect(await within(asked).findByText('待核实')).toBeInTheDocument()
    expect(asked).toHaveTextContent(
      /垫江县督察员 supervisor 2026年11月27日.*请于2026年11月13日前答复/,
    )
    cleanup()

    user = await openAs('clerk', `/?area=${TOWN}&through=2026-09&lang=zh`)
    expect(await screen.findByText('有1项数据待核实：')).toBeInTheDocument()
    await user.click(
      screen.getByRole('link', { name: '受训人次，2026年9月（2026年11月13日前答复）' }),
    )
    await user.type(
      await screen.findByRole('textbox', { name: '答复' }),
      '签到表漏一页，已补{Enter}',
    )
    expect(await screen.findByText('已答复，待查看')).toBeInTheDocument()
    expect(screen.getByText('答复：签到表漏一页，已补')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '办结' })).toBeNull()
  })

  it('is told of every unit to its supervisor, who gives it back, closes it and reminds the others', async () => {
    await site.addAccount('supervisor', 'supervisor', '500231')
    await other.ask(`/api/months/${TOWN}/2026-10`, 'PUT', { state: 'submitted' })
    // biome-ignore lint/suspicious/noDocumentCookie: the server would give it
    document.cookie = 'signed_in=1; path=/'
    const user = await openAs('supervisor', '/entry?area=500231&through=2026-10&lang=zh')
    expect(await screen.findByText('2个单位，已提交1个，尚未提交1个')).toBeInTheDocument()
    const text = screen.getByRole('textbox', { name: '文本' })
    expect(text).toHaveValue(
      '各单位：截至11月6日，2026年10月数据尚未提交的有：沙坪镇（1个单位）。请于11月13日前提交。本月没有发生的事项可以不填。',
    )
    await user.click(screen.getByRole('button', { name: '退回：新民镇' }))
    await user.type(screen.getByRole('textbox', { name: '退回原因' }), '少报一期{Enter}')
    expect(await screen.findByText('退回原因：少报一期')).toBeInTheDocument()
    expect(screen.getByText('2个单位，已提交0个，尚未提交2个')).toBeInTheDocument()
    expect(text).toHaveDisplayValue(/退回后待改好再提交的有：新民镇。/)
    await other.ask(`/api/months/${TOWN}/2026-10`, 'PUT', { state: 'submitted' })
    returnToWindow()
    await user.click(await screen.findByRole('button', { name: '关账：新民镇' }))
    expect(
      await screen.findByText('2个单位，已提交1个（其中已关账1个），尚未提交1个'),
    ).toBeInTheDocument()
  })
})

describe('one indicator over the months', () => {
  it('is caught up with by pasting, corrected with a reason where a month is submitted, and checked', async () => {
    const user = await openSheet()
    const step = { state: 'submitted' }
    await other.ask(`/api/months/${TOWN}/2026-08`, 'PUT', step)
    await user.click(screen.getByRole('link', { name: '单项全年' }))
    await user.selectOptions(await screen.findByLabelText('指标'), '受训人次')
    const table = await screen.findByRole('table', { name: '新民镇 2026年各月填报：受训人次' })
    expect(
      within(table)
        .getAllByRole('rowheader')
        .slice(7, 10)
        .map((one) => one.textContent),
    ).toEqual(['8月 已提交', '9月 ', '10月 '])
    expect(cell('8月（人次）')).toHaveAttribute('readonly')
    // November has begun, December has not.
    expect(screen.queryByRole('textbox', { name: '12月（人次）' })).toBeNull()
    await user.click(cell('9月（人次）'))
    await user.paste('2026年8月\t7\r\n10月\t约30\r\n2026-11\t235\r\n')
    await waitFor(async () =>
      expect(await value('training_attendance')).toEqual([30, 'about', null]),
    )
    expect(screen.getByText('已粘贴2项；1格没有位置，未粘贴： 7')).toBeVisible()
    // 9 x 20 and about 30 before it.
    expect(await row('11月').findByText(saying(/像是累计数：此前已报210/))).toBeVisible()
    expect(sent).toHaveLength(1)
    expect(sent[0]?.changes).toMatchObject([
      { period: '2026-10', countingRule: '不含线上' },
      { period: '2026-11', value: 235 },
    ])
    await user.type(screen.getByRole('textbox', { name: '更正原因' }), '漏报')
    await user.clear(cell('8月（人次）'))
    await user.type(cell('8月（人次）'), '22{Enter}')
    await waitFor(() => expect(sent).toHaveLength(2))
    expect(sent[1]?.changes).toMatchObject([{ period: '2026-08', value: 22, reason: '漏报' }])
    await user.click(screen.getByRole('link', { name: '各月数字' }))
    expect(await screen.findByRole('table', { name: /10月填报/ })).toBeVisible()
  })
})

describe('the targets of a year', () => {
  it('are set by a supervisor beside last year, and changed during the year by a document', async () => {
    await site.addAccount('supervisor', 'supervisor', '500231')
    const user = await openSheet('supervisor')
    await user.click(screen.getByRole('link', { name: '全年目标' }))
    const people = await waitFor(() => row('受训人次'))
    expect(people.getAllByRole('cell').map((one) => one.textContent)).toEqual([
      '—',
      '未填报',
      '',
      '',
      '',
    ])
    expect(cell('法治培训期数（期）')).toHaveValue('12')
    await user.type(
      screen.getByRole('textbox', { name: '依据文件（文号）' }),
      '垫法治办〔2026〕1号',
    )
    await user.type(cell('受训人次（人次）'), '约300{Enter}')
    expect(people.getByText('目标要写准确的数')).toBeVisible()
    await user.clear(cell('受训人次（人次）'))
    await user.type(cell('受训人次（人次）'), '1.2万{Enter}')
    expect(await people.findByText(saying('垫法治办〔2026〕1号'))).toBeVisible()
    expect(cell('受训人次（人次）')).toHaveValue('12000')

    await user.click(screen.getByRole('radio', { name: /年中调整/ }))
    expect(cell('法治培训期数（期）')).toHaveAttribute('readonly')
    fireEvent.change(screen.getByLabelText('生效日期'), { target: { value: '2026-09-10' } })
    await user.clear(cell('法治培训期数（期）'))
    await user.type(cell('法治培训期数（期）'), '10{Enter}')
    const sessions = row('法治培训期数')
    expect(
      await sessions.findByText(saying('2026年9月10日起10；垫法治办〔2026〕1号')),
    ).toBeVisible()
    const targets = await site.store.targets({ areaCodes: [TOWN], years: [2026] })
    expect(targets.map((one) => [one.indicatorId, one.value, one.effectiveFrom]).sort()).toEqual([
      ['training_attendance', 12_000, '2026-01-01'],
      ['training_sessions', 10, '2026-09-10'],
      ['training_sessions', 12, '2026-01-01'],
    ])
  })

  it('have milestones by quarter, typed as amounts or shares, and what was done is taken back', async () => {
    await site.addAccount('supervisor', 'supervisor', '500231')
    const user = await openSheet('supervisor')
    await user.click(screen.getByRole('link', { name: '全年目标' }))
    const sessions = await waitFor(() => row('法治培训期数'))
    const milestones = () => cell('法治培训期数：季度节点')
    const stored = async () => {
      const targets = await site.store.targets({ areaCodes: [TOWN], years: [2026] })
      return targets
        .filter(({ indicatorId }) => indicatorId === 'training_sessions')
        .map((one) => [one.value, one.milestones])
    }
    // 3, 6 and 9 of 12
    await user.click(milestones())
    await user.keyboard('6、3、9{Enter}')
    expect(sessions.getByText('季度节点比上一季度少')).toBeVisible()
    await user.clear(milestones())
    await user.type(milestones(), '3、6、13{Enter}')
    expect(sessions.getByText('季度节点超过了全年目标')).toBeVisible()
    expect(await stored()).toEqual([[12, null]])
    await user.clear(milestones())
    await user.type(milestones(), '3、6、9{Enter}')
    expect(await sessions.findByText('各季度末3、6、9期')).toBeVisible()
    await waitFor(() => expect(milestones()).toHaveValue('25%、50%、75%'))
    await waitFor(async () => expect(await stored()).toEqual([[12, [0.25, 0.5, 0.75]]]))
    // Shares hold for another target too.
    await user.clear(cell('法治培训期数（期）'))
    await user.type(cell('法治培训期数（期）'), '24{Enter}')
    expect(await sessions.findByText('各季度末6、12、18期')).toBeVisible()
    await waitFor(async () => expect(await stored()).toEqual([[24, [0.25, 0.5, 0.75]]]))
    await user.click(screen.getByRole('button', { name: '撤销' }))
    await waitFor(async () => expect(await stored()).toEqual([[12, [0.25, 0.5, 0.75]]]))
    expect(screen.getByRole('button', { name: '撤销' })).toBeEnabled()
    await user.click(screen.getByRole('button', { name: '撤销' }))
    await user.click(screen.getByRole('button', { name: '撤销' }))
    await user.click(screen.getByRole('button', { name: '撤销' }))
    await waitFor(async () => expect(await stored()).toEqual([[12, null]]))
    expect(screen.getByRole('button', { name: '撤销' })).toBeDisabled()
    expect(milestones()).toHaveValue('')

    // A version that was added goes again.
    await user.click(screen.getByRole('radio', { name: /年中调整/ }))
    fireEvent.change(screen.getByLabelText('生效日期'), { target: { value: '2026-09-10' } })
    await user.clear(cell('法治培训期数（期）'))
    await user.type(cell('法治培训期数（期）'), '10{Enter}')
    await waitFor(async () => expect((await stored()).length).toBe(2))
    await user.click(screen.getByRole('button', { name: '撤销' }))
    await waitFor(async () => expect(await stored()).toEqual([[12, null]]))

    await user.click(screen.getByRole('radio', { name: /填写或更正/ }))
    await user.click(cell('法治培训期数（期）'))
    await user.paste('100\t20\t50\t70\r\n')
    await waitFor(async () => expect(await stored()).toEqual([[100, [0.2, 0.5, 0.7]]]))
  })
})
