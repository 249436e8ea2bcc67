import fc from 'fast-check'
import { expect, it } from 'vitest'
import { entrySchema, storedChangesSchema } from '../../contract/entry-resources.ts'
import { openSite, type Visitor } from './visitor.ts'

const TOWN = '500231101'
const MONTH = '2025-09'

/** What somebody does: looks at the sheet, or saves a number over what they saw last. */
type Step = { readonly who: 0 | 1; readonly does: 'look' | number }

const steps: fc.Arbitrary<readonly (readonly Step[])[]> = fc.array(
  // Steps of one group are under way at the same time.
  fc.array(
    fc.record({
      who: fc.constantFrom(0 as const, 1 as const),
      does: fc.oneof(fc.constant('look' as const), fc.integer({ min: 0, max: 3 })),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  { minLength: 1, maxLength: 5 },
)

interface Seen {
  readonly value: number | null
  readonly revision: string | null
}

const NAME =
  'of two clerks on one cell neither overwrites what they have not seen, however they interleave'

it(NAME, { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (groups) => {
      const site = openSite()
      const clerks: Visitor[] = []
      for (const name of ['one', 'other']) {
        await site.addAccount(name, 'clerk', TOWN)
        clerks.push(await site.signedIn(name))
      }
      const seen: Seen[] = [
        { value: null, revision: null },
        { value: null, revision: null },
      ]
      const saved: { readonly before: number | null; readonly value: number }[] = []
      const look = async (visit: Visitor): Promise<Seen> => {
        const response = await visit(`/api/entry?area=${TOWN}&month=${MONTH}`)
        const held = entrySchema.parse(await response.json()).rows[0]?.held
        return { value: held?.value ?? null, revision: held?.revision ?? null }
      }
      const save = async (visit: Visitor, value: number, { value: before, revision }: Seen) => {
        const change = { indicator: 'training_sessions', period: MONTH, value, revision }
        const body = { area: TOWN, changes: [change] }
        const response = await visit('/api/observations', { method: 'PUT', body })
        if (response.status === 409) return null
        expect(response.status).toBe(200)
        const held = storedChangesSchema.parse(await response.json()).stored[0]?.held
        expect(held?.value).toBe(value)
        const revisionNow = held?.revision ?? null
        if (value !== before) saved.push({ before, value })
        return { value, revision: revisionNow }
      }
      for (const group of groups) {
        await Promise.all(
          group.map(async ({ who, does }) => {
            const visit = clerks[who] as Visitor
            const now = seen[who] as Seen
            seen[who] = (does === 'look' ? await look(visit) : await save(visit, does, now)) ?? now
          }),
        )
      }
      const changes = await site.store.figureChanges({ areaCodes: [TOWN], years: [2025] })
      const numberIn = (text: string | null) => (text === null ? null : JSON.parse(text).value)
      const chain = changes.map(({ before, after }) => [numberIn(before), numberIn(after)])
      // Each begins where the one before ended: nothing was written over unseen.
      for (const [at, [before]] of chain.entries()) {
        expect(before).toBe(at === 0 ? null : chain[at - 1]?.[1])
      }
      // What was recorded is what was acknowledged, each over what its clerk had seen. A number that was
      // saved while it was there already is no change.
      const acknowledged = saved.map(({ before, value }) => `${before} ${value}`)
      for (const [before, after] of chain) expect(acknowledged).toContain(`${before} ${after}`)
    }),
    { numRuns: 200 },
  )
})
