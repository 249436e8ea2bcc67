import type { Actor } from '../../../contract/access.ts'
import { operations } from '../../../contract/operations.ts'
import { liesOutside } from '../../../domain/life.ts'
import { type MonthState, mayFollow } from '../../../domain/month-state.ts'
import { monthOf, parseMonth } from '../../../domain/period.ts'
import { type Access, instant, rightsFor } from '../access/access.ts'
import type { AccountStore } from '../access/account-store.ts'
import { may } from '../access/rights.ts'
import { type ApiReading, findArea, readTree, throughText } from '../area-view.ts'
import type { Operate } from '../operate.ts'
import { invalidQuery } from '../parse-query.ts'
import { ApiProblem } from '../problem-response.ts'
import { answerChanges } from './changes.ts'
import { changesCsv } from './changes-csv.ts'
import { answerEntry } from './entry.ts'
import { answerFollowUps, ask, changeFollowUp, findFollowUp } from './follow-ups.ts'
import { answerUnitMonths } from './months.ts'
import { changeObservations } from './observations.ts'
import type { SheetReader } from './sheet-reader.ts'
import { answerTargets, changeTargets } from './targets.ts'

/** What the desk needs to know. */
export interface DeskDependencies {
  readonly access: Access
  readonly accounts: Pick<AccountStore, 'account' | 'changesSeen'>
  /** Epoch milliseconds of now. */
  readonly clock: () => number
  readonly reading: () => ApiReading
  /** The day it is, `YYYY-MM-DD`. */
  readonly today: () => string
}

/** Which right each step of a month takes. */
const RIGHTS = {
  submitted: 'submit',
  returned: 'return',
  closed: 'close',
  open: 'put_figures',
} as const

