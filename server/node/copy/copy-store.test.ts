import { describe, expect, it } from 'vitest'
import { area, indicator, observation, target } from '../../../tests/builders.ts'
import { createMemoryStore } from '../../api/memory-store.ts'
import { copyStore, sumsOf } from './copy-store.ts'

const NOW = '2026-11-06T00:00:00Z'
const full = () =>
  createMemoryStore(
    {
      areas: [area()],
      indicators: [indicator()],
      observations: [observation({ value: 200, qualifier: 'at_least' })],
      targets: [target()],
      villages: [
        { areaCode: '500231101', code: 'xm01', name: '新民村', validFrom: null, validTo: null },
      ],
      feeds: [
        {
          ...{ areaCode: '500231101', indicatorId: 'training_sessions' },
          ...{ register: 'activities', from: '2026-01' },
        },
      ],
      activities: [
        {
          ...{ areaCode: '500231101', id: 'a1', reference: null, note: null },
          cells: { held_on: '2026-03-02', kind: 'training', title: '培训', village_code: 'xm01' },
        },
      ],
    },
    NOW,
  )

describe('a copy of a store', () => {
  it('holds every fact, and when they were imported', async () => {
    const [from, to] = [full(), createMemoryStore()]
    const sums = await copyStore(from, to)
    expect(sums).toEqual(await sumsOf(from))
    const filled = Object.entries(sums).filter(([, { rows }]) => rows > 0)
    expect(filled.map(([table, { rows }]) => `${table} ${rows}`)).toEqual([
      ...['areas 1', 'indicators 1', 'villages 1', 'feeds 1', 'targets 1', 'observations 1'],
      'activities 1',
    ])
    // What is counted is counted there as well.
    const figures = { areaCodes: ['500231101'], years: [2026] }
    expect(await to.observations(figures)).toMatchObject([{ value: 1, sourceKind: 'register' }])
    expect(await to.observations(figures)).toEqual(await from.observations(figures))
    expect((await to.identity()).importedAt).toBe(NOW)
  })

  it('is not made where something is held already, nor of nothing', async () => {
    const to = full()
    const before = await sumsOf(to)
    await expect(copyStore(full(), to)).rejects.toThrow(/holds data already/)
    expect(await sumsOf(to)).toEqual(before)
    await expect(copyStore(createMemoryStore(), createMemoryStore())).rejects.toThrow(/empty/)
  })

  it('is refused where what arrived is not what was sent', async () => {
    const to = createMemoryStore()
    const losing: typeof to = {
      ...to,
      targets: async (query) => (await to.targets(query)).slice(1),
    }
    await expect(copyStore(full(), losing)).rejects.toThrow(/differs in targets: do not use it/)
  })

  it('tells one changed figure by its checksum', async () => {
    const changed = full()
    await changed.write(NOW, async (writer) => {
      const [area] = await changed.areas()
      if (!area) return false
      await writer.put('areas', [{ ...area, name: `${area.name}改` }])
      return true
    })
    const [one, other] = [await sumsOf(full()), await sumsOf(changed)]
    expect(other.areas.rows).toBe(one.areas.rows)
    expect(other.areas.checksum).not.toBe(one.areas.checksum)
    expect(other.targets).toEqual(one.targets)
  })
})
