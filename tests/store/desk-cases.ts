import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FOLLOW_UP_STATES, type FollowUp } from '../../domain/follow-up.ts'
import type { MonthState } from '../../domain/month-state.ts'
import { type Author, fieldsOf, ReasonNeeded, wasChosen } from '../../server/api/history.ts'
import { type DatasetWriter, observationKey, type Store } from '../../server/api/store.ts'
import { area, indicator, observation, target } from '../builders.ts'
import type { OpenStore } from './store-cases.ts'

const NOW = '2026-01-02T03:04:05.000Z'
const LATER = '2026-01-03T00:00:00.000Z'

const CLERK: Author = { accountId: 'clerk', door: 'desk', reason: null }
const EVERYTHING = { areaCodes: ['500231101', '500231102'], years: [2024, 2025] }

/** What every store promises of changes and of months that are submitted. */
export function testDesk(name: string, openStore: OpenStore): void {
  describe(`${name}, at the desk`, () => {
    let store: Store

    beforeEach(async () => {
      store = await openStore()
      await write(async (writer) => {
        await writer.put('areas', [
          area({ code: '500231', name: '垫江县', level: 'county', parentCode: null }),
          area(),
          area({ code: '500231102', name: '沙坪镇' }),
        ])
        await writer.put('indicators', [indicator()])
        await writer.put('observations', [
          observation({ period: '2025-02', value: 200 }),
          observation({ areaCode: '500231102', period: '2025-02', value: 7 }),
        ])
      })
    })
    afterEach(() => store.close())

    function write(work: (writer: DatasetWriter) => Promise<void>, author?: Author, now = NOW) {
      return store.write(
        now,
        async (writer) => {
          await work(writer)
          return true
        },
        author,
      )
    }

    const lastChange = async (areaCode = '500231101') =>
      (await store.lastChanges({ areaCodes: [areaCode], years: [2025] })).find(
        ({ period }) => period.from === 2,
      )

    function state(change: Partial<MonthState> = {}): MonthState {
      const month = { areaCode: '500231101', year: 2025, month: 2, reason: null }
      return { ...month, state: 'submitted', changedAt: NOW, changedBy: 'clerk', ...change }
    }

    it('knows by which write a figure last changed, and not by one that changed nothing', async () => {
      const first = await lastChange()
      expect(first).toMatchObject({ at: NOW, accountId: null })
      let revision = ''
      const change = (value: number, now: string) =>
        write(
          async (writer) => {
            revision = writer.revision
            await writer.put('observations', [observation({ period: '2025-02', value })])
          },
          CLERK,
          now,
        )
      await change(200, LATER)
      expect(await lastChange()).toEqual(first)
      await change(201, LATER)
      const second = await lastChange()
      expect(second).toMatchObject({ revision, at: LATER, accountId: 'clerk' })
      await change(200, LATER)
      // The same figure as at first, and yet another change.
      expect(
        new Set([first?.revision, second?.revision, (await lastChange())?.revision]).size,
      ).toBe(3)
      expect(await lastChange('500231102')).toMatchObject({ revision: first?.revision })
    })

    it('reads inside a write what is there by now, and by which earlier write', async () => {
      await write(async (writer) => {
        await writer.put('observations', [observation({ period: '2025-02', value: 5 })])
        expect((await writer.observations(EVERYTHING)).map(({ value }) => value).sort()).toEqual([
          5, 7,
        ])
        // Of earlier writes: this one may yet be declined.
        const [change] = await writer.lastChanges({ ...EVERYTHING, areaCodes: ['500231101'] })
        expect(change?.revision).not.toBe(writer.revision)
      })
    })

    it('records what was chosen over what another writer had put there, of a removal too', async () => {
      const key = observationKey(observation({ period: '2025-02' }))
      const change = (work: (writer: DatasetWriter) => Promise<void>) =>
        write(async (writer) => {
          writer.choose([key])
          await work(writer)
        }, CLERK)
      await change((writer) =>
        writer.put('observations', [
          observation({ period: '2025-02', value: 5 }),
          observation({ period: '2025-03', value: 6 }),
        ]),
      )
      await change((writer) => writer.remove([observation({ period: '2025-02' })]))
      const rows = await store.figureChanges({ ...EVERYTHING, areaCodes: ['500231101'] })
      expect(rows.map((row) => [row.before, row.after, wasChosen(row)])).toEqual([
        [null, '{"value":200}', false],
        ['{"value":200}', '{"value":5,"chosen":true}', true],
        [null, '{"value":6}', false],
        ['{"value":5,"chosen":true}', null, true],
      ])
      expect(fieldsOf(rows[1]?.after ?? '')).not.toHaveProperty('chosen')
    })

    it('removes figures, and counts what was there', async () => {
      const counts = await write(async (writer) => {
        await writer.remove([
          observation({ period: '2025-02' }),
          observation({ period: '2025-03' }),
        ])
      })
      expect(counts.observations).toMatchObject({ added: 0, removed: 1 })
      expect(await store.observations(EVERYTHING)).toMatchObject([{ areaCode: '500231102' }])
      expect((await store.activity()).map(({ areaCode }) => areaCode)).toEqual(['500231102'])
    })

    it('knows by which write a target last changed, all its versions together, and removes one', async () => {
      const versions = [target(), target({ value: 10, effectiveFrom: '2025-09-10' })]
      let revision = ''
      const before = await store.identity(['figures:500231101'])
      await write(async (writer) => writer.put('targets', versions), CLERK)
      expect((await store.identity(['figures:500231101'])).version).not.toBe(before.version)
      const [first] = await store.lastTargetChanges(EVERYTHING)
      await write(
        async (writer) => {
          revision = writer.revision
          await writer.removeTargets(versions.slice(1))
          await writer.removeTargets([target({ year: 2024 })])
          expect(await writer.targets(EVERYTHING)).toEqual(versions.slice(0, 1))
        },
        CLERK,
        LATER,
      )
      expect(await store.targets(EVERYTHING)).toEqual(versions.slice(0, 1))
      const place = { areaCode: '500231101', indicatorId: 'training_sessions', year: 2025 }
      expect(first).toMatchObject({ ...place, at: NOW, accountId: 'clerk' })
      expect(await store.lastTargetChanges(EVERYTHING)).toEqual([
        { ...place, revision, at: LATER, accountId: 'clerk' },
      ])
    })

    it('holds one state of a month, the last, and changes the version of the unit with it', async () => {
      const before = await store.identity(['figures:500231101'])
      await write(
        (writer) => writer.putMonthStates([state(), state({ month: 3, state: 'open' })]),
        CLERK,
      )
      await write(
        (writer) => writer.putMonthStates([state({ state: 'returned', reason: '请核对人次' })]),
        CLERK,
        LATER,
      )
      const states = await store.monthStates(EVERYTHING)
      expect(states.toSorted((a, b) => a.month - b.month)).toEqual([
        state({ state: 'returned', reason: '请核对人次' }),
        state({ month: 3, state: 'open' }),
      ])
      expect((await store.identity(['figures:500231101'])).version).not.toBe(before.version)
      expect(await store.monthStates({ areaCodes: ['500231102'], years: [2025] })).toEqual([])
    })

    it('changes a submitted month only with a reason, through whichever door', async () => {
      await write((writer) => writer.putMonthStates([state()]), CLERK)
      const put = (value: number, author?: Author) =>
        write(async (writer) => {
          await writer.put('observations', [observation({ period: '2025-02', value })])
        }, author)
      await expect(put(201)).rejects.toThrow(ReasonNeeded)
      await expect(put(201, CLERK)).rejects.toMatchObject({ months: ['2025-02'] })
      // A quarter's own figure counts instead of its months'.
      await expect(
        write(async (writer) => {
          await writer.put('observations', [observation({ period: '2025-Q1', value: 900 })])
        }),
      ).rejects.toThrow(ReasonNeeded)
      await expect(
        write((writer) => writer.remove([observation({ period: '2025-02' })])),
      ).rejects.toThrow(ReasonNeeded)
      const keepNothing = { hasObservation: () => false, hasTarget: () => false }
      await expect(
        write((writer) => writer.withdraw(['500231101'], 2025, keepNothing)),
      ).rejects.toThrow(ReasonNeeded)
      expect((await store.observations(EVERYTHING)).map(({ value }) => value).sort()).toEqual([
        200, 7,
      ])

      await put(200, CLERK)
      await put(201, { ...CLERK, reason: '漏计夜校' })
      expect((await store.observations(EVERYTHING)).map(({ value }) => value).sort()).toEqual([
        201, 7,
      ])
    })

    it('changes a month that was given back freely', async () => {
      await write((writer) => writer.putMonthStates([state()]), CLERK)
      await write((writer) => writer.putMonthStates([state({ state: 'returned' })]), CLERK)
      await write(async (writer) => {
        await writer.put('observations', [observation({ period: '2025-02', value: 3 })])
      }, CLERK)
      expect((await store.observations(EVERYTHING)).map(({ value }) => value).sort()).toEqual([
        3, 7,
      ])
    })

    it('tells what changed, by write and area, the latest first', async () => {
      await write(
        async (writer) => {
          await writer.put('observations', [
            observation({ period: '2025-02', value: 201, qualifier: 'at_least' }),
            observation({ period: '2025-03', value: 1, note: '补报' }),
          ])
          await writer.remove([observation({ areaCode: '500231102', period: '2025-02' })])
          await writer.putMonthStates([state()])
        },
        { ...CLERK, reason: '漏计' },
        LATER,
      )
      const all = { areaCodes: null, before: null, corrections: false, limit: 10 }
      const changes = await store.changes(all)
      const author = { accountId: 'clerk', door: 'desk', reason: '漏计' }
      const sums = { corrections: 0, at: LATER, author }
      expect(changes.slice(0, 2)).toMatchObject([
        { areaCode: '500231101', added: 2, changed: 1, removed: 0, ...sums },
        { areaCode: '500231102', added: 0, changed: 0, removed: 1, ...sums },
      ])
      expect(changes[0]?.rows).toMatchObject([
        { kind: 'observations', firstMonth: 2, before: '{"value":200}' },
        { firstMonth: 3, before: null, after: '{"value":1,"note":"补报"}' },
        { kind: 'month_states', firstMonth: 2, after: '{"state":"submitted"}' },
      ])
      expect(JSON.parse(changes[0]?.rows[0]?.after ?? '')).toEqual({
        value: 201,
        qualifier: 'at_least',
      })
      // The first write: the indicator, which belongs to no area, and three areas.
      expect(changes.slice(2).map(({ areaCode, added }) => [areaCode, added])).toEqual([
        ['', 1],
        ['500231', 1],
        ['500231101', 2],
        ['500231102', 2],
      ])
      const [last] = changes
      expect(
        await store.changes({ ...all, areaCodes: ['500231102'], before: last?.seq ?? 0 }),
      ).toEqual(changes.slice(5))
      expect(await store.changes({ ...all, limit: 1 })).toEqual(changes.slice(0, 1))
      expect(await store.changes({ ...all, corrections: true })).toEqual([])

      await write(
        async (writer) => {
          await writer.put('observations', [observation({ period: '2025-02', value: 202 })])
        },
        { ...CLERK, reason: '夜校' },
        LATER,
      )
      expect(await store.changes({ ...all, corrections: true })).toMatchObject([
        { areaCode: '500231101', corrections: 1, rows: [{ correction: true }] },
      ])
      const ofFigure = {
        areaCodes: ['500231101'],
        years: [2025],
        indicatorIds: ['training_sessions'],
      }
      const figure = await store.figureChanges(ofFigure)
      expect(
        figure.map(({ firstMonth, after, correction, author: { reason } }) => [
          firstMonth,
          JSON.parse(after ?? '').value,
          correction,
          reason,
        ]),
      ).toEqual([
        [2, 200, false, null],
        [2, 201, false, '漏计'],
        [3, 1, false, '漏计'],
        [2, 202, true, '夜校'],
      ])
      expect(await store.figureChanges({ ...ofFigure, corrections: true })).toEqual(
        figure.slice(-1),
      )
      const once = {
        areaCode: '500231101',
        indicatorId: 'training_sessions',
        year: 2025,
        firstMonth: 2,
        lastMonth: 2,
      }
      expect(await store.correctionCounts(ofFigure)).toEqual([{ ...once, count: 1, at: LATER }])
      await write(
        (writer) => writer.put('observations', [observation({ period: '2025-02', value: 203 })]),
        {
          ...CLERK,
          reason: '夜校又一期',
        },
        LATER,
      )
      expect(await store.correctionCounts(ofFigure)).toEqual([{ ...once, count: 2, at: LATER }])
      expect(await store.correctionCounts({ ...ofFigure, years: [2024] })).toEqual([])
      expect(await store.correctedAreas([2024, 2025])).toEqual(['500231101'])
      expect(await store.correctedAreas([2024])).toEqual([])
      expect(await store.correctionCounts({ ...ofFigure, indicatorIds: ['other'] })).toEqual([])
    })

    it('knows an import with all that it changed, and what was changed since', async () => {
      let id = ''
      await write(
        async (writer) => {
          id = writer.revision
          await writer.put('observations', [
            observation({ period: '2025-02', value: 201 }),
            observation({ period: '2025-03', value: 1 }),
          ])
          await writer.put('areas', [area({ code: '500231103', name: '周嘉镇' })])
          await writer.putImport({ id, files: ['二月.csv'], takenBackBy: null })
        },
        { ...CLERK, door: 'import' },
      )
      const noted = { id, at: NOW, accountId: 'clerk', reason: null, files: ['二月.csv'] }
      const counted = { added: 2, changed: 1, areaCodes: ['500231101', '500231103'] }
      const all = { limit: 10 }
      expect(await store.imports(all)).toEqual([{ ...noted, ...counted, takenBack: null }])
      expect(await store.imports({ ...all, id: 'other' })).toEqual([])
      const seen: unknown[] = []
      const look = () =>
        write(async (writer) => {
          const found = await writer.imported(id)
          seen.push([
            found?.rows.length,
            found?.newer.map(({ areaCode, firstMonth }) => [areaCode, firstMonth]),
          ])
        })
      await look()
      await write((writer) =>
        writer.put('observations', [
          observation({ period: '2025-03', value: 2 }),
          observation({ areaCode: '500231102', period: '2025-03', value: 2 }),
          observation({ areaCode: '500231103', period: '2025-03', value: 2 }),
        ]),
      )
      // Once more: places are named, not their changes.
      await write((writer) =>
        writer.put('observations', [observation({ period: '2025-03', value: 3 })]),
      )
      await look()
      const [before, since] = seen as [unknown, [number, unknown[]]]
      expect(before).toEqual([3, []])
      expect([since[0], since[1].sort()]).toEqual([
        3,
        [
          ['500231101', 3],
          ['500231103', 3],
        ],
      ])
      await write(
        async (writer) => {
          await writer.delete('observations', [
            observation({ areaCode: '500231103', period: '2025-03' }),
          ])
          await writer.delete('areas', [area({ code: '500231103' })])
          await writer.putImport({ id, files: ['二月.csv'], takenBackBy: writer.revision })
        },
        CLERK,
        LATER,
      )
      expect((await store.areas()).map(({ code }) => code)).not.toContain('500231103')
      expect((await store.activity()).map(({ areaCode }) => areaCode)).not.toContain('500231103')
      expect(await store.imports(all)).toMatchObject([
        { takenBack: { at: LATER, accountId: 'clerk' } },
      ])
    })

    it('holds what is asked about figures, by area, state and id, the latest first', async () => {
      const asked: FollowUp = {
        id: 'a',
        areaCode: '500231101',
        indicatorId: 'training_sessions',
        period: { year: 2025, from: 2, to: 2 },
        question: '与台账不一致，请核实',
        dueOn: '2026-01-10',
        state: 'open',
        answer: null,
        askedBy: 'supervisor',
        askedAt: NOW,
        changedBy: null,
        changedAt: null,
      }
      const other = { ...asked, id: 'b', areaCode: '500231102', askedAt: LATER }
      const before = await store.identity(['figures:500231101'])
      await write((writer) => writer.putFollowUps([asked, other]), CLERK)
      expect((await store.identity(['figures:500231101'])).version).not.toBe(before.version)
      const all = { areaCodes: null, states: FOLLOW_UP_STATES }
      expect(await store.followUps(all)).toEqual([other, asked])
      const answered: FollowUp = {
        ...asked,
        state: 'answered',
        answer: '已核对，无误',
        changedBy: 'clerk',
        changedAt: LATER,
      }
      await write((writer) => writer.putFollowUps([answered]), CLERK, LATER)
      expect(await store.followUps({ ...all, id: 'a' })).toEqual([answered])
      expect(await store.followUps({ ...all, states: ['open'] })).toEqual([other])
      expect(await store.followUps({ ...all, areaCodes: ['500231101'] })).toEqual([answered])
      const figure = { ...all, areaCodes: ['500231101'], indicatorId: answered.indicatorId }
      expect(await store.followUps({ ...figure, year: answered.period.year })).toEqual([answered])
      expect(await store.followUps({ ...figure, year: 1999 })).toEqual([])
      expect(await store.followUps({ ...figure, indicatorId: 'another' })).toEqual([])
      const [change] = await store.changes({
        areaCodes: ['500231101'],
        before: null,
        corrections: false,
        limit: 1,
      })
      expect(change?.rows).toMatchObject([{ kind: 'follow_ups', firstMonth: 2 }])
      expect(JSON.parse(change?.rows[0]?.after ?? '')).toMatchObject({ answer: '已核对，无误' })
    })
  })
}
