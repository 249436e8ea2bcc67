import { beforeAll, expect, it } from 'vitest'
import { CHANGES_VISITS } from '../../contract/changes-path.ts'
import { entryPath, monthPath, unitMonthsPath } from '../../contract/desk-paths.ts'
import { IMPORT_PATHS } from '../../contract/import-paths.ts'
import type { Operation } from '../../contract/operation.ts'
import { operations } from '../../contract/operations.ts'
import { PATHS } from '../../contract/paths.ts'
import {
  REGISTER_PATHS,
  registersPath,
  rowPath,
  rowsCsvPath,
  rowsPath,
} from '../../contract/register-paths.ts'
import { observation } from '../builders.ts'
import { openSite, PASSWORD, type Visitor } from './visitor.ts'

/** Own township of the clerk, one beside it in the same county, and another county. */
const AREAS = ['500231101', '500231102', '500232'] as const
type Code = (typeof AREAS)[number]

const WHO = ['anonymous', 'clerk', 'supervisor', 'other', 'administrator'] as const
type Who = (typeof WHO)[number]

const EVERYBODY = WHO.flatMap((who) => AREAS.map((code) => `${who} ${code}`))
const ADMINISTRATOR = AREAS.map((code) => `administrator ${code}`)
const SUPERVISORS = [
  'supervisor 500231101',
  'supervisor 500231102',
  'other 500232',
  ...ADMINISTRATOR,
]
const CLERKS = ['clerk 500231101', ...SUPERVISORS]

/** One way to ask for something, and who is not refused it where. */
interface Asked {
  readonly path: (code: Code) => string
  readonly body?: (code: Code) => object
  readonly may: readonly string[]
}

const step = (state: string, may: readonly string[]): Asked => ({
  path: (code) => monthPath(code, '2026-09'),
  body: () => ({ state, reason: 'to try' }),
  may,
})

const ACTIVITY = { held_on: '2026-09-01', kind: 'training', title: '法治培训' }

/** An import of each area. */
const imported = new Map<Code, string>()

/** Every operation there is: one without a line here does not compile. */
const OPERATIONS: Readonly<Record<keyof typeof operations, readonly Asked[]>> = {
  crash: [
    {
      path: () => PATHS.crashes,
      body: () => ({ message: '', stack: '', page: '/' }),
      may: EVERYBODY,
    },
  ],
  session: [{ path: () => PATHS.session, may: EVERYBODY }],
  signIn: [
    {
      path: () => PATHS.session,
      body: () => ({ name: 'clerk', password: PASSWORD }),
      may: EVERYBODY,
    },
  ],
  signOut: [{ path: () => PATHS.session, may: EVERYBODY }],
  // The token is no good any more, whoever has it.
  setUp: [
    {
      path: () => PATHS.setup,
      body: () => ({ token: 'guess', name: 'a', password: '123' }),
      may: EVERYBODY,
    },
  ],
  accounts: [{ path: () => PATHS.accounts, may: ADMINISTRATOR }],
  addAccount: [
    {
      path: () => PATHS.accounts,
      body: (areaCode) => ({ name: 'x', role: 'clerk', areaCode, password: PASSWORD }),
      may: ADMINISTRATOR,
    },
  ],
  changeAccount: [
    {
      path: () => `${PATHS.accounts}/nobody`,
      body: (areaCode) => ({ role: 'clerk', areaCode }),
      may: ADMINISTRATOR,
    },
    {
      path: () => `${PATHS.accounts}/nobody`,
      body: () => ({ password: PASSWORD, oldPassword: PASSWORD }),
      may: ADMINISTRATOR,
    },
  ],
  entry: [{ path: (code) => entryPath(code, '2026-09'), may: EVERYBODY }],
  changesCsv: [{ path: (code) => `${PATHS.changesCsv}?area=${code}`, may: EVERYBODY }],
  changes: [{ path: (code) => `${PATHS.changes}?area=${code}`, may: EVERYBODY }],
  // What of the files is theirs is told of each row.
  importFiles: [
    {
      path: () => `${IMPORT_PATHS.imports}?check=1`,
      may: EVERYBODY.filter((one) => !one.startsWith('anonymous')),
    },
  ],
  imports: [
    {
      path: () => IMPORT_PATHS.imports,
      may: EVERYBODY.filter((one) => !one.startsWith('anonymous')),
    },
  ],
  importTemplate: [
    { path: (code) => `${IMPORT_PATHS.template}?area=${code}&year=2026`, may: EVERYBODY },
  ],
  takeBackImport: [
    {
      path: (code) => `${IMPORT_PATHS.imports}/${imported.get(code)}`,
      body: () => ({}),
      may: CLERKS,
    },
  ],
  visitChanges: [
    {
      path: () => CHANGES_VISITS,
      body: () => ({}),
      may: EVERYBODY.filter((one) => !one.startsWith('anonymous')),
    },
  ],
  requests: [
    {
      path: (code) => `${PATHS.requests}?area=${code}`,
      may: EVERYBODY.filter((one) => !one.startsWith('anonymous')),
    },
  ],
  ask: [
    {
      path: () => PATHS.requests,
      body: (area) => ({ area, indicator: 'training_sessions', period: '2026-09', question: '？' }),
      may: SUPERVISORS,
    },
  ],
  changeRequest: [
    {
      path: (code) => `${PATHS.requests}/${code}`,
      body: () => ({ state: 'answered', answer: '已核' }),
      may: CLERKS,
    },
    {
      path: (code) => `${PATHS.requests}/${code}`,
      body: () => ({ state: 'closed' }),
      may: SUPERVISORS,
    },
  ],
  putObservations: [
    {
      path: () => PATHS.observations,
      body: (area) => ({
        area,
        changes: [{ indicator: 'training_sessions', period: '2026-09', value: 3, revision: null }],
      }),
      may: CLERKS,
    },
  ],
  targets: [{ path: (code) => `${PATHS.targets}?area=${code}&year=2026`, may: EVERYBODY }],
  putTargets: [
    {
      path: () => PATHS.targets,
      body: (area) => ({
        area,
        year: 2026,
        targets: [{ indicator: 'training_sessions', value: 12, revision: null }],
      }),
      may: SUPERVISORS,
    },
  ],
  months: [
    {
      path: (code) => unitMonthsPath(code, '2026-09'),
      may: EVERYBODY.filter((one) => !one.startsWith('anonymous')),
    },
  ],
  putMonth: [step('submitted', CLERKS), step('returned', SUPERVISORS), step('closed', SUPERVISORS)],
  registers: [{ path: (code) => registersPath(code), may: EVERYBODY }],
  registerRows: [{ path: (area) => rowsPath('activities', { area }), may: EVERYBODY }],
  registerRowsCsv: [{ path: (area) => rowsCsvPath('activities', { area }, 'zh'), may: EVERYBODY }],
  rowChanges: [
    { path: (code) => `${rowPath('activities', code)}/changes?area=${code}`, may: EVERYBODY },
  ],
  breakdown: [
    {
      path: (code) =>
        `${REGISTER_PATHS.registers}/activities/breakdown?area=${code}&year=2026&by=kind`,
      may: EVERYBODY,
    },
  ],
  due: [{ path: (code) => `${REGISTER_PATHS.due}?area=${code}`, may: EVERYBODY }],
  addRows: [
    {
      path: () => REGISTER_PATHS.rows.replace('{register}', 'activities'),
      body: (area) => ({ area, rows: [{ cells: ACTIVITY }] }),
      may: CLERKS,
    },
  ],
  putRow: [
    {
      path: (code) => rowPath('activities', code),
      body: (area) => ({ area, revision: 'unseen', cells: ACTIVITY }),
      may: CLERKS,
    },
  ],
  removeRow: [
    {
      path: (code) => rowPath('activities', code),
      body: (area) => ({ area, revision: 'unseen' }),
      may: CLERKS,
    },
  ],
  putFeed: [
    {
      path: () => REGISTER_PATHS.feeds,
      body: (area) => ({ area, indicator: 'training_sessions', from: '2026-10' }),
      may: CLERKS,
    },
  ],
}

