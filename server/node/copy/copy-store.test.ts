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
    },
    NOW,
  )

describe('a copy of a store', () => {
  it('holds every fact, and when they were imported', async () => {
    const [from, to] = [full(), createMemoryStore()]
    const sums = await copyStore(from, to)
    expect(sums).toEqual(await sumsOf(from))
    const filled = Object.entries(sums).filter(([, { rows }]) => rows === 1)
    expect(filled.map(([table]) => table)).toEqual([
      'areas',
      'indicators',
      'targets',
      'observations',
    ])
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
