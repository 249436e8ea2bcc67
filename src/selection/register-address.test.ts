import { expect, it } from 'vitest'
import {
  ALL_ROWS,
  parseRegisterView,
  type RegisterView,
  registerAddress,
  rowsViewOf,
} from './register-address.ts'

const place = { register: 'activities', area: '500231101', lang: 'zh' } as const
const read = (address: string) => parseRegisterView(new URLSearchParams(address.split('?')[1]))

it('finds everything again that an address was made of', () => {
  const view: RegisterView = {
    from: '2026-01-01',
    to: '2026-06-30',
    q: '民法典 宣讲',
    indicator: 'training_attendance',
    through: '2026-06',
    month: undefined,
    sort: '-attendances',
    where: { kind: ['training', 'lecture'], place_kind: ['school'] },
    only: 'incomplete',
    page: 3,
    row: { area: '500231101', id: 'a/b c' },
  }
  expect(read(registerAddress(place, view))).toEqual(view)
})

it('keeps filters readable, and says nothing of what is as usual', () => {
  expect(registerAddress(place, { where: { kind: ['lecture', 'training'] } })).toBe(
    '/registers/activities?area=500231101&where=kind:lecture,kind:training&lang=zh',
  )
  expect(registerAddress({ register: 'tasks', lang: 'en' })).toBe('/registers/tasks?lang=en')
})

it('takes a damaged address for all rows', () => {
  const damaged = '?from=soon&through=2026-13&sort=DROP&where=kind&only=late&page=-2&row=x'
  expect(read(damaged)).toEqual(ALL_ROWS)
})

it('asks the server for the rows, not for the form', () => {
  expect(
    rowsViewOf('500231101', { ...ALL_ROWS, where: { kind: ['lecture'] }, row: 'new' }),
  ).toEqual({ area: '500231101', where: 'kind:lecture', only: undefined, page: 1 })
})