/** Serves the sheet, changes to its figures, and how far a unit is with a month. */
export function serveDesk(operate: Operate, desk: DeskDependencies): void {
  const { access, reading } = desk
  const knownArea = async (code: string) => findArea(await readTree(reading().store), code)

  const readerOf = async (actor: Actor): Promise<SheetReader> => {
    const rights = await rightsFor(reading().store, actor)
    return {
      may: (action, area) => may(actor, action, area, rights),
      author: authorsFor(desk, may(actor, 'see_names', null, rights)),
      day: desk.today(),
    }
  }

  operate(operations.entry, async ({ request, query }) => {
    await knownArea(query.area)
    const reader = await readerOf(await access.actor(request))
    return { resource: await answerEntry(reading(), query, reader) }
  })

  operate(operations.targets, async ({ request, query }) => {
    await knownArea(query.area)
    const reader = await readerOf(await access.actor(request))
    return { resource: await answerTargets(reading(), query, reader) }
  })

  operate(operations.changes, async ({ request, query }) => {
    const actor = await access.actor(request)
    const names = await access.may(actor, 'see_names', null)
    return { resource: await answerChanges(reading(), query, authorsFor(desk, names), names) }
  })

  operate(operations.visitChanges, async ({ request }) => {
    const { account } = await access.demand(request, 'see_names', null)
    return {
      resource: { since: await desk.accounts.changesSeen(account.id, instant(desk.clock())) },
    }
  })

  operate(operations.requests, async ({ request, query }) => {
    const actor = await access.actor(request)
    // Nobody else is asked, or reads what others are.
    if (!(await access.may(actor, 'see_names', null))) {
      throw new ApiProblem(
        'signed_out',
        'What is asked about figures is read by those who have signed in.',
      )
    }
    return { resource: await answerFollowUps(reading().store, query, await readerOf(actor)) }
  })

  const asking = async (actor: Actor, accountId: string) => ({
    store: reading().store,
    now: instant(desk.clock()),
    accountId,
    reader: await readerOf(actor),
  })

  operate(operations.ask, async ({ request, body }) => {
    await knownArea(body.area)
    const { actor, account } = await access.demand(request, 'ask', body.area)
    return { resource: { request: await ask(await asking(actor, account.id), body) } }
  })

  operate(operations.changeRequest, async ({ request, named: [id = ''], body }) => {
    await access.demand(request, 'see_names', null)
    const found = await findFollowUp(reading().store, id)
    const action = body.state === 'answered' ? 'answer' : 'ask'
    const { actor, account } = await access.demand(request, action, found.areaCode)
    const changed = await changeFollowUp(await asking(actor, account.id), found, body)
    return { resource: { request: changed } }
  })

  operate(operations.changesCsv, async ({ request, query: { lang = 'zh', ...query } }) => {
    const names = await access.may(await access.actor(request), 'see_names', null)
    return { text: await changesCsv(reading().store, query, authorsFor(desk, names), names, lang) }
  })

  const changingBy = (accountId: string) => ({
    store: reading().store,
    now: instant(desk.clock()),
    accountId,
    reader: { author: authorsFor(desk, true) },
  })

  operate(operations.putObservations, async ({ request, body }) => {
    await knownArea(body.area)
    const { account } = await access.demand(request, 'put_figures', body.area)
    const changing = { ...changingBy(account.id), today: desk.today() }
    return { resource: await changeObservations(changing, body) }
  })

  operate(operations.putTargets, async ({ request, body }) => {
    await knownArea(body.area)
    const { account } = await access.demand(request, 'set_targets', body.area)
    return { resource: await changeTargets(changingBy(account.id), body) }
  })

  operate(operations.months, async ({ request, query }) => {
    const { actor } = await access.demand(request, 'see_names', null)
    return { resource: await answerUnitMonths(reading(), query, await readerOf(actor)) }
  })

  operate(operations.putMonth, async ({ request, named: [code = '', text = ''], body }) => {
    const area = await knownArea(code)
    const { account } = await access.demand(request, RIGHTS[body.state], area.code)
    const month = parseMonth(text)
    const last = throughText(reading().today)
    if (!month || text > last || liesOutside(monthOf(month.year, month.month), area)) {
      const expected = `a month as YYYY-MM, up to ${last}, in which the unit exists`
      throw invalidQuery([{ field: 'month', found: text, expected }])
    }
    const reason = body.reason?.trim() || null
    if (body.state === 'returned' && reason === null) {
      const fields = [{ field: 'reason', found: null, expected: 'why the month is given back' }]
      throw new ApiProblem(
        'invalid_body',
        'reason is missing: a month is given back with one',
        fields,
      )
    }
    const now = instant(desk.clock())
    const next: MonthState = {
      areaCode: area.code,
      ...month,
      state: body.state,
      reason: body.state === 'returned' ? reason : null,
      changedAt: now,
      changedBy: account.id,
    }
    await reading().store.write(
      now,
      async (writer) => {
        const states = await writer.monthStates({ areaCodes: [area.code], years: [month.year] })
        const before = states.find((one) => one.month === month.month)?.state ?? null
        if (before === body.state) return false
        if (!mayFollow(before, body.state)) throw wrongState(before, body.state)
        await writer.putMonthStates([next])
        return true
      },
      { accountId: account.id, door: 'desk', reason },
    )
    const { state, changedAt, changedBy } = await stateNow(reading(), next)
    const author = authorsFor(desk, true)
    return {
      resource: {
        month: { state, reason: next.reason, changedAt, changedBy: await author(changedBy) },
      },
    }
  })
}

/** What is stored of a month, which may be the same step taken before. */
async function stateNow({ store }: ApiReading, next: MonthState): Promise<MonthState> {
  const { areaCode, year, month } = next
  const states = await store.monthStates({ areaCodes: [areaCode], years: [year] })
  return states.find((one) => one.month === month) ?? next
}

function wrongState(before: string | null, after: string): ApiProblem {
  return new ApiProblem(
    'wrong_state',
    `The month is ${before ?? 'not begun'}: it cannot be ${after}.`,
  )
}

/** Who accounts are; with their names for those who may see them. */
export function authorsFor(
  { accounts }: Pick<DeskDependencies, 'accounts'>,
  names: boolean,
): SheetReader['author'] {
  const known = new Map<string, ReturnType<SheetReader['author']>>()
  return (id) => {
    if (id === null) return Promise.resolve(null)
    const author = known.get(id) ?? read(id)
    known.set(id, author)
    return author
  }

  async function read(id: string) {
    const found = await accounts.account(id)
    if (!found) return null
    const { role, areaCode, name } = found.account
    return { role, areaCode, name: names ? name : null }
  }
}
