// Long on purpose: every operation of the API besides stating figures, declared once.
import * as z from 'zod/mini'
import { FOLLOW_UP_STATES } from '../domain/follow-up.ts'
import {
  accountChangeSchema,
  accountsSchema,
  newAccountSchema,
  oneAccountSchema,
  sessionSchema,
  setupSchema,
  signInSchema,
} from './access-resources.ts'
import { areaCodeSchema } from './area-code.ts'
import { CHANGES_VISITS } from './changes-path.ts'
import { changesSchema, changesVisitSchema } from './changes-resources.ts'
import { crashSchema, LARGEST_CRASH } from './crash.ts'
import {
  CSV,
  csvQuery,
  indicatorIdSchema,
  LANGUAGE,
  throughSchema,
  yearSchema,
} from './endpoints.ts'
import {
  entrySchema,
  monthBodySchema,
  monthStateAnswerSchema,
  observationsBodySchema,
  storedChangesSchema,
} from './entry-resources.ts'
import {
  followUpChangeSchema,
  followUpsSchema,
  newFollowUpSchema,
  oneFollowUpSchema,
} from './follow-up-resources.ts'
import { IMPORT_PATHS } from './import-paths.ts'
import { importAnswerSchema, importsSchema, takeBackBodySchema } from './import-resources.ts'
import { unitMonthsSchema } from './month-resources.ts'
import type { Operation } from './operation.ts'
import { PATHS } from './paths.ts'
import { registerOperations } from './register-operations.ts'
import { storedTargetsSchema, targetsBodySchema, targetsSchema } from './target-resources.ts'

const noQuery = z.strictObject({})
/** Which changes are asked for. */
const CHANGES_OF = {
  area: z.optional(areaCodeSchema),
  corrections: z.optional(z.literal('1', { error: '1' })),
}
const CHANGES = {
  area: 'Area code: changes of the area and all below it. Default: all.',
  corrections: '1 = only corrections of submitted or closed months.',
}
const ACCOUNT = { id: 'Id of the account, as listed by /api/accounts.' }

