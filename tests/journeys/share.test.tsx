import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { sharedAddress } from '../../src/components/share/shared-view.ts'
import { watchCopying } from '../copying.ts'
import { openPage } from './open-page.tsx'

const open = async (address: string) => {
  const { user } = openPage(address)
  await user.click(await screen.findByRole('button', { name: '分享' }))
  return { user, sheet: await screen.findByRole('dialog', { name: '分享这个页面' }) }
}

it('tells others in a few lines what the overview shows, as of when, and that data are samples', async () => {
  const { sheet } = await open('/?area=990100&year=2026&through=2026-10&lang=zh')
  const link = within(sheet).getByLabelText<HTMLInputElement>('链接').value
  expect(new URL(link).search).toBe('?area=990100&year=2026&through=2026-10&lang=zh')
  expect(within(sheet).getByLabelText<HTMLTextAreaElement>('聊天文字').value.split('\n')).toEqual([
    '明衡县（示例） 2026年1—10月 【示例数据】',
    '26个单位的25项指标中，108项次落后或未达标，1项次未填报，479项次达到或跟上计划。',
    '数据截至2026年10月',
    link,
  ])
  expect(within(sheet).getByRole('img', { name: '带二维码的图片' })).toBeInTheDocument()
})

it.each([
  [
    'an indicator',
    '/indicators/training_attendance?area=990100009&year=2026&through=2026-10&lang=zh',
    /^受训人次 规岭镇 2026年1—10月 【示例数据】\n截至10月，受训520人次，完成年度计划的92\.9%.*\n数据截至2026年10月\nhttp/,
  ],
  [
    'published figures, which are no samples',
    '/?area=500231101&year=2021&through=2021-12&lang=zh',
    /^新民镇 2021年全年\n11项指标中，4项达到或跟上计划，7项不作评判。\n数据截至2021年12月\nhttp/,
  ],
  [
    'a comparison',
    '/compare?parent=990100&year=2026&through=2026-10&lang=zh',
    /^各单位比较.*明衡县（示例）.*\n数据截至2026年10月\nhttp|^明衡县（示例）.*\n数据截至2026年10月\nhttp/,
  ],
])('says what there is of %s', async (_, address, text) => {
  const { sheet } = await open(address)
  expect(within(sheet).getByLabelText<HTMLTextAreaElement>('聊天文字').value).toMatch(text)
})

it('copies also where the newer interface is missing, and selects what it could not copy', async () => {
  const copying = watchCopying()
  const { user, sheet } = await open('/?area=990100&year=2026&through=2026-10&lang=zh')
  await user.click(within(sheet).getByRole('button', { name: '复制链接' }))
  expect(within(sheet).getByText('已复制，可直接粘贴。')).toBeInTheDocument()
  expect(copying.text).toBe(within(sheet).getByLabelText<HTMLInputElement>('链接').value)
  copying.allowed = false
  await user.click(within(sheet).getByRole('button', { name: '复制文字' }))
  expect(within(sheet).getByText(/已选中，请按 Ctrl\+C/)).toBeInTheDocument()
  expect(within(sheet).getByLabelText('聊天文字')).toHaveFocus()
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByRole('button', { name: '分享' })).toHaveFocus()
})

it('names area and month that the address leaves to the reader, and changes nothing it says', () => {
  const view = { area: { area: '990100' }, through: '2026-10' }
  expect(sharedAddress('http://office/?sort=attention', view, 'zh')).toBe(
    'http://office/?sort=attention&area=990100&year=2026&through=2026-10&lang=zh',
  )
  expect(
    sharedAddress('http://office/p/?area=1&through=2025-03&year=2025&lang=en#x', view, 'zh'),
  ).toBe('http://office/p/?area=1&through=2025-03&year=2025&lang=en#x')
})
