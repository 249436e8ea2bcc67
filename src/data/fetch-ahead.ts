import type { QueryClient } from '@tanstack/react-query'
import { ONLY_KEPT, PATHS } from '../../contract/paths.ts'
import type { AreasResource, IndicatorsResource } from '../../contract/resources.ts'
import { reach, readJson } from './api-client.ts'
import { prepareComparison } from './comparison-queries.ts'
import { type Choices, nextChanges, nextQuestion } from './next-questions.ts'
import { answerKey } from './queries.ts'
import { asAsked } from './query-client.ts'

/** At most this many answers are fetched ahead of one view. */
const MOST = 12
/** More units side by side take the server too long for what nobody has asked for: only what it has is fetched. */
const MOST_UNITS = 100

/**
 * Fetches, while the browser has nothing else to do, what the next press is likely to ask for, so that
 * it need not wait for the server: one answer after the other, none while the page itself waits.
 */
export function fetchAhead(client: QueryClient, ending: AbortSignal): void {
  /** Paths that were asked for ahead of the view on the page. */
  let tried = new Set<string>()
  let view = ''
  let busy = false

  const next = () => {
    const shown = shownPaths(client)
    if (shown.join() !== view) {
      view = shown.join()
      tried = new Set()
    }
    if (tried.size >= MOST) return undefined
    return questions(client, shown).find(({ path }) => {
      const kept = client.getQueryState(answerKey(path))
      return !tried.has(path) && (kept?.data === undefined || kept.isInvalidated)
    })
  }
  const step = async () => {
    const question = client.isFetching() === 0 && !ending.aborted ? next() : undefined
    if (question) {
      tried.add(question.path)
      await (question.long ? takeReady(client, question.path) : question.ask(client))
      const queryKey = answerKey(question.path)
      // Nobody asked for it: a failure is nothing to show or to mend.
      if (client.getQueryState(queryKey)?.error) {
        client.removeQueries({ queryKey, exact: true, type: 'inactive' })
      }
    }
    busy = false
    if (question) plan()
  }
  const plan = () => {
    if (busy || ending.aborted) return
    busy = true
    requestIdleCallback(() => void step())
  }
  plan()
  ending.addEventListener('abort', client.getQueryCache().subscribe(plan))
}

/** Takes an answer over where the server has it ready. A press meanwhile asks for it by itself. */
async function takeReady(client: QueryClient, path: string): Promise<void> {
  const answer = await readyAnswer(path)
  const queryKey = answerKey(path)
  const known = client.getQueryState(queryKey)
  if (answer === undefined || (known?.data !== undefined && !known.isInvalidated)) return
  const asked = asAsked(path, answer)
  client.setQueryData(queryKey, asked)
  if (Array.isArray(asked)) prepareComparison(asked)
}

/**
 * The JSON of one GET, where the server need not work it out; undefined where it would have to, or where it
 * cannot be had.
 */
async function readyAnswer(path: string): Promise<unknown> {
  const headers = { accept: 'application/json', 'cache-control': ONLY_KEPT }
  const response = await reach(path, undefined, { headers }).catch(() => null)
  return response?.status === 200 ? readJson(response) : undefined
}

/** Questions whose answers are on the page. */
function shownPaths(client: QueryClient): string[] {
  const shown = client.getQueryCache().findAll({ type: 'active' })
  return shown.flatMap(({ queryKey: [path], state }) =>
    typeof path === 'string' && state.data !== undefined ? [path] : [],
  )
}

/** What the page asks after each likely choice, the likeliest first. */
function questions(client: QueryClient, shown: readonly string[]) {
  const answers = shown.flatMap((path) => {
    const answer = client.getQueryData(answerKey(path))
    const { year, through, units } = Object(Array.isArray(answer) ? answer[0] : answer)
    const many = Array.isArray(units) && units.length > MOST_UNITS
    return [{ path, year, through, many }]
  })
  const views = answers.flatMap(({ path, year, through }) =>
    typeof year === 'number' && typeof through === 'string'
      ? [{ path, answered: { year, through } }]
      : [],
  )
  // The page's own view is asked for first, and what beside it rests on it later.
  const [first] = views
  if (!first) return []
  const asked = new URLSearchParams(first.path.split('?')[1])
  const listed = asked.get('indicators')?.split(',') ?? []
  const indicator = asked.get('indicator') ?? (listed.length === 1 ? listed[0] : null) ?? null
  const choices = choicesOf(client, asked.get('area') ?? asked.get('parent'))
  if (choices === null) return []
  const long = choices.levels > 1 || answers.some(({ many }) => many)
  return nextChanges(first.answered, indicator, choices).flatMap((change) =>
    answers.flatMap(({ path }) => {
      const question = nextQuestion(path, change, choices)
      return question ? [{ ...question, long }] : []
    }),
  )
}

/** What there is to choose; each answer about an area of several `levels` of units is work for seconds. */
function choicesOf(
  client: QueryClient,
  code: string | null,
): (Choices & { readonly levels: number }) | null {
  const lists = client.getQueriesData<AreasResource>({
    predicate: ({ queryKey: [path] }) => `${path}`.startsWith(PATHS.areas),
  })
  const answers = lists.flatMap(([, data]) => data ?? [])
  const area = answers.flatMap(({ areas }) => areas).find((one) => one.code === code)
  if (!area) return null
  const catalogue = client.getQueryData<IndicatorsResource>(answerKey(PATHS.indicators))
  return {
    lastMonth: answers[0]?.lastMonth ?? '',
    levels: area.levelsBelow.length,
    years: area.years,
    above: area.levelsBelow.length === 0 ? area.parentCode : null,
    indicators: catalogue?.indicators.map(({ id }) => id) ?? [],
  }
}
