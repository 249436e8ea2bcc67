import { describe, expect, it } from 'vitest'
import { KeptFacts, WIDE } from './kept-facts.ts'

interface Fact {
  areaCode: string
  indicatorId: string
  year: number
}

/** Areas a, b, c with one fact of each of two indicators in every year asked for. */
function database() {
  const asked: string[] = []
  const load = async (
    codes: readonly string[],
    years: readonly number[],
    indicatorIds: readonly string[] = ['x', 'y'],
  ) => {
    asked.push(`${codes.join()} ${years.join()}`)
    return codes.flatMap((areaCode) =>
      years.flatMap((year): Fact[] =>
        indicatorIds.map((indicatorId) => ({ areaCode, year, indicatorId })),
      ),
    )
  }
  return { asked, load }
}

const kept = (limit = 100) => new KeptFacts<Fact>(limit, ({ year }) => year)

/** Of all areas in one version, and in the next, in which `a` is another one. */
const one = async () => () => '1'
const two = async () => (code: string) => (code === 'a' ? '2' : '1')

describe('kept facts', () => {
  it('are read once, and only what is missing', async () => {
    const { asked, load } = database()
    const facts = kept()
    await facts.select(one, { areaCodes: ['a', 'b'], years: [2025] }, load)
    const all = await facts.select(one, { areaCodes: ['a', 'c', 'b'], years: [2025] }, load)
    expect(asked).toEqual(['a,b 2025', 'c 2025'])
    expect(all.map(({ areaCode }) => areaCode).sort()).toEqual(['a', 'a', 'b', 'b', 'c', 'c'])
  })

  it('of one indicator are picked from those of all', async () => {
    const { asked, load } = database()
    const facts = kept()
    const query = { areaCodes: ['a'], years: [2024, 2025] }
    expect(await facts.select(one, { ...query, indicatorIds: ['x'] }, load)).toHaveLength(2)
    expect(await facts.select(one, { ...query, indicatorIds: [] }, load)).toEqual([])
    expect(await facts.select(one, query, load)).toHaveLength(4)
    expect(asked).toHaveLength(1)
  })

  it('are not kept of areas that are only passed', async () => {
    const { asked, load } = database()
    const facts = kept()
    const query = { areaCodes: ['a'], years: [2025] }
    await facts.select(one, { ...query, inPassing: true }, load)
    await facts.select(one, query, load)
    await facts.select(one, { ...query, inPassing: true }, load)
    expect(asked).toEqual(['a 2025', 'a 2025'])
  })

  it('of so many areas are read of the indicators asked for alone, and not kept', async () => {
    const { asked, load } = database()
    const facts = kept(10_000)
    const areaCodes = Array.from({ length: WIDE + 1 }, (_, n) => `${n}`)
    const query = { areaCodes, years: [2025], indicatorIds: ['x'] }
    expect(await facts.select(one, query, load)).toHaveLength(WIDE + 1)
    await facts.select(one, query, load)
    expect(asked).toHaveLength(2)
  })

  it('are forgotten with the version of their area, and no other area with it', async () => {
    const { asked, load } = database()
    const facts = kept()
    const query = { areaCodes: ['a', 'b'], years: [2025] }
    await facts.select(one, query, load)
    await facts.select(two, query, load)
    await facts.select(two, query, load)
    expect(asked).toEqual(['a,b 2025', 'a 2025'])
  })

  it('know that an area reported nothing', async () => {
    const facts = kept()
    let asked = 0
    const nothing = async () => {
      asked += 1
      return []
    }
    await facts.select(one, { areaCodes: ['a'], years: [2025] }, nothing)
    expect(await facts.select(one, { areaCodes: ['a'], years: [2025] }, nothing)).toEqual([])
    expect(asked).toBe(1)
  })

  it('stay within their bound: what was used longest ago goes', async () => {
    const { asked, load } = database()
    // An area and a year cost two facts and one for the place: three fit into 9.
    const facts = kept(9)
    const ask = (areaCode: string) =>
      facts.select(one, { areaCodes: [areaCode], years: [2025] }, load)
    for (const code of ['a', 'b', 'c', 'a', 'd', 'a', 'b']) await ask(code)
    expect(asked).toEqual(['a 2025', 'b 2025', 'c 2025', 'd 2025', 'b 2025'])
  })
})
