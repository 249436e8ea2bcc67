import type * as z from 'zod/mini'
import type {
  FollowUpResource,
  FollowUpsResource,
  followUpChangeSchema,
  newFollowUpSchema,
} from '../../../contract/follow-up-resources.ts'
import {
  FOLLOW_UP_STATES,
  type FollowUp,
  type FollowUpState,
  isOverdue,
  mayBecome,
} from '../../../domain/follow-up.ts'
import { formatPeriod, parsePeriod } from '../../../domain/period.ts'
import { newId } from '../access/secrets.ts'
import { findArea, findIndicator, readTree } from '../area-view.ts'
import { namesOf } from '../names-of.ts'
import { ApiProblem } from '../problem-response.ts'
import type { Store } from '../store.ts'
import type { SheetReader } from './sheet-reader.ts'

/** Who asks or answers, and when. */
export interface Asking {
  readonly store: Store
  /** UTC instant. */
  readonly now: string
  readonly accountId: string
  readonly reader: SheetReader
}

/** What was asked about figures of an area and all below it, or of all areas. */
export async function answerFollowUps(
  store: Store,
  query: {
    readonly area?: string | undefined
    readonly indicator?: string | undefined
    readonly year?: string | undefined
    readonly state?: FollowUpState | undefined
  },
  reader: SheetReader,
): Promise<Omit<FollowUpsResource, 'program'>> {
  const tree = await readTree(store)
  const area = query.area === undefined ? null : findArea(tree, query.area)
  const found = await store.followUps({
    areaCodes: area ? [...tree.closure(area.code)] : null,
    states: query.state === undefined ? FOLLOW_UP_STATES : [query.state],
    indicatorId: query.indicator,
    year: query.year === undefined ? undefined : Number(query.year),
  })
  const requests = await Promise.all(found.map((one) => followUpResource(one, reader)))
  return {
    requests,
    may: { ask: area !== null && reader.may('ask', area.code) },
    names: namesOf(tree, requests.flatMap(areasOf)),
  }
}

/** The areas that something asked is about, and that those belong to who asked and answered. */
export function areasOf({ areaCode, askedBy, changedBy }: FollowUpResource): (string | null)[] {
  return [areaCode, askedBy?.areaCode ?? null, changedBy?.areaCode ?? null]
}

/**
 * Asks something about a figure.
 *
 * @throws {ApiProblem} `unknown_area`, `unknown_indicator`, `invalid_body`.
 */
export async function ask(
  { store, now, accountId, reader }: Asking,
  body: z.infer<typeof newFollowUpSchema>,
): Promise<FollowUpResource> {
  const area = findArea(await readTree(store), body.area)
  const indicator = await findIndicator(store, body.indicator)
  const period = parsePeriod(body.period)
  if (!period) {
    const expected = '2026, 2026-Q2 or 2026-07'
    const fields = [{ field: 'period', found: body.period, expected }]
    throw new ApiProblem('invalid_body', `period is "${body.period}": expected ${expected}`, fields)
  }
  const asked: FollowUp = {
    id: newId(),
    areaCode: area.code,
    indicatorId: indicator.id,
    period,
    question: body.question.trim(),
    dueOn: body.dueOn ?? null,
    state: 'open',
    answer: null,
    askedBy: accountId,
    askedAt: now,
    changedBy: null,
    changedAt: null,
  }
  await store.write(
    now,
    async (writer) => {
      await writer.putFollowUps([asked])
      return true
    },
    { accountId, door: 'desk', reason: null },
  )
  return followUpResource(asked, reader)
}

/** Something that was asked. @throws {ApiProblem} `unknown_request`. */
export async function findFollowUp(store: Store, id: string): Promise<FollowUp> {
  const [found] = await store.followUps({ areaCodes: null, states: FOLLOW_UP_STATES, id })
  if (found) return found
  throw new ApiProblem('unknown_request', `Nothing was asked under the id ${id}.`)
}

/**
 * Answers something that was asked, closes it, or asks it again. The same step once more changes nothing.
 *
 * @throws {ApiProblem} `wrong_state`; `invalid_body` for an answer that says nothing.
 */
export async function changeFollowUp(
  { store, now, accountId, reader }: Asking,
  found: FollowUp,
  { state, answer, question, dueOn }: z.infer<typeof followUpChangeSchema>,
): Promise<FollowUpResource> {
  if (state === 'answered' && answer === undefined) {
    const fields = [{ field: 'answer', found: null, expected: 'what came of it' }]
    throw new ApiProblem('invalid_body', 'answer is missing: expected what came of it', fields)
  }
  const said = answer?.trim()
  let after = found
  await store.write(
    now,
    async (writer) => {
      const query = { areaCodes: [found.areaCode], states: FOLLOW_UP_STATES, id: found.id }
      const before = (await writer.followUps(query))[0] ?? found
      after = before
      if (before.state === state && (said === undefined || said === before.answer)) return false
      if (!mayBecome(before.state, state)) {
        throw new ApiProblem('wrong_state', `It is ${before.state}: it cannot be ${state}.`)
      }
      after = {
        ...before,
        state,
        answer: said ?? before.answer,
        ...(state === 'open' && {
          question: question?.trim() ?? before.question,
          dueOn: dueOn === undefined ? before.dueOn : dueOn,
        }),
        changedBy: accountId,
        changedAt: now,
      }
      await writer.putFollowUps([after])
      return true
    },
    { accountId, door: 'desk', reason: null },
  )
  return followUpResource(after, reader)
}

/** Something asked, as its readers get it. */
export async function followUpResource(
  one: FollowUp,
  { may, author, day }: SheetReader,
): Promise<FollowUpResource> {
  const { indicatorId, period, askedBy, changedBy, ...rest } = one
  return {
    ...rest,
    indicator: indicatorId,
    period: formatPeriod(period),
    overdue: isOverdue(one, day),
    askedBy: await author(askedBy),
    changedBy: await author(changedBy),
    may: {
      answer: may('answer', one.areaCode),
      ask: may('ask', one.areaCode),
    },
  }
}
