import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { datasetOf } from '../../dataset/dataset-of.ts'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import { FILES } from '../worked-numbers/dataset.ts'
import { openPage, saying } from './open-page.tsx'

/** C28: a township split in mid-year. C30: a county that received new codes in July 2025. */
const store = createMemoryStore(datasetOf(FILES))

describe('areas that change', { timeout: 30_000 }, () => {
  it('shows an ended unit as a row of its own with its months, beside its parts', async () => {
    openPage('/indicators/lectures?area=C28&through=2026-10&lang=zh', store)
    const units = await screen.findByRole('region', { name: '讲座：各单位占比' })
    const rows = within(within(units).getByRole('table')).getAllByRole('row').slice(1)
    const said = rows.map((row) => [
      within(row).getByRole('rowheader').textContent,
      within(row).getAllByRole('cell')[0]?.textContent,
    ])
    expect(said).toEqual([
      ['甲东镇', '20'],
      ['甲西镇', '20'],
      ['原甲镇，1—6月', '60'],
    ])
    expect(rows[0]).toHaveTextContent('区划调整，不可比')
    expect(screen.getByRole('region', { name: '数字从哪里来' })).toHaveTextContent(
      '2个单位和1个年中撤并的单位之和 = 100场次',
    )
    expect(screen.getByRole('region', { name: '结论' })).toHaveTextContent('持平')
  })

  it('says in a comparison which ended units the total holds', async () => {
    openPage('/compare?parent=C28&through=2026-10&view=indicator&indicator=lectures&lang=zh', store)
    expect(
      await screen.findByText(saying(/合计另含年中撤并的单位：原甲镇，1—6月：60场次。/)),
    ).toBeInTheDocument()
  })

  it('gives a new county the units and figures that its own came from', async () => {
    openPage('/?area=C30&through=2025-06&lang=zh', store)
    const heading = await screen.findByRole('heading', { name: /下辖单位（2）/ })
    expect(heading).toBeInTheDocument()
    expect(screen.getByRole('link', { name: '丁一乡' })).toBeInTheDocument()
  })
})
