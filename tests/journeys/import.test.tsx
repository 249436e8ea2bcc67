import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import { mockServer } from '../../mocks/node.ts'
import { createSampleStore } from '../../mocks/sample-store.ts'
import { openPage, saying } from './open-page.tsx'

const HEAD = 'area_code,indicator_id,period,value'
/** A township of the sample county, and one of another county. */
const ROWS = ['990100001,training_sessions,2026-10,7', '500231101,training_sessions,2026-10,1']

const csv = (rows: readonly string[], name = 'observations.csv') =>
  new File([`${[HEAD, ...rows].join('\n')}\n`], name)
const button = (name: string | RegExp) => screen.findByRole('button', { name })

it('a file is checked, shown, stored as it was shown, and taken back', async () => {
  const store = createSampleStore()
  const { user } = openPage('/import?lang=zh', store)
  await user.click(await button('用它登录'))
  expect(await screen.findByText('还没有从网页导入过。')).toBeVisible()
  expect(screen.getByText(/这里是试用环境，只读 CSV 文件/)).toBeVisible()

  const input = await screen.findByLabelText('选择文件', { selector: 'input' })
  await user.upload(input, csv([...ROWS, '990100001,training_sessions,2026-10,约7']))
  const faults = await screen.findByRole('region', { name: '有2处错误，没有入库任何数据' })
  const [, first] = within(faults).getAllByRole('rowheader')
  expect(first).toBeUndefined()
  expect(within(faults).getByRole('cell', { name: '约7' })).toBeVisible()
  expect(faults).toHaveTextContent('value列：现为“约7”；应为：')

  // An office's own sheet: what no name says is asked, and what a name was taken for can be corrected.
  const sheet = ['明尺街道2026年,,', '指标,9月,合计', '培训场次,3,3', '受训人次,20,20'].join('\n')
  await user.upload(input, new File([sheet], 'taizhang.csv'))
  const asked = await screen.findByRole('form', { name: '有几处要您认定' })
  await within(asked).findByRole('option', { name: '法治培训期数' })
  await user.selectOptions(within(asked).getByLabelText('“培训场次”是哪个指标'), '法治培训期数')
  await user.click(within(asked).getByRole('button', { name: '按所选重新检查' }))
  expect(await screen.findByRole('region', { name: '将发生的变化' })).toHaveTextContent(
    '法治培训期数',
  )
  await user.click(screen.getByText('各行认作什么'))
  const rows = screen.getByRole('table', { name: '“taizhang”各行（各月当月数）' })
  expect(rows).toHaveTextContent('4受训人次受训人次（名称相同）')
  expect(screen.getByText('单位：明尺街道（标题）')).toBeVisible()
  await user.click(within(rows).getByRole('button', { name: '更正“受训人次”' }))
  const corrected = screen.getByRole('form', { name: '更正对应关系' })
  await user.selectOptions(within(corrected).getByLabelText('“受训人次”是哪个指标'), '不导入')
  await user.click(within(corrected).getByRole('button', { name: '按所选重新检查' }))
  await waitFor(() =>
    expect(screen.getByRole('region', { name: '将发生的变化' })).not.toHaveTextContent('受训人次'),
  )

  const before = await store.identity()
  await user.upload(input, csv(ROWS))
  const preview = await screen.findByRole('region', { name: '将发生的变化' })
  expect(within(preview).getByRole('region', { name: '无权改动，不导入（1）' })).toHaveTextContent(
    '新民镇法治培训期数2026年10月未填报1',
  )
  expect(await store.identity()).toEqual(before)

  await user.click(await button('导入'))
  expect(await screen.findByText(/^已导入：/)).toBeVisible()
  expect(screen.getByRole('link', { name: '看变动记录' })).toBeVisible()
  const value = async () => {
    const rows = await store.observations({ areaCodes: ['990100001'], years: [2026] })
    const found = rows.find(
      ({ indicatorId, period }) => indicatorId === 'training_sessions' && period.from === 10,
    )
    return found?.value
  }
  expect(await value()).toBe(7)

  const list = await screen.findByRole('table', { name: '近期导入' })
  await user.click(within(list).getByRole('button', { name: '撤销本次导入：observations.csv' }))
  await user.click(within(list).getByRole('button', { name: '撤销本次导入' }))
  await waitFor(() => expect(list).toHaveTextContent(/由示例撤销/))
  expect(await value()).not.toBe(7)
})

