import { beforeAll, describe, it } from 'vitest'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import { csvPath, expectCells } from '../worked-numbers/check.ts'
import {
  AREAS,
  FEEDS,
  INDICATORS,
  OBSERVATIONS,
  REGISTER_CASES,
  VILLAGES,
  workAtTheDesk,
} from '../worked-numbers/register-cases.ts'
import { deskOf } from '../worked-numbers/register-desk.ts'
import { openSite, type Visitor } from './visitor.ts'

describe('the worked numbers of registers, as progress.csv states them', () => {
  let visitor: Visitor

  beforeAll(async () => {
    const site = openSite(
      createMemoryStore({
        areas: AREAS,
        indicators: INDICATORS,
        observations: OBSERVATIONS,
        targets: [],
        feeds: FEEDS,
        villages: VILLAGES,
      }),
    )
    await site.addAccount('administrator', 'administrator', null)
    visitor = await site.signedIn('administrator')
    await workAtTheDesk(deskOf(visitor))
  })

  it.each(REGISTER_CASES)('$name', async (worked) => {
    expectCells(worked, await (await visitor(csvPath(worked))).text())
  })
})
