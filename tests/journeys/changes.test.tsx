import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import type { Store } from '../../server/api/store.ts'
import { area, indicator, observation } from '../builders.ts'
import { openPage, overviewRow, returnToWindow, saying } from './open-page.tsx'

const TOWN = '500231101'

/** 新民镇, whose September was submitted with 3, and 沙坪镇; `correct` makes it 4. */
async function submittedStore(): Promise<Store & { readonly correct: () => Promise<unknown> }> {
  const store = createMemoryStore({
    areas: [
      area({ code: '500231', name: '垫江县', level: 'county', parentCode: null }),
      area(),
      area({ code: '500231102', name: '沙坪镇' }),
    ],
    indicators: [indicator()],
    observations: ['500231101', '500231102'].flatMap((areaCode) => [
      observation({ areaCode, period: '2025-08', value: 2 }),
    ]),
    targets: [],
  })
  const change = (value: number, at: string, reason: string | null) =>
    store.write(
      at,
      async (writer) => {
        await writer.put('observations', [observation({ period: '2025-09', value })])
        if (reason === null) {
          await writer.putMonthStates([
            {
              areaCode: TOWN,
              year: 2025,
              month: 9,
              state: 'submitted',
              reason: null,
              changedAt: at,
              changedBy: null,
            },
          ])
        }
        return true
      },
      { accountId: 'clerk', door: 'desk', reason },
    )
  await change(3, '2025-10-05T04:00:00.000Z', null)
  const correct = () => change(4, '2025-11-06T04:00:00.000Z', '漏计夜校一期')
  return Object.assign(store, { correct })
}

async function correctedStore(): Promise<Store> {
  const store = await submittedStore()
  await store.correct()
  return store
}

const LINE = '9月 3 → 4，2025年11月6日更正：漏计夜校一期'

it('a corrected figure says so, with old and new, when and why', async () => {
  const { user } = openPage(`/?area=${TOWN}&through=2025-09&lang=zh`, await correctedStore())
  const row = await overviewRow('法治培训期数')
  await user.click(
    await within(row).findByRole('button', { name: '法治培训期数已更正，看更正内容' }),
  )
  expect(await screen.findByRole('note')).toHaveTextContent(LINE)
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('note')).toBeNull()

  await user.click(within(row).getByRole('link', { name: '法治培训期数' }))
  const history = await screen.findByRole('region', { name: '这个数的变动' })
  const rows = within(history).getAllByRole('row').slice(1)
  expect(rows.map((one) => one.textContent)).toEqual([
    expect.stringMatching(/2025年9月3 → 4.*已更正 漏计夜校一期$/),
    expect.stringMatching(/2025年9月未填报 → 3/),
  ])
})

it('of the units of a county the corrected ones are marked, in the sum too', async () => {
  openPage('/compare?parent=500231&through=2025-09&lang=zh', await correctedStore())
  const cell = await screen.findByRole('link', { name: /^新民镇 · 法治培训期数/ })
  expect(cell).toHaveAccessibleName(expect.stringContaining(LINE))
  expect(cell).toHaveTextContent('更正')
  expect(screen.getByRole('link', { name: /^垫江县 · 法治培训期数/ })).toHaveAccessibleName(
    expect.stringContaining(`新民镇${LINE}`),
  )
  expect(screen.getByRole('link', { name: /^沙坪镇 · / })).not.toHaveTextContent('更正')
})

it('a city counts the corrections of its counties, and leads to all of them', async () => {
  const store = await correctedStore()
  await store.write(
    '2025-11-07T04:00:00.000Z',
    async (writer) => {
      await writer.put('areas', [
        area({ code: '500200', name: '某市', level: 'city', parentCode: null }),
        area({ code: '500231', name: '垫江县', level: 'county', parentCode: '500200' }),
      ])
      return true
    },
    { accountId: null, door: 'command', reason: null },
  )
  const { user } = openPage('/?area=500200&through=2025-09&lang=zh', store)
  const row = await overviewRow('法治培训期数')
  await user.click(
    await within(row).findByRole('button', { name: '法治培训期数已更正，看更正内容' }),
  )
  expect(await screen.findByRole('note')).toHaveTextContent(/^下级单位的更正：垫江县1处$/)
  await user.keyboard('{Escape}')
  await user.click(within(row).getByRole('link', { name: '法治培训期数' }))
  expect(await screen.findByText(saying('下级单位的更正：垫江县1处'))).toBeVisible()
  expect(screen.getByRole('link', { name: '看全部更正' })).toHaveAttribute(
    'href',
    '/changes?area=500200&corrections=1&lang=zh',
  )
})

it('the history of a unit that took another one over holds what that one went through', async () => {
  const store = await correctedStore()
  await store.write(
    '2025-11-07T04:00:00.000Z',
    async (writer) => {
      await writer.put('areas', [
        area({ code: '500231103', name: '新民街道', validFrom: '2025-10' }),
        area({ validTo: '2025-09', successorCodes: ['500231103'] }),
      ])
      return true
    },
    { accountId: null, door: 'command', reason: null },
  )
  openPage('/indicators/training_sessions?area=500231103&through=2025-10&lang=zh', store)
  const history = await screen.findByRole('region', { name: '这个数的变动' })
  const rows = within(history).getAllByRole('row').slice(1)
  expect(rows.map((one) => one.textContent)).toEqual([
    expect.stringMatching(/2025年9月新民镇3 → 4.*已更正 漏计夜校一期$/),
    expect.stringMatching(/2025年9月新民镇未填报 → 3/),
  ])
})

it('what changed is told in a feed, since the last visit first, and corrections alone', async () => {
  localStorage.setItem('changes-seen', '2025-10-31T00:00:00.000Z')
  const { user } = openPage('/changes?area=500231&lang=zh', await correctedStore())
  const feed = await screen.findByRole('region', { name: '变动，最近的在前' })
  const entries = await within(feed).findAllByText('新民镇')
  expect(entries).toHaveLength(2)
  const [corrected, entered] = entries.map((one) => one.closest('li'))
  expect(corrected).toHaveTextContent(/改动1项；其中更正1项.*网上填报.*原因：漏计夜校一期/)
  expect(corrected).toHaveTextContent('已更正 法治培训期数，2025年9月 3 → 4')
  expect(entered).toHaveTextContent(/法治培训期数，2025年9月 未填报 → 3.*2025年9月：已提交/)
  const [since, before] = within(feed).getAllByRole('heading')
  expect(since).toHaveTextContent(/^上次查看（2025年10月31日.*）以后$/)
  expect(before).toHaveTextContent('更早')
  expect(localStorage.getItem('changes-seen')).toMatch(/^2026-11-06/)

  await user.click(screen.getByRole('checkbox', { name: '只看更正' }))
  expect(window.location.search).toBe('?area=500231&corrections=1&lang=zh')
  const csv = screen.getByRole('link', { name: '下载（CSV）' })
  expect(csv).toHaveAttribute('href', '/api/changes.csv?area=500231&corrections=1&lang=zh')
  expect(await screen.findAllByText('新民镇')).toHaveLength(1)
})

it('the speaker of a deck that was prepared before a correction is told of it', async () => {
  const store = await submittedStore()
  openPage(`/present?area=${TOWN}&year=2025&through=2025-09&lang=zh`, store)
  await screen.findByText(/已就绪/)
  await store.correct()
  returnToWindow()
  expect(await screen.findByText(saying(`法治培训期数：${LINE}`))).toBeInTheDocument()
})