it('a lost answer says what is known, and looking again tells whether it was stored', async () => {
  const store = createSampleStore()
  await store.write('2026-11-01T00:00:00.000Z', async (writer) => {
    const state = { state: 'submitted', reason: null, changedBy: null } as const
    const month = { areaCode: '990100001', year: 2026, month: 10 }
    await writer.putMonthStates([{ ...month, ...state, changedAt: '2026-11-01T00:00:00.000Z' }])
    return true
  })
  const { user } = openPage('/import?lang=zh', store)
  await user.click(await button('用它登录'))
  const input = await screen.findByLabelText('选择文件', { selector: 'input' })
  const away = () =>
    mockServer.use(http.post('/api/imports', () => HttpResponse.error(), { once: true }))

  away()
  await user.upload(input, csv(ROWS.slice(0, 1)))
  expect(await screen.findByText(/没有入库任何数据。请重新检查/)).toBeVisible()
  await user.click(await button('重新检查'))
  const settled = await screen.findByRole('region', { name: /1个数作为更正导入，须写明原因/ })
  expect(screen.queryByText(/没有收到服务器的答复/)).toBeNull()
  expect(screen.queryByRole('region', { name: /^更新/ })).toBeNull()
  expect(settled).toHaveTextContent('法治培训期数2026年10月')

  await user.type(screen.getByLabelText('原因'), '漏计')
  away()
  await user.click(await button('导入'))
  expect(await screen.findByText(/不知道是否已导入/)).toBeVisible()
  await user.click(await button('重新检查'))
  await waitFor(() => expect(screen.queryByText(/不知道是否已导入/)).toBeNull())
  // Nothing was stored, and the reason is still there.
  expect(screen.getByLabelText('原因')).toHaveValue('漏计')
  await user.click(await button('导入'))
  expect(await screen.findByText(saying('已导入：更新1项'))).toBeVisible()
})

it('a folder that is dropped, or a file that is gone, is said to be one', async () => {
  const { user } = openPage('/import?lang=zh', createSampleStore())
  await user.click(await button('用它登录'))
  const input = await screen.findByLabelText('选择文件', { selector: 'input' })
  const folder = new File([], '台账.csv')
  folder.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'))
  await user.upload(input, folder)
  expect(await screen.findByText(/读不到文件：不能拖入文件夹/)).toBeVisible()
  await user.upload(input, csv(ROWS))
  expect(await screen.findByRole('region', { name: '将发生的变化' })).toBeVisible()
  expect(screen.queryByText(/读不到文件/)).toBeNull()
})

it('a long list of what nothing is asked about begins with its first rows', async () => {
  const { user } = openPage('/import?lang=zh', createSampleStore())
  await user.click(await button('用它登录'))
  const input = await screen.findByLabelText('选择文件', { selector: 'input' })
  const months = Array.from({ length: 12 }, (_, at) => `2019-${String(at + 1).padStart(2, '0')}`)
  await user.upload(input, csv(months.map((month) => `990100001,training_sessions,${month},7`)))
  const added = await screen.findByRole('region', { name: '新增（12）' })
  expect(within(added).queryByText('2019年11月')).toBeNull()
  await user.click(screen.getByRole('button', { name: '再列出2项' }))
  expect(within(added).getByText('2019年12月')).toBeVisible()
  expect(screen.getByRole('button', { name: '导入' })).toBeVisible()
})

it('rows of a register are counted by table, listed by what they are about, and stored', async () => {
  const store = createSampleStore()
  const { user } = openPage('/import?lang=zh', store)
  await user.click(await button('用它登录'))
  const input = await screen.findByLabelText('选择文件', { selector: 'input' })
  const file = (name: string, ...lines: readonly string[]) =>
    new File([`${lines.join('\n')}\n`], `${name}.csv`)
  await user.upload(input, [
    file('villages', '区划代码,村社区代码,名称', '990100002,v1,示例一村'),
    file(
      'feeds',
      '区划代码,指标标识,台账,起始月份',
      '990100002,training_sessions,活动台账,2026-10',
    ),
    file(
      'activities',
      '区划代码,日期,类别,名称,村（社区）,参加人次',
      '990100002,2026-10-08,培训,民法典培训,v1,200余',
      '990100002,2026-10-15,讲座,宪法讲座,,60',
    ),
  ])
  const preview = await screen.findByRole('region', { name: '将发生的变化' })
  const counts = within(preview).getByRole('list')
  expect(counts).toHaveTextContent('活动台账：新增2，更新0，未变0')
  expect(counts).toHaveTextContent('村社区：新增1，更新0，未变0')
  expect(within(preview).getByRole('region', { name: '新增（4）' })).toHaveTextContent(
    '衡门街道活动台账：民法典培训2026-10-08新增',
  )
  await user.click(await button('导入'))
  expect(await screen.findByText(/^已导入：/)).toBeVisible()
  const held = await store.registerRows({ register: 'activities', areaCodes: ['990100002'] })
  expect(held.map(({ row }) => row.cells.attendances)).toEqual([200, 60])

  await user.click(screen.getByRole('button', { name: '再导入一份' }))
  await user.upload(
    await screen.findByLabelText('选择文件', { selector: 'input' }),
    csv(['990100002,training_sessions,2026-10,9']),
  )
  expect(await screen.findByRole('region', { name: '将发生的变化' })).toHaveTextContent(
    '9；与台账并列，不改变数字',
  )
})
