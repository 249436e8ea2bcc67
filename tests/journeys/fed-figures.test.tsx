import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { RegisterRow } from '../../domain/register/register.ts'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import { openSite } from '../api/visitor.ts'
import { area, indicator, observation } from '../builders.ts'
import { openPage, saying } from './open-page.tsx'
import { signedInAs } from './signed-in.ts'

const TOWN = '500231101'
const PEOPLE = 'training_attendance'

/** A row of the sheet, once it is there. */
async function sheetRow(name: RegExp) {
  const row = (await screen.findByRole('rowheader', { name })).closest('tr')
  if (!row) throw new Error(`no row of ${name}`)
  return within(row)
}

/** 新民镇, whose activities say from March 2026 on how many were trained; who came to lectures is typed. */
function store() {
  return createMemoryStore({
    areas: [
      area({ code: '500231', name: '垫江县', level: 'county', parentCode: null }),
      area(),
      area({ code: '500231102', name: '沙坪镇' }),
    ],
    indicators: [
      indicator(),
      indicator({ id: PEOPLE, nameZh: '受训人次', unitZh: '人次', position: 20 }),
      indicator({ id: 'lecture_sessions', nameZh: '讲座场次', unitZh: '场次', position: 30 }),
    ],
    observations: [
      observation({ indicatorId: PEOPLE, period: '2026-02', value: 50 }),
      observation({ indicatorId: PEOPLE, period: '2026-07', value: 300 }),
      observation({ areaCode: '500231102', indicatorId: PEOPLE, period: '2026-07', value: 10 }),
    ],
    targets: [],
    feeds: [
      { areaCode: TOWN, indicatorId: PEOPLE, register: 'activities', from: '2026-03' },
      { areaCode: TOWN, indicatorId: 'training_sessions', register: 'activities', from: '2026-03' },
    ],
    villages: [{ areaCode: TOWN, code: 'V1', name: '长岭村', validFrom: null, validTo: null }],
  })
}

