import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DatasetResource } from '../../../../contract/resources.ts'
import { useClock } from '../../../components/clock.tsx'
import { getAnswer } from '../../../data/api-client.ts'
import { healthQuery } from '../../../data/queries.ts'
import type { SlideChoice } from '../choices/deck-options.ts'
import { countNeeds, needsOf } from '../compose/slide-kinds.ts'
import {
  completeFigures,
  type DeckQuery,
  type Fetched,
  fetchFigures,
  MixedDatasets,
  startAtHand,
} from './fetch-figures.ts'
import type { FrozenFigures } from './frozen-figures.ts'
import { storedFigures, storeFigures } from './frozen-storage.ts'

/** Which slides are wanted, once the figures are known. */
export type ChoicesOf = (
  figures: Pick<FrozenFigures, 'progress' | 'indicators'>,
) => readonly SlideChoice[]

/** Figures of a deck and how far their preparation is. */
export interface Preparation {
  /** Null until the first figures are there. */
  readonly frozen: FrozenFigures | null
  /**
   * `ready`: nothing is lacking. `blocked`: slides added since then need figures of a newer
   * dataset. `failed`: an answer could not be had (`error`).
   */
  readonly state: 'fetching' | 'ready' | 'blocked' | 'failed'
  readonly fetched: Fetched
  readonly error: Error | null
  /** The dataset that answers about the area come from by now, where it is not the frozen one. */
  readonly newer: DatasetResource | null
  /** Fetches all figures anew and freezes those; the old ones stay until then. */
  readonly update: () => void
  readonly updating: boolean
  readonly retry: () => void
}

/** Answers of the page itself are this new, in milliseconds. */
const AT_HAND = 30_000

const NOTHING: Fetched = { done: 0, all: 0 }

/**
 * Prepares and keeps the figures of a deck. They change only by `update`; slides added later are
 * completed from the same dataset or not at all.
 *
 * @param choicesOf Must stay the same function while the choices do.
 */
export function useFrozenFigures(query: DeckQuery, choicesOf: ChoicesOf): Preparation {
  const client = useQueryClient()
  const clock = useClock()
  const key = [query.area, query.year ?? '', query.through ?? ''].join('|')
  const [start] = useState(() => startAtHand(client, query, clock(), clock() - AT_HAND))
  const [held, setHeld] = useState(() => ({ key, frozen: storedFigures(key) ?? start }))
  /** What came with the page, until it was complete once. */
  const atHand = useRef(start)
  const [progress, setProgress] = useState<{
    readonly state: Preparation['state']
    readonly fetched: Fetched
    readonly error: Error | null
  }>({ state: 'fetching', fetched: NOTHING, error: null })
  const [attempt, setAttempt] = useState(0)
  const [updating, setUpdating] = useState(false)
  const frozen = held.key === key ? held.frozen : null
  const current = useRef(frozen)
  current.current = frozen

  const keep = useCallback(
    (figures: FrozenFigures) => {
      setHeld({ key, frozen: figures })
      storeFigures(key, figures)
    },
    [key],
  )
  const { area, year, through } = query

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks for another try
  useEffect(() => {
    let wanted = true
    const onFetched = (fetched: Fetched) => {
      if (wanted) setProgress({ state: 'fetching', fetched, error: null })
    }
    const prepare = async () => {
      const have = current.current ?? storedFigures(key)
      const anew = () =>
        fetchFigures(getAnswer, { area, year, through }, choicesOf, clock, onFetched)
      const figures = have
        ? await completeFigures(getAnswer, have, choicesOf(have), onFetched).catch((cause) => {
            // Nobody has seen more than a start of it: it may still be another dataset's.
            if (cause instanceof MixedDatasets && have === atHand.current) return anew()
            throw cause
          })
        : await anew()
      if (!wanted) return
      atHand.current = null
      if (figures !== current.current) keep(figures)
      setProgress({ state: 'ready', fetched: NOTHING, error: null })
    }
    prepare().catch((cause: unknown) => {
      if (!wanted) return
      const error = cause instanceof Error ? cause : new Error(String(cause))
      const state = cause instanceof MixedDatasets ? 'blocked' : 'failed'
      setProgress({ state, fetched: NOTHING, error })
    })
    return () => {
      wanted = false
    }
  }, [clock, key, area, year, through, choicesOf, keep, attempt])

  const update = useCallback(() => {
    setUpdating(true)
    fetchFigures(getAnswer, { area, year, through }, choicesOf, clock, () => undefined)
      .then(
        (figures) => {
          keep(figures)
          setProgress({ state: 'ready', fetched: NOTHING, error: null })
        },
        // The talk goes on with the figures it has.
        (cause: unknown) =>
          setProgress((before) => ({
            ...before,
            error: cause instanceof Error ? cause : new Error(String(cause)),
          })),
      )
      .finally(() => setUpdating(false))
  }, [clock, area, year, through, choicesOf, keep])

  const health = useQuery(healthQuery(area))
  const served = health.data?.dataset
  const newer = frozen && served && served.version !== frozen.dataset.version ? served : null
  const lacking = frozen ? countNeeds(needsOf(choicesOf(frozen), frozen, frozen)) > 0 : true
  return {
    frozen,
    // Between a change of the choices and the effect that follows it, nothing is ready.
    state: lacking && progress.state === 'ready' ? 'fetching' : progress.state,
    fetched: progress.fetched,
    error: progress.error,
    newer,
    update,
    updating,
    retry: useCallback(() => setAttempt((number) => number + 1), []),
  }
}
