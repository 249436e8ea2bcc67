import fc from 'fast-check'
import { expect, it } from 'vitest'
import { areaProgress } from '../../domain/area-progress.ts'
import { AreaTree } from '../../domain/area-tree.ts'
import { Facts } from '../../domain/facts.ts'
import { ReportingMonths } from '../../domain/reporting-month.ts'
import { createApi } from '../../server/api/app.ts'
import { createKeptSums } from '../../server/api/kept-sums.ts'
import { addUp } from '../../server/node/roll-ups/add-up.ts'
import { sumsBehind } from '../../server/node/roll-ups/stored-sums.ts'
import type { SqlStoreWithSums } from '../../server/node/sql-store.ts'
import { aDataset, RUNS } from '../arbitraries.ts'

const TODAY = { year: 2025, month: 10 }

/** What stored sums promise, in either database. */
export function testSums(name: string, openStore: () => Promise<SqlStoreWithSums>): void {
  it(`${name}: sums stored ahead are those of all units, and a write outdates only its way up`, async () => {
    const store = await openStore()
    const stored = store.sums('build')
    const add = (isStopped = () => false) => {
      const months = [TODAY]
      return addUp({ store, stored, today: TODAY, months, isStopped, onProgress: () => undefined })
    }
    for (const { areas: held, indicator, ...facts } of fc.sample(aDataset, {
      ...RUNS,
      numRuns: 4,
    })) {
      await store.write('2025-10-20T08:00:00.000Z', async (writer) => {
        const nothing = { hasObservation: () => false, hasTarget: () => false }
        const codes = (await store.areas()).map(({ code }) => code)
        for (const year of [2024, 2025]) await writer.withdraw(codes, year, nothing)
        await writer.put('areas', held)
        await writer.put('indicators', [indicator])
        await writer.put('observations', facts.observations)
        await writer.put('targets', facts.targets)
        return true
      })
      // Interrupted at once, it goes on with what is left; then nothing is left.
      let asked = 0
      expect(await add(() => asked++ > 0)).toMatchObject({ done: 1, made: 1 })
      const { total, made } = await add()
      expect(made).toBe(total - 1)
      expect(await add()).toEqual({ done: total, total, made: 0 })
      const [row] = facts.observations
      if (row) {
        await store.write('2025-10-20T09:00:00.000Z', async (writer) => {
          await writer.withdraw([row.areaCode], row.period.year, {
            hasObservation: () => false,
            hasTarget: () => true,
          })
          return true
        })
        expect((await add()).made).toBeLessThan(total)
      }
      const areas = await store.areas()
      const tree = new AreaTree(areas)
      const query = { areaCodes: areas.map(({ code }) => code), years: [2024, 2025] }
      const months = new ReportingMonths(tree, await store.activity(), TODAY)
      const all = new Facts(
        tree,
        await store.observations(query),
        await store.targets(query),
        (unit, year) => months.judgedThrough(unit, year),
      )
      const kept = sumsBehind(createKeptSums(), stored)
      const api = createApi({ store, programVersion: 'p', today: () => '2025-10-20', kept })
      for (const area of areas.filter(({ code }) => tree.hasUnits(code))) {
        const path = `/api/progress?area=${area.code}&through=2025-10`
        const answer = await (await api.fetch(new Request(`http://localhost${path}`))).json()
        const whole = areaProgress(all, area, indicator, TODAY).progress
        expect(inNoOrder(answer.figures[0]), area.code).toEqual(inNoOrder(whole))
      }
    }
    await store.close()
  })
}

/** Lists are in the order of the areas added; sums in another order differ by noise. */
export function inNoOrder(figure: unknown) {
  return JSON.parse(JSON.stringify(figure), (_, value) => {
    if (typeof value === 'number') return Number(value.toPrecision(12))
    const isTexts = Array.isArray(value) && typeof (value[0]?.areaCode ?? value[0]) === 'string'
    return isTexts ? value.map((one) => JSON.stringify(one)).sort() : value
  })
}
