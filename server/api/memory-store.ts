import { compareTexts } from '../../domain/compare-texts.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { REGISTER_IDS } from '../../domain/register/registers.ts'
import { type Author, COMMAND } from './history.ts'
import {
  changesIn,
  correctedAreasIn,
  correctionCountsIn,
  figureChangesIn,
  importsIn,
  lastChangesIn,
  lastTargetChangesIn,
  rowChangesIn,
} from './memory-history.ts'
import {
  activityOf,
  type HeldRows,
  type MemoryState,
  selectFollowUps,
  selectHeldRows,
  selectOf,
  selectRows,
  selectStates,
} from './memory-state.ts'
import { draftOf } from './memory-writer.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { FedWriter } from './registers/fed-writer.ts'
import type { AreaActivity, DatasetIdentity, Store } from './store.ts'

/**
 * A store that keeps its facts in memory: for the mock API, for tests, and for nothing that must
 * outlive the process.
 *
 * @param dataset Facts it starts with; none = empty.
 * @param importedAt UTC instant stated as the import of `dataset`; null = not stated.
 * @example const store = createMemoryStore(sampleDataset(indicators))
 */
export function createMemoryStore(dataset?: Dataset, importedAt: string | null = null): Store {
  let state = emptyState()
  let activity: { of: MemoryState; rows: readonly AreaActivity[] } | null = null
  const exclusively = oneAtATime()
  const ready = dataset ? exclusively(() => fill(dataset)) : Promise.resolve()

  async function fill(facts: Dataset): Promise<void> {
    const draft = draftOf(state, null, importedAt ?? '')
    const { areas, indicators, observations, targets, villages = [], feeds = [] } = facts
    const writer = new FedWriter(draft.writer, importedAt ?? LONG_AGO)
    await writer.put('areas', areas)
    await writer.put('indicators', indicators)
    await writer.put('observations', observations)
    await writer.put('targets', targets)
    await writer.put('villages', villages)
    await writer.put('feeds', feeds)
    for (const register of REGISTER_IDS) await writer.put(register, facts[register] ?? [])
    await writer.putMonthStates(facts.monthStates ?? [])
    await writer.end()
    state = (await draft.finish((holdsSample) => identity(1, importedAt, holdsSample))) ?? state
  }

  /** A method that reads the state as it is when it is called. */
  function read<Asked extends readonly unknown[], Answer>(
    select: (state: MemoryState, ...asked: Asked) => Answer,
  ) {
    return async (...asked: Asked): Promise<Answer> => {
      await ready
      return select(state, ...asked)
    }
  }

  return {
    async identity(scopes) {
      await ready
      if (!scopes) return state.identity
      const changes = scopes.flatMap((scope) => state.changed.get(scope) ?? [])
      return changes.reduce(
        (last, one) => (counterOf(one) > counterOf(last) ? one : last),
        state.frame,
      )
    },
    async versions() {
      await ready
      const { changed, frame } = state
      return (scope) => (changed.get(scope) ?? frame).version
    },
    areas: read(({ areas }) => [...areas.values()].sort((a, b) => compareTexts(a.code, b.code))),
    indicators: read(({ indicators }) =>
      [...indicators.values()].sort((a, b) => a.position - b.position || compareTexts(a.id, b.id)),
    ),
    observations: read(({ observations }, query) => selectRows(observations, query)),
    targets: read(({ targets }, query) => selectRows(targets, query)),
    activity: read((of) => {
      if (activity?.of !== of) activity = { of, rows: activityOf(of.observations) }
      return activity.rows
    }),
    lastChanges: read(({ history }, query) => lastChangesIn(history, query)),
    lastTargetChanges: read(({ history }, query) => lastTargetChangesIn(history, query)),
    besides: read(({ besides }, query) => selectRows(besides, query)),
    registerRows: read(({ registers }, query) => selectHeldRows(registers, query)),
    feeds: read(({ feeds }, areaCodes) => selectOf(feeds, areaCodes)),
    villages: read(({ villages }, areaCodes) => selectOf(villages, areaCodes)),
    monthStates: read(({ monthStates }, query) => selectStates(monthStates, query)),
    followUps: read(({ followUps }, query) => selectFollowUps(followUps, query)),
    imports: read(importsIn),
    changes: read(({ history }, query) => changesIn(history, query)),
    figureChanges: read(({ history }, query) => figureChangesIn(history, query)),
    // All of it is at hand.
    registerPage: read(() => null),
    rowChanges: read(({ history }, place) => rowChangesIn(history, place)),
    correctedAreas: read(({ history }, years) => correctedAreasIn(history, years)),
    correctionCounts: read(({ history }, query) => correctionCountsIn(history, query)),
    write(now, work, author: Author | null = COMMAND) {
      return exclusively(async () => {
        const draft = draftOf(state, author, now)
        const writer = new FedWriter(draft.writer, now)
        const keep = await work(writer)
        await writer.end()
        if (keep) {
          const next = counterOf(state.identity) + 1
          state = (await draft.finish((holdsSample) => identity(next, now, holdsSample))) ?? state
        }
        return draft.writer.counts()
      })
    },
    async check() {},
    async close() {
      await exclusively(async () => undefined)
    },
  }
}

function emptyState(): MemoryState {
  const empty = identity(0, null, false)
  return {
    identity: empty,
    frame: empty,
    changed: new Map(),
    areas: new Map(),
    indicators: new Map(),
    observations: new Map(),
    targets: new Map(),
    monthStates: new Map(),
    besides: new Map(),
    villages: new Map(),
    feeds: new Map(),
    registers: Object.fromEntries(REGISTER_IDS.map((id) => [id, new Map()])) as unknown as HeldRows,
    followUps: new Map(),
    imports: new Map(),
    history: [],
  }
}

/** Where nobody says when: what registers feed is counted with the next write. */
const LONG_AGO = '1970-01-01T00:00:00.000Z'

/** A counter alone would let two stores share a version; the random part tells them apart. */
function identity(
  counter: number,
  importedAt: string | null,
  holdsSample: boolean,
): DatasetIdentity {
  const random = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
  return { version: `${counter}-${random.toString(36)}`, importedAt, holdsSample }
}

/** How many writes there were until then. */
function counterOf({ version }: DatasetIdentity): number {
  return Number.parseInt(version, 10)
}
