import { expect, it } from 'vitest'
import { area, observation } from '../../../tests/builders.ts'
import { FactSpool } from './fact-spool.ts'

it('gives back what was put, in order, also where a file holds most of it', async () => {
  const note = '注\u2028"'.repeat(500)
  const batches = [
    ['areas', [area({ successorCodes: ['1', '2'] })]],
    ...Array.from({ length: 40 }, (_, month) => [
      'observations',
      Array.from({ length: 50 }, (_, at) => observation({ value: month + at / 10, note })),
    ]),
  ] as const
  const spool = new FactSpool()
  for (const [kind, rows] of batches) await spool.put(kind as 'areas', rows as never)
  const stored: unknown[] = []
  await spool.storeWith({
    put: async (kind, rows) => void stored.push([kind, rows]),
  })
  await spool.discard()
  expect(stored).toEqual(batches)
})