const site = openSite()

/** A browser of each; those who are signed in and out on the way are signed in anew. */
async function browserOf(who: Who): Promise<Visitor> {
  return who === 'anonymous' ? site.visitor() : site.signedIn(who)
}

beforeAll(async () => {
  await site.addAccount('clerk', 'clerk', '500231101')
  await site.addAccount('supervisor', 'supervisor', '500231')
  await site.addAccount('other', 'supervisor', '500232')
  await site.addAccount('administrator', 'administrator', null)
  const at = '2026-11-01T00:00:00.000Z'
  // Something is asked in each area, under its code.
  const asked = AREAS.map((code) => ({
    id: code,
    areaCode: code,
    indicatorId: 'training_sessions',
    period: { year: 2026, from: 9, to: 9 },
    question: '？',
    dueOn: null,
    state: 'open' as const,
    answer: null,
    askedBy: 'supervisor',
    askedAt: at,
    changedBy: null,
    changedAt: null,
  }))
  await site.store.write(at, async (writer) => {
    await writer.putFollowUps(asked)
    return true
  })
  for (const areaCode of AREAS) {
    await site.store.write(at, async (writer) => {
      await writer.put('observations', [observation({ areaCode, period: '2026-01', value: 1 })])
      await writer.putImport({ id: writer.revision, files: ['一月.csv'], takenBackBy: null })
      imported.set(areaCode, writer.revision)
      return true
    })
  }
})

it.each(Object.entries(OPERATIONS))(
  '%s is refused to all who may not, wherever',
  async (id, ways) => {
    const { method }: Operation = operations[id as keyof typeof operations]
    for (const { path, body, may } of ways) {
      const allowed: string[] = []
      for (const who of WHO) {
        for (const code of AREAS) {
          const before = await site.store.identity()
          const visit = await browserOf(who)
          const response = await visit(path(code), {
            method: method.toUpperCase(),
            ...(body && { body: body(code) }),
            address: `${id} ${who}`,
          })
          const problem = response.status < 400 ? null : (await response.json()).code
          if (problem !== 'signed_out' && problem !== 'not_allowed') {
            allowed.push(`${who} ${code}`)
            continue
          }
          expect(problem, who).toBe(who === 'anonymous' ? 'signed_out' : 'not_allowed')
          expect(await site.store.identity()).toEqual(before)
        }
      }
      expect(allowed.sort()).toEqual([...may].sort())
    }
  },
)
