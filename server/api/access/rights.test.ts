import { describe, expect, it } from 'vitest'
import { ACTIONS, type Action, type Actor } from '../../../contract/access.ts'
import { AreaTree } from '../../../domain/area-tree.ts'
import { area } from '../../../tests/builders.ts'
import { actionsOf, may } from './rights.ts'

/** County 500231 with two townships, and a county beside it. */
const areas = {
  tree: new AreaTree([
    area({ code: '500231', level: 'county', parentCode: null }),
    area({ code: '500231101' }),
    area({ code: '500231102' }),
    area({ code: '500232', level: 'county', parentCode: null }),
  ]),
  isSample: (code: string) => code === '500231101',
}

const of = (role: 'clerk' | 'supervisor', areaCode: string, sampleOnly = false): Actor => ({
  role,
  accountId: 'a',
  areaCode,
  sampleOnly,
})
const ANONYMOUS: Actor = { role: 'anonymous' }
const CLERK = of('clerk', '500231101')
const SUPERVISOR = of('supervisor', '500231')
const ADMINISTRATOR: Actor = { role: 'administrator', accountId: 'a', areaCode: null }

/** Who asks about which area; `-` is none. */
const CASES: readonly (readonly [who: string, Actor, area: string | null])[] = [
  ['anonymous', ANONYMOUS, '500231101'],
  ['anonymous -', ANONYMOUS, null],
  ['clerk inside', CLERK, '500231101'],
  ['clerk beside', CLERK, '500231102'],
  ['clerk above', CLERK, '500231'],
  ['clerk -', CLERK, null],
  ['supervisor inside', SUPERVISOR, '500231102'],
  ['supervisor own', SUPERVISOR, '500231'],
  ['supervisor beside', SUPERVISOR, '500232'],
  ['supervisor of no such area', SUPERVISOR, '999'],
  ['supervisor -', SUPERVISOR, null],
  ['administrator', ADMINISTRATOR, '500232'],
  ['administrator -', ADMINISTRATOR, null],
]

const EVERYBODY = CASES.map(([who]) => who)
const SIGNED_IN = EVERYBODY.filter((who) => !who.startsWith('anonymous'))
const ADMINISTRATORS = ['administrator', 'administrator -']
const SUPERVISORS = ['supervisor inside', 'supervisor own', ...ADMINISTRATORS]
const CLERKS = ['clerk inside', ...SUPERVISORS]

/** Written out a second time, by hand: who may, for each action. */
const MAY: Readonly<Record<Action, readonly string[]>> = {
  read: EVERYBODY,
  put_figures: CLERKS,
  correct: CLERKS,
  submit: CLERKS,
  return: SUPERVISORS,
  close: SUPERVISORS,
  set_targets: SUPERVISORS,
  change_areas: SUPERVISORS,
  change_catalogue: ADMINISTRATORS,
  import: CLERKS,
  take_back_import: CLERKS,
  ask: SUPERVISORS,
  answer: CLERKS,
  manage_accounts: ADMINISTRATORS,
  see_names: SIGNED_IN,
  see_person_columns: CLERKS,
}

describe('rights', () => {
  it.each(ACTIONS)('%s is allowed to those alone who may', (action) => {
    const allowed = CASES.filter(([, actor, area]) => may(actor, action, area, areas))
    expect(allowed.map(([who]) => who)).toEqual(MAY[action])
  })

  it('let a demonstration write to sample areas alone, and read all that its role reads', () => {
    const demonstration = of('supervisor', '500231', true)
    const writes = ACTIONS.filter((action) => !/read|see/.test(action))
    for (const action of writes) {
      expect(may(demonstration, action, '500231102', areas), action).toBe(false)
      expect(may(demonstration, action, '500231101', areas), action).toBe(
        may(SUPERVISOR, action, '500231101', areas),
      )
    }
    for (const action of ['read', 'see_names', 'see_person_columns'] as const) {
      expect(may(demonstration, action, '500231102', areas), action).toBe(true)
    }
  })

  it('are told to the client as what its reader may do somewhere', () => {
    expect(actionsOf(ANONYMOUS)).toEqual(['read'])
    expect(actionsOf(CLERK)).not.toContain('return')
    expect(actionsOf(SUPERVISOR)).not.toContain('change_catalogue')
    expect(actionsOf(ADMINISTRATOR)).toEqual(ACTIONS)
  })
})