export const operations = {
  crash: {
    method: 'post',
    path: PATHS.crashes,
    summary:
      'Told by a page that crashed, for the log of the server: no figures, no names, no addresses.',
    query: noQuery,
    parameters: {},
    body: crashSchema,
    largest: LARGEST_CRASH,
    response: null,
  },
  session: {
    method: 'get',
    path: PATHS.session,
    summary: 'Who is signed in, what they may do, and when they are signed out.',
    query: noQuery,
    parameters: {},
    body: null,
    response: sessionSchema,
  },
  signIn: {
    method: 'post',
    path: PATHS.session,
    summary:
      'Signs in by name and password; the session is in a cookie that no script reads. Wrong ones are 401 `wrong_password`, whether the name is known or not; after five in five minutes 429 `too_many_attempts` with `Retry-After`.',
    query: noQuery,
    parameters: {},
    body: signInSchema,
    response: sessionSchema,
  },
  signOut: {
    method: 'delete',
    path: PATHS.session,
    summary: 'Signs out.',
    query: z.strictObject({ all: z.optional(z.literal('1', { error: '1' })) }),
    parameters: { all: '1 = everywhere this account is signed in.' },
    body: null,
    response: null,
  },
  setUp: {
    method: 'post',
    path: PATHS.setup,
    summary:
      'Creates the first administrator by the token that a start without one prints on the terminal, and signs in.',
    query: noQuery,
    parameters: {},
    body: setupSchema,
    response: sessionSchema,
  },
  accounts: {
    method: 'get',
    path: PATHS.accounts,
    summary: 'All accounts, oldest first; for administrators.',
    query: noQuery,
    parameters: {},
    body: null,
    response: accountsSchema,
  },
  addAccount: {
    method: 'post',
    path: PATHS.accounts,
    summary:
      'Adds an account; for administrators. A name that another account has is 409 `name_taken`.',
    query: noQuery,
    parameters: {},
    body: newAccountSchema,
    response: oneAccountSchema,
  },
  changeAccount: {
    method: 'patch',
    path: `${PATHS.accounts}/{id}`,
    summary:
      'Changes an account and ends its sessions; for administrators, and for everybody to change their own password. Erased, it keeps its id, role and area alone, for good. The last administrator stays one (409 `last_administrator`).',
    query: noQuery,
    parameters: ACCOUNT,
    body: accountChangeSchema,
    response: oneAccountSchema,
  },
  entry: {
    method: 'get',
    path: PATHS.entry,
    summary:
      'The sheet of one unit: a month of all indicators (`month`), or the months of a year of one (`year` and `indicator`). In every row the figure that is held with its revision, last month, the same month of the year before, year to date and target; how far the unit is with each month of the year; what the reader may do.',
    query: z.strictObject({
      area: areaCodeSchema,
      month: z.optional(throughSchema),
      year: z.optional(yearSchema),
      indicator: z.optional(indicatorIdSchema),
    }),
    parameters: {
      area: 'Area code, as listed by /api/areas.',
      month: 'YYYY-MM, no later than the running month.',
      year: 'YYYY, instead of `month`; with `indicator`.',
      indicator: 'Indicator id; with `year`.',
    },
    body: null,
    response: entrySchema,
  },
  putObservations: {
    method: 'put',
    path: PATHS.observations,
    summary:
      'Changes figures of one area, all or none. A change that alters nothing is stored as it is; one that saw another revision than the held one is 409 `conflict`, with what is held (`conflicts`); figures that may not be stored are 422 `invalid_cells`, each with its reason (`cells`). Figures of a submitted or closed month need a `reason`.',
    query: noQuery,
    parameters: {},
    body: observationsBodySchema,
    largest: 512 * 1024,
    response: storedChangesSchema,
  },
  targets: {
    method: 'get',
    path: PATHS.targets,
    summary:
      'The targets of one unit and year: for every indicator its versions with their revision, beside the target and the figure of the year before; whether the reader may set them.',
    query: z.strictObject({ area: areaCodeSchema, year: yearSchema }),
    parameters: { area: 'Area code, as listed by /api/areas.', year: 'YYYY; it may be to come.' },
    body: null,
    response: targetsSchema,
  },
  putTargets: {
    method: 'put',
    path: PATHS.targets,
    summary:
      'Sets targets of one area and year, all or none, by the same rules as figures: a change that alters nothing is stored as it is, another revision than the held one is 409 `conflict` (`targets`), what may not be stored is 422 `invalid_cells` (`cells`). A target keeps its quarterly milestones unless `milestones` names others; another `effectiveFrom` adds a version with those of the one before.',
    query: noQuery,
    parameters: {},
    body: targetsBodySchema,
    largest: 512 * 1024,
    response: storedTargetsSchema,
  },
  months: {
    method: 'get',
    path: PATHS.months,
    summary:
      'How far the direct units of an area are with a month: not begun, not due (they report by quarter), open, returned, submitted, closed, or brought by a file (`imported`), for those who are signed in. Units with units of their own are left out.',
    query: z.strictObject({ area: areaCodeSchema, month: throughSchema }),
    parameters: {
      area: 'Area code, as listed by /api/areas.',
      month: 'YYYY-MM, no later than the running month.',
    },
    body: null,
    response: unitMonthsSchema,
  },
  putMonth: {
    method: 'put',
    path: `${PATHS.months}/{area}/{month}`,
    summary:
      'Submits a month, gives it back with a reason, or closes it. A step that does not follow from the state it is in is 409 `wrong_state`.',
    query: noQuery,
    parameters: { area: 'Area code, as listed by /api/areas.', month: 'YYYY-MM' },
    body: monthBodySchema,
    response: monthStateAnswerSchema,
  },
  changesCsv: {
    method: 'get',
    path: PATHS.changesCsv,
    summary:
      'The last changes as CSV, one row per changed figure or month, at most 500 writes and areas; `further_rows` counts those of a write that are not listed.',
    query: csvQuery(CHANGES_OF),
    parameters: { ...CHANGES, ...LANGUAGE },
    body: null,
    response: null,
    contentType: CSV,
  },
  changes: {
    method: 'get',
    path: PATHS.changes,
    summary:
      'What changed in the stored figures, by write and area, the latest first; with `indicator` and `year` every change of one figure of one area and of the areas that it continues.',
    query: z.strictObject({
      ...CHANGES_OF,
      indicator: z.optional(indicatorIdSchema),
      year: z.optional(yearSchema),
      before: z.optional(
        z.string().check(z.regex(/^\d{1,15}$/, { error: 'a place as `next` tells it' })),
      ),
    }),
    parameters: {
      ...CHANGES,
      indicator: 'Indicator id; with `area` and `year`: changes of this figure alone.',
      year: 'Year of the figure; with `indicator`.',
      before: 'As `next` of the page before tells it.',
    },
    body: null,
    response: changesSchema,
  },
  importFiles: {
    method: 'post',
    path: IMPORT_PATHS.imports,
    summary:
      'Looks at files as the import command does: what is wrong with them, with the rows as they are, and what storing them would change. Without `check` they are stored as the confirmed preview said, all of them or none: what would do something else by now is 409 `preview_changed`, faults are 422 `import_refused`, months that were submitted or closed need a reason (422 `reason_needed`), each with what was found (`check`). Rows of areas that the account may not change are left out. At most 20 MB, one at a time (503 `busy`).',
    query: z.strictObject({ check: z.optional(z.literal('1', { error: '1' })) }),
    parameters: { check: '1 = only look, and store nothing.' },
    body: null,
    upload: {
      file: 'An .xlsx workbook, or CSV files named after their tables, one part each; or sheets of an office, a row an indicator, a column a month.',
      answers:
        'What names of an office\'s sheets mean where they are not known (`check.mapping.questions`): JSON as the command\'s map file, such as {"row": {"讲座": "lecture_sessions"}}.',
      preview: 'The `fingerprint` of the preview that was confirmed; not for a check.',
      reason: 'Why; figures of submitted or closed months are not changed without.',
    },
    response: importAnswerSchema,
  },
  imports: {
    method: 'get',
    path: IMPORT_PATHS.imports,
    summary: 'The last imports of files that were given to the page; for those who are signed in.',
    query: noQuery,
    parameters: {},
    body: null,
    response: importsSchema,
  },
  importTemplate: {
    method: 'get',
    path: IMPORT_PATHS.template,
    summary:
      'A sheet to be filled in and imported: the indicators, a row each and two for the counts of a ratio, by the months of a year, of a unit or of each unit of an area; in Chinese, with a byte order mark.',
    query: z.strictObject({ area: areaCodeSchema, year: yearSchema }),
    parameters: { area: 'Area code, as listed by /api/areas.', year: 'Year that is filled in.' },
    body: null,
    response: null,
    contentType: CSV,
  },
  takeBackImport: {
    method: 'delete',
    path: `${IMPORT_PATHS.imports}/{id}`,
    summary:
      'Takes an import back as a whole, unless anything newer is held of what it changed (409 `newer_figures`, with `places`). Months that were submitted or closed since need a reason (422 `reason_needed`).',
    query: noQuery,
    parameters: { id: 'As /api/imports lists it.' },
    body: takeBackBodySchema,
    response: null,
  },
  visitChanges: {
    method: 'post',
    path: CHANGES_VISITS,
    summary:
      'Tells that the reader looks at what changed, and answers when they did before: kept with the account, so that it is the same on every machine.',
    query: noQuery,
    parameters: {},
    body: null,
    response: changesVisitSchema,
  },
  requests: {
    method: 'get',
    path: PATHS.requests,
    summary:
      'What supervisors ask about figures of an area and all below it, the latest first; for those who are signed in.',
    query: z.strictObject({
      area: z.optional(areaCodeSchema),
      indicator: z.optional(indicatorIdSchema),
      year: z.optional(yearSchema),
      state: z.optional(z.enum(FOLLOW_UP_STATES, { error: FOLLOW_UP_STATES.join(', ') })),
    }),
    parameters: {
      area: 'Area code. Default: all areas.',
      indicator: 'Indicator id: only what is asked about its figures.',
      year: 'Only what is asked about figures of this year.',
      state: 'open = waits for an answer, answered = for a look at it, closed. Default: all.',
    },
    body: null,
    response: followUpsSchema,
  },
  ask: {
    method: 'post',
    path: PATHS.requests,
    summary:
      'Asks about a figure (请核实). It is closed by an answer that was enough, or by a correction of the figure.',
    query: noQuery,
    parameters: {},
    body: newFollowUpSchema,
    response: oneFollowUpSchema,
  },
  changeRequest: {
    method: 'patch',
    path: `${PATHS.requests}/{id}`,
    summary:
      'Answers what was asked, asks it again, or closes it. A step that does not follow is 409 `wrong_state`.',
    query: noQuery,
    parameters: { id: 'As /api/requests lists it.' },
    body: followUpChangeSchema,
    response: oneFollowUpSchema,
  },
  ...registerOperations,
} as const satisfies Record<string, Operation>

const OPERATIONS: readonly Operation[] = Object.values(operations)

/** Whether what is answered at a path is for one reader alone. */
export function isPrivate(pathname: string): boolean {
  return OPERATIONS.some(({ path }) => {
    const [before = '', after] = path.split('{')
    return after === undefined ? pathname === path : pathname.startsWith(before)
  })
}
