import { beforeEach, describe, expect, it } from 'vitest'
import { changesSchema } from '../../contract/changes-resources.ts'
import { PATHS } from '../../contract/paths.ts'
import {
  storedTargetsSchema,
  targetProblemSchema,
  targetsSchema,
} from '../../contract/target-resources.ts'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import { area, indicator, monthly, observation, target } from '../builders.ts'
import { openSite, type Visitor } from './visitor.ts'

const TOWN = '500231101'
const RATE = 'publicity_village_coverage'
const MILESTONES = [0.1, 0.3, 0.6] as const

/** 新民镇 with 10 sessions a month of 2025 against a target of 100, and a plan of 2026 with milestones. */
function store() {
  return createMemoryStore({
    areas: [
      area({ code: '500231', name: '垫江县', level: 'county', parentCode: null }),
      area({ validTo: '2027-06' }),
    ],
    indicators: [
      indicator(),
      indicator({ id: RATE, measure: 'ratio', aggregation: 'latest', position: 20 }),
    ],
    observations: monthly(10, 1, 12).map(observation),
    targets: [target({ value: 100 }), target({ year: 2026, value: 120, milestones: MILESTONES })],
  })
}

describe('the targets of a year', () => {
  let site: ReturnType<typeof openSite>
  let supervisor: Visitor

  beforeEach(async () => {
    site = openSite(store())
    await site.addAccount('supervisor', 'supervisor', '500231')
    await site.addAccount('clerk', 'clerk', TOWN)
    supervisor = await site.signedIn('supervisor')
  })

  const put = (targets: readonly object[], year = 2026) =>
    supervisor(PATHS.targets, { method: 'PUT', body: { area: TOWN, year, targets } })
  const sessions = (more: object = {}) => ({
    indicator: 'training_sessions',
    value: 130,
    revision: 'unrecorded',
    ...more,
  })
  async function stored(response: Response) {
    expect(response.status).toBe(200)
    return storedTargetsSchema.parse(await response.json()).stored
  }
  async function refused(response: Response) {
    expect(response.status).toBe(422)
    return targetProblemSchema
      .parse(await response.json())
      .cells?.map(({ indicator: id, period, code }) => [id, period, code])
  }
  async function sheet(visit: Visitor = supervisor, year = 2026) {
    const response = await visit(`${PATHS.targets}?area=${TOWN}&year=${year}`)
    return targetsSchema.parse(await response.json())
  }

  it('are beside those of the year before, and what was done then', async () => {
    const { rows, lastYearThrough, may } = await sheet()
    expect([lastYearThrough, may.set]).toEqual(['2025-12', true])
    expect(rows[0]).toMatchObject({
      held: { versions: [{ value: 120, milestones: MILESTONES }], revision: 'unrecorded' },
      // 12 x 10 of 100.
      lastYear: { target: 100, value: { value: 120 }, completion: { value: 1.2 } },
    })
    expect(rows[1]).toMatchObject({ held: null, lastYear: { target: null } })
    expect((await sheet(await site.signedIn('clerk'))).may.set).toBe(false)
    // 2026 is not over, and 2027 has not begun.
    expect((await sheet(supervisor, 2027)).lastYearThrough).toBe('2026-11')
    expect((await sheet(supervisor, 2028)).rows[0]).toMatchObject({ lastYear: null })
  })

  it('are set, and changed during the year as a version of its own', async () => {
    const [first] = await stored(await put([sessions({ value: 130, note: '录错' })]))
    expect(first?.held?.versions).toEqual([
      {
        value: 130,
        effectiveFrom: '2026-01-01',
        milestones: MILESTONES,
        source: null,
        note: '录错',
      },
    ])
    const [second, rate] = await stored(
      await put([
        sessions({
          value: 110,
          effectiveFrom: '2026-09-10',
          source: '垫法治办〔2026〕5号',
          revision: first?.held?.revision,
        }),
        { indicator: RATE, value: 0.9, revision: null },
      ]),
    )
    expect(second?.held?.versions.map((one) => [one.value, one.effectiveFrom])).toEqual([
      [130, '2026-01-01'],
      [110, '2026-09-10'],
    ])
    // Shares of the target hold for another value too.
    expect(second?.held?.versions[1]?.milestones).toEqual(MILESTONES)
    expect(rate?.held?.revision).toBe(second?.held?.revision)

    const { rows } = await sheet()
    expect(rows[0]?.held).toEqual(second?.held)
    expect(rows[0]?.held?.changedBy).toMatchObject({ role: 'supervisor', name: 'supervisor' })
    const figure = await supervisor(`${PATHS.progress}?area=${TOWN}&through=2026-09`)
    expect((await figure.json()).figures[0]).toMatchObject({ target: 110, targetOriginal: 130 })

    // Without a day it is the last version that is meant.
    const [third] = await stored(
      await put([sessions({ value: null, revision: second?.held?.revision })]),
    )
    expect(third?.held?.versions.map(({ value }) => value)).toEqual([130])
    const [none] = await stored(
      await put([sessions({ value: null, revision: third?.held?.revision })]),
    )
    expect(none?.held).toBeNull()

    const { changes } = changesSchema.parse(
      await (await supervisor(`${PATHS.changes}?area=${TOWN}`)).json(),
    )
    // Four writes, one link each.
    expect(changes.map(({ rows: all, door, by }) => [all.length, door, by?.role])).toEqual([
      [1, 'desk', 'supervisor'],
      [1, 'desk', 'supervisor'],
      [2, 'desk', 'supervisor'],
      [1, 'desk', 'supervisor'],
    ])
    expect(changes[2]?.rows[0]).toMatchObject({
      kind: 'target',
      year: 2026,
      before: null,
      after: { value: 110, effectiveFrom: '2026-09-10', source: '垫法治办〔2026〕5号' },
    })
    expect(changes.at(-1)?.rows).toMatchObject([
      { kind: 'target', before: { value: 120 }, after: { value: 130, note: '录错' } },
    ])
    const csv = await supervisor(`${PATHS.changesCsv}?area=${TOWN}`)
    expect(await csv.text()).toMatch(/,targets,training_sessions,.*,2026,120,.*,130,.*,录错,/)
  })

  it('have the milestones that are named, else keep theirs', async () => {
    const [first] = await stored(await put([sessions({ value: 120, milestones: [0.25, 0.5, 1] })]))
    expect(first?.held?.versions).toMatchObject([{ value: 120, milestones: [0.25, 0.5, 1] }])
    const [same] = await stored(await put([sessions({ value: 120, milestones: [0.25, 0.5, 1] })]))
    expect(same?.held?.revision).toBe(first?.held?.revision)
    const [evenly] = await stored(
      await put([sessions({ value: 120, milestones: null, revision: first?.held?.revision })]),
    )
    expect(evenly?.held?.versions).toMatchObject([{ value: 120, milestones: null }])
    const csv = await (await supervisor(`${PATHS.changesCsv}?area=${TOWN}`)).text()
    const [head = '', last = '', before = ''] = csv.split('\r\n')
    const at = (row: string, column: string) => row.split(',')[head.split(',').indexOf(column)]
    expect([at(last, 'before_milestones'), at(last, 'after_milestones')]).toEqual([
      '0.25;0.5;1',
      '',
    ])
    expect(at(before, 'before_milestones')).toBe('0.1;0.3;0.6')
    for (const milestones of [
      [0.5, 0.4, 0.6],
      [0.5, 0.6, 1.1],
      [-0.1, 0, 0],
    ]) {
      expect(await refused(await put([sessions({ milestones })]))).toEqual([
        ['training_sessions', '2026', 'wrong_milestones'],
      ])
    }
    expect((await put([sessions({ milestones: [0.5, 0.6] })])).status).toBe(400)
  })

  it('that others have changed are shown, and nothing is stored', async () => {
    const [first] = await stored(await put([sessions()]))
    const late = await put([
      sessions({ value: 140 }),
      { indicator: RATE, value: 1, revision: null },
    ])
    expect(late.status).toBe(409)
    expect(targetProblemSchema.parse(await late.json()).targets).toEqual([
      { indicator: 'training_sessions', held: first?.held },
    ])
    expect((await sheet()).rows.map(({ held }) => held?.versions.length)).toEqual([1, undefined])
    // Having seen it, they keep their own: the feed says so.
    const { revision } = first?.held ?? {}
    await stored(await put([sessions({ value: 140, revision, chosen: true })]))
    const feed = await supervisor(`${PATHS.changes}?area=${TOWN}`)
    expect(changesSchema.parse(await feed.json()).changes[0]?.rows).toMatchObject([
      { before: { value: 130 }, after: { value: 140 }, chosen: true },
    ])
  })

  it('sent again after a lost answer are no conflict', async () => {
    const [first] = await stored(await put([sessions()]))
    expect((await stored(await put([sessions()])))[0]?.held).toEqual(first?.held)
  })

  it('name what cannot be stored', async () => {
    expect(
      await refused(
        await put([
          sessions({ value: -1 }),
          sessions(),
          { indicator: RATE, value: 90, revision: null },
          { indicator: 'none', value: 1, revision: null },
        ]),
      ),
    ).toEqual([
      ['training_sessions', '2026', 'negative'],
      ['training_sessions', '2026', 'twice'],
      [RATE, '2026', 'above_denominator'],
      ['none', '2026', 'unknown_indicator'],
    ])
    expect(await refused(await put([sessions({ effectiveFrom: '2027-01-01' })]))).toEqual([
      ['training_sessions', '2026', 'outside_plan'],
    ])
    expect(await refused(await put([sessions({ revision: null })], 2028))).toEqual([
      ['training_sessions', '2028', 'outside_life'],
    ])
    expect((await put([sessions({ effectiveFrom: '2026-02-30' })])).status).toBe(400)
    expect((await sheet()).rows[0]?.held?.versions).toMatchObject([{ value: 120 }])
  })
})