describe('figures that a register says', () => {
  let site: ReturnType<typeof openSite>

  /** A row as the clerk writes it; the figures that it feeds follow. */
  const put = (id: string, cells: RegisterRow['cells'], at = '2026-08-06T01:00:00.000Z') =>
    site.store.write(
      at,
      async (writer) => {
        const row = { areaCode: TOWN, id, reference: null, note: null, cells }
        await writer.put('activities', [row])
        return true
      },
      { accountId: 'clerk', door: 'desk', reason: null },
    )
  const training = (held_on: string, title: string, more: RegisterRow['cells']) => ({
    ...{ held_on, kind: 'training', title },
    ...more,
  })

  beforeEach(async () => {
    site = openSite(store())
    await site.addAccount('clerk', 'clerk', TOWN)
    const many = { attendances: 200, attendances_qualifier: 'at_least' }
    await put('r1', training('2026-07-03', '行政执法培训', many))
    await put('r2', training('2026-07-20', '村干部培训', { attendances: 120 }))
  })

  it('are read-only on the sheet, passed over by keyboard and paste, and lead to their rows', async () => {
    const { user } = openPage(
      `/entry?area=${TOWN}&through=2026-07&lang=zh`,
      site.store,
      (await signedInAs('clerk', site)).signIn,
    )
    const people = await sheetRow(/^受训人次/)
    expect(people.queryByRole('textbox')).toBeNull()
    expect(people.getAllByText('320余')[0]).toBeVisible()
    expect(people.getByText(saying(/另有填报数300，以台账为准/))).toBeVisible()
    expect(people.getByRole('link', { name: '受训人次由台账汇总，看台账' })).toHaveAttribute(
      'href',
      `/registers/activities?area=${TOWN}&indicator=${PEOPLE}&month=2026-07&lang=zh`,
    )
    // Two are fed, one is empty: the only one to be filled in.
    expect(screen.getByText(saying(/^已填0项，另2项由台账汇总，1项未填/))).toBeVisible()
    const lectures = screen.getByRole<HTMLInputElement>('textbox', { name: '讲座场次（场次）' })
    expect(screen.getAllByRole('textbox')).toEqual([lectures])
    await user.click(lectures)
    await user.paste('法治培训期数\t9\r\n受训人次\t999\r\n讲座场次\t3\r\n')
    expect(await screen.findByText(saying('已粘贴1项；2项由台账汇总，未改。'))).toBeVisible()
    await waitFor(async () => {
      const rows = await site.store.observations({ areaCodes: [TOWN], years: [2026] })
      const july = rows.filter(({ period }) => period.from === 7)
      expect(Object.fromEntries(july.map((row) => [row.indicatorId, row.value]))).toEqual({
        training_sessions: 2,
        [PEOPLE]: 320,
        lecture_sessions: 3,
      })
    })
  })

  it('are walked over by Enter, where typed ones lie on both sides', async () => {
    const { user } = openPage(
      `/entry?area=${TOWN}&year=2026&indicator=${PEOPLE}&lang=zh`,
      site.store,
      (await signedInAs('clerk', site)).signIn,
    )
    const february = await screen.findByRole('textbox', { name: '2月（人次）' })
    expect(screen.getAllByRole('textbox')).toHaveLength(2)
    await user.click(february)
    await user.keyboard('{ArrowUp}')
    expect(screen.getByRole('textbox', { name: '1月（人次）' })).toHaveFocus()
    // Nothing was held in August yet; of a month without rows 0 is said once it is submitted.
    const august = await sheetRow(/^8月/)
    expect(august.getByText(saying(/本月台账无记录，提交后记为0/))).toBeVisible()
  })

  it('are said before a month is submitted, where no row says anything yet', async () => {
    const { user } = openPage(
      `/entry?area=${TOWN}&through=2026-06&lang=zh`,
      site.store,
      (await signedInAs('clerk', site)).signIn,
    )
    await user.click(await screen.findByRole('button', { name: '提交6月' }))
    expect(
      screen.getByText(saying(/^台账本月还没有数的2项，提交后没有记录的记为0/)),
    ).toHaveTextContent(/法治培训期数、受训人次$/)
    await user.click(screen.getByRole('button', { name: '确认提交' }))
    const people = await sheetRow(/^受训人次/)
    await waitFor(() => expect(people.getAllByRole('cell')[2]).toHaveTextContent(/^0由台账汇总$/))
    expect(screen.getByText('由台账汇总的项不在这里填：改台账，数随之变。')).toBeVisible()
    // What is typed there, lectures, is corrected with a reason; rows give theirs in the register.
    expect(screen.getByRole('textbox', { name: '更正原因' })).toBeVisible()
  })

  it('are taken apart into rows, with what was typed beside them', async () => {
    openPage(`/indicators/${PEOPLE}?area=${TOWN}&through=2026-07&lang=zh`, site.store)
    const rows = await screen.findByRole('region', { name: '台账里的记录' })
    expect(within(rows).getByRole('link', { name: '由2条台账汇总' })).toHaveAttribute(
      'href',
      `/registers/activities?area=${TOWN}&indicator=${PEOPLE}&through=2026-07&lang=zh`,
    )
    // 50 were typed in February: these are the rows' part of 370余.
    expect(
      within(rows).getByText(saying('各次培训参加人次之和 = 200余 + 120 = 320余')),
    ).toBeVisible()
    expect(within(rows).getByText(saying(/^2026年3月起由台账汇总/))).toBeVisible()
    const listed = within(rows).getAllByRole('row').slice(1)
    expect(listed.map((one) => one.textContent)).toEqual([
      '2026年7月20日村干部培训120',
      '2026年7月3日行政执法培训200余',
    ])
    expect(
      screen.getByText(saying('2026年7月：台账汇总320余人次，另有填报数300人次，以台账为准')),
    ).toBeVisible()
    const reports = screen.getByRole('group', { name: '依据的填报' })
    expect(within(reports).getByRole('row', { name: /2026年7月 320余 .*台账/ })).toBeVisible()
    expect(within(reports).getByRole('row', { name: /300 与台账并存，不计入/ })).toBeVisible()
  })

  it('of a county say how many of its units keep the register', async () => {
    openPage(`/indicators/${PEOPLE}?area=500231&through=2026-07&lang=zh`, site.store)
    const rows = await screen.findByRole('region', { name: '台账里的记录' })
    expect(within(rows).getByText(saying(/^2个单位中1个由台账汇总。/))).toBeVisible()
    expect(within(rows).getByRole('row', { name: /新民镇 村干部培训 120/ })).toBeVisible()
  })

  it('change with their rows: the feed of changes tells of both, and opens the row', async () => {
    const august = (attendances: number) => ({ attendances, place: '镇政府' })
    await put('r3', training('2026-08-05', '民法典培训', august(30)))
    await put('r3', training('2026-08-05', '民法典培训', august(40)), '2026-08-06T02:00:00.000Z')
    openPage(`/changes?area=${TOWN}&lang=zh`, site.store)
    const [latest] = await screen.findAllByRole('link', {
      name: '活动台账：民法典培训（2026年8月5日）',
    })
    expect(latest).toHaveAttribute(
      'href',
      `/registers/activities?area=${TOWN}&row=${TOWN}%2Fr3&lang=zh`,
    )
    const told = screen.getAllByRole('listitem').map((one) => one.textContent)
    expect(told).toContain('活动台账：民法典培训（2026年8月5日） 改动：参加人次')
    expect(told).toContain('受训人次，2026年8月 30 → 40')
    expect(told).toContain('活动台账：民法典培训（2026年8月5日） 新增')
  })

  it('tell since when a register says them, and of villages, by name', async () => {
    await site.store.write(
      '2026-08-07T01:00:00.000Z',
      async (writer) => {
        const feed = { areaCode: TOWN, register: 'activities', from: '2026-05' }
        await writer.put('feeds', [{ ...feed, indicatorId: 'lecture_sessions' }])
        const village = { areaCode: TOWN, code: 'V2', validFrom: null, validTo: null }
        await writer.put('villages', [{ ...village, name: '新桥村' }])
        await writer.put('observations', [
          observation({ indicatorId: PEOPLE, period: '2026-08', value: 9, sourceKind: 'entry' }),
        ])
        return true
      },
      { accountId: 'clerk', door: 'desk', reason: null },
    )
    openPage(`/changes?area=${TOWN}&lang=zh`, site.store)
    await screen.findAllByText(saying(/村（社区）：新桥村（V2）/))
    const told = screen.getAllByRole('listitem').map((one) => one.textContent)
    expect(told).toContain('讲座场次由台账汇总 否 → 2026年5月起，活动台账')
    expect(told).toContain('村（社区）：新桥村（V2） 新增')
    expect(told).toContain('受训人次，2026年8月 未填报 → 9 由台账汇总的月份另有的填报数，不计入')
  })
})
