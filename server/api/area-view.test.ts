import { expect, it } from 'vitest'
import { area, indicator, observation, target } from '../../tests/builders.ts'
import { factsByIndicator, readAreaWindow } from './area-view.ts'
import { createKeptSums } from './kept-sums.ts'
import { createMemoryStore } from './memory-store.ts'
import type { FactQuery } from './store.ts'

/** A province of so many townships with a figure and a target each for three indicators. */
async function factsOf(townships: number) {
  const indicators = ['a', 'b', 'c'].map((id, position) => indicator({ id, position }))
  const codes = Array.from({ length: townships }, (_, n) => `99${n}`)
  const store = createMemoryStore({
    indicators,
    areas: [
      area({ code: '99', level: 'province', parentCode: null }),
      ...codes.map((code) => area({ code, parentCode: '99' })),
    ],
    observations: codes.flatMap((areaCode) =>
      indicators.map(({ id }, n) => observation({ areaCode, indicatorId: id, value: n + 1 })),
    ),
    targets: codes.flatMap((areaCode) =>
      indicators.map(({ id }) => target({ areaCode, indicatorId: id })),
    ),
  })
  const asked: (readonly string[] | undefined)[] = []
  const observations = (query: FactQuery) => {
    asked.push(query.indicatorIds)
    return store.observations(query)
  }
  const reading = {
    store: { ...store, observations },
    today: { year: 2026, month: 1 },
    proceed: () => undefined,
    kept: createKeptSums(),
  }
  const window = await readAreaWindow(reading, { area: '99', year: '2025' })
  const last = area({ code: codes.at(-1) ?? '', parentCode: '99' })
  const found: string[] = []
  for await (const [one, facts] of factsByIndicator(reading, window, indicators)) {
    const [own] = facts.ownObservations(last.code, one.id, 2025)
    found.push(`${one.id} ${own?.value} ${facts.targets(last, one, 2025).length}`)
  }
  return { asked, found }
}

it('reads the facts of all indicators at once for few areas, of one or two for a thousand', async () => {
  const few = await factsOf(20)
  const many = await factsOf(1_040)
  expect(few.asked).toEqual([['a', 'b', 'c']])
  expect(many.asked).toEqual([['a', 'b'], ['c']])
  expect(few.found).toEqual(['a 1 1', 'b 2 1', 'c 3 1'])
  expect(many.found).toEqual(few.found)
})
