import { operations } from '../../../contract/operations.ts'
import {
  feederOf,
  isRegister,
  REGISTERS,
  type RegisterId,
} from '../../../domain/register/registers.ts'
import { instant, rightsFor } from '../access/access.ts'
import { may } from '../access/rights.ts'
import { findArea, findIndicator, readTree } from '../area-view.ts'
import type { Operate } from '../operate.ts'
import { ApiProblem } from '../problem-response.ts'
import { authorsFor, type DeskDependencies } from '../routes/desk.ts'
import type { SheetReader } from '../routes/sheet-reader.ts'
import {
  answerBreakdown,
  answerDue,
  answerRegisters,
  answerRowChanges,
  feedsOf,
} from './answer-registers.ts'
import { answerRows, hiddenColumns } from './answer-rows.ts'
import { addRows, changeRow, removeRow } from './change-rows.ts'
import { rowsAsked } from './rows-asked.ts'
import { rowsCsv } from './rows-csv.ts'

/** Serves registers: their rows, changes to them, and what they feed. */
export function serveRegisters(operate: Operate, desk: DeskDependencies): void {
  const { access, reading } = desk

  const readerOf = async (request: Request): Promise<SheetReader> => {
    const actor = await access.actor(request)
    const rights = await rightsFor(reading().store, actor)
    return {
      may: (action, area) => may(actor, action, area, rights),
      author: authorsFor(desk, may(actor, 'see_names', null, rights)),
      day: desk.today(),
    }
  }

  /** The one who may write rows of an area, as a change needs to know them. */
  const changing = async (request: Request, area: string) => {
    findArea(await readTree(reading().store), area)
    const { account } = await access.demand(request, 'put_figures', area)
    return {
      store: reading().store,
      now: instant(desk.clock()),
      accountId: account.id,
      reader: await readerOf(request),
    }
  }

  operate(operations.registers, async ({ request, query }) => ({
    resource: await answerRegisters(reading(), query.area, await readerOf(request)),
  }))

  operate(operations.registerRows, async ({ request, query, named: [id = ''] }) => ({
    resource: await answerRows(reading(), registerNamed(id), query, await readerOf(request)),
  }))

  operate(operations.registerRowsCsv, async ({ request, query, named: [id = ''] }) => {
    const { lang = 'zh', ...asked } = query
    const register = registerNamed(id)
    const reader = await readerOf(request)
    const { store } = reading()
    const tree = await readTree(store)
    const hidden = hiddenColumns(REGISTERS[register], reader, findArea(tree, asked.area).code)
    const found = await rowsAsked(store, tree, register, asked, { today: reader.day, hidden })
    const rows = found.map(({ row }) => row)
    return { text: rowsCsv(REGISTERS[register], rows, hidden, lang) }
  })

  operate(operations.addRows, async ({ request, body, named: [id = ''] }) => {
    const register = registerNamed(id)
    const by = await changing(request, body.area)
    return { resource: { rows: await addRows(by, register, body) } }
  })

  operate(operations.putRow, async ({ request, body, named: [id = '', row = ''] }) => {
    const register = registerNamed(id)
    const by = await changing(request, body.area)
    return { resource: { rows: await changeRow(by, register, row, body) } }
  })

  operate(operations.removeRow, async ({ request, body, named: [id = '', row = ''] }) => {
    const register = registerNamed(id)
    await removeRow(await changing(request, body.area), register, row, body)
    return {}
  })

  operate(operations.rowChanges, async ({ request, query, named: [id = '', row = ''] }) => {
    const reader = await readerOf(request)
    return {
      resource: await answerRowChanges(reading(), registerNamed(id), row, query.area, reader),
    }
  })

  operate(operations.breakdown, async ({ query, named: [id = ''] }) => ({
    resource: await answerBreakdown(reading(), registerNamed(id), query),
  }))

  operate(operations.due, async ({ query }) => ({
    resource: await answerDue(reading(), query, desk.today()),
  }))

  operate(operations.putFeed, async ({ request, body }) => {
    const { store, now, accountId } = await changing(request, body.area)
    await findIndicator(store, body.indicator)
    const feeder = feederOf(body.indicator)
    if (!feeder) {
      const fields = [
        {
          field: 'indicator',
          found: body.indicator,
          expected: 'an indicator that a register feeds',
        },
      ]
      throw new ApiProblem('invalid_body', 'No register feeds this indicator.', fields)
    }
    const place = { areaCode: body.area, indicatorId: body.indicator, register: feeder.register }
    await store.write(
      now,
      async (writer) => {
        const held = (await writer.feeds([body.area])).filter(
          ({ indicatorId }) => indicatorId === body.indicator,
        )
        if (body.from === null) await writer.delete('feeds', held)
        else await writer.put('feeds', [{ ...place, from: body.from }])
        return true
      },
      { accountId, door: 'desk', reason: body.reason?.trim() || null },
    )
    return { resource: { feeds: await feedsOf(store, body.area) } }
  })
}

/** @throws {ApiProblem} `unknown_register`. */
function registerNamed(id: string): RegisterId {
  if (isRegister(id)) return id
  const known = Object.keys(REGISTERS).join(', ')
  throw new ApiProblem('unknown_register', `There is no register ${id}: there are ${known}.`)
}
