import type { ChangesResource } from '../../../contract/changes-resources.ts'
import type { TargetVersion } from '../../../contract/target-resources.ts'
import type { AreaTree } from '../../../domain/area-tree.ts'
import { formatMonth, formatPeriod } from '../../../domain/period.ts'
import { type ApiReading, findArea, readTree } from '../area-view.ts'
import { type ChangedLight, changedLights } from '../changed-lights.ts'
import { continued } from '../corrections.ts'
import { type AreaChange, type ChangedRow, fieldsOf, wasChosen } from '../history.ts'
import { namesOf } from '../names-of.ts'
import { invalidQuery } from '../parse-query.ts'
import type { Store } from '../store.ts'
import { changedFeed, changedRegisterRow, changedVillage } from './register-changes.ts'
import type { SheetReader } from './sheet-reader.ts'

/** Writes and areas on one page. */
const PAGE = 50

/** What a reader of changes asked for. */
export interface ChangesQuery {
  readonly area?: string | undefined
  readonly corrections?: '1' | undefined
  readonly indicator?: string | undefined
  readonly year?: string | undefined
  readonly before?: string | undefined
}

/**
 * What changed in the stored figures, the latest first.
 *
 * @param signedIn Whether the reader may see what people noted beside figures, and asked about them.
 * @throws {ApiProblem} `unknown_area`; `invalid_query` for a figure that is named by half.
 */
export async function answerChanges(
  reading: ApiReading,
  query: ChangesQuery,
  author: SheetReader['author'],
  signedIn: boolean,
): Promise<Omit<ChangesResource, 'program'>> {
  const isFeed = query.indicator === undefined
  const lightsOf = isFeed ? await changedLights(reading, await readTree(reading.store)) : NO_LIGHTS
  return tellChanges(reading.store, query, author, signedIn, PAGE, lightsOf)
}

const NO_LIGHTS = async (): Promise<readonly ChangedLight[]> => []

/** As `answerChanges`, as many writes and areas at once, and without the lights that moved unless they are worked out. */
export async function tellChanges(
  store: Store,
  query: ChangesQuery,
  author: SheetReader['author'],
  signedIn: boolean,
  most: number,
  lightsOf: (change: AreaChange) => Promise<readonly ChangedLight[]> = NO_LIGHTS,
): Promise<Omit<ChangesResource, 'program'>> {
  const tree = await readTree(store)
  // What is asked is between those who are signed in.
  const isShown = ({ kind }: ChangedRow) => signedIn || kind !== 'follow_ups'
  const area = query.area === undefined ? null : findArea(tree, query.area)
  const { changes, next } =
    query.indicator === undefined && query.year === undefined
      ? await page(store, area ? [...tree.closure(area.code)] : null, query, most)
      : { changes: await ofFigure(store, tree, query), next: null }
  const told: ChangesResource['changes'][number][] = []
  for (const one of changes.filter(({ rows }) => rows.length === 0 || rows.some(isShown))) {
    const { author: by, areaCode, rows, ...change } = one
    told.push({
      ...change,
      // Neither rows nor their number tell that something was asked.
      added: change.added - rows.filter((row) => !isShown(row) && row.before === null).length,
      changed: change.changed - rows.filter((row) => !isShown(row) && row.before !== null).length,
      by: await author(by.accountId),
      door: by.door,
      reason: by.reason,
      areaCode: areaCode || null,
      rows: rows.filter(isShown).map((row) => shown(row, signedIn)),
      lights: await lightsOf(one),
    })
  }
  const mentioned = told.flatMap(({ areaCode, by }) => [areaCode, by?.areaCode ?? null])
  return { changes: told, next, names: namesOf(tree, mentioned) }
}

async function page(
  store: Store,
  areaCodes: readonly string[] | null,
  { corrections, before }: ChangesQuery,
  most: number,
) {
  const found = await store.changes({
    areaCodes,
    before: before === undefined ? null : Number(before),
    corrections: corrections !== undefined,
    limit: most + 1,
  })
  if (found.length <= most) return { changes: found, next: null }
  // Pages end between writes, unless one write fills a page by itself: its other areas are passed over then.
  const last = found[most]?.seq ?? 0
  const whole = found.filter(({ seq }) => seq > last)
  const changes = whole.length > 0 ? whole : found.slice(0, most)
  return { changes, next: changes.at(-1)?.seq ?? null }
}

/** Every change of one figure of one area, and of those that it continues, the latest first. */
async function ofFigure(
  store: Store,
  tree: AreaTree,
  { area, indicator, year }: ChangesQuery,
): Promise<AreaChange[]> {
  const lacking = Object.entries({ area, indicator, year }).find(([, text]) => text === undefined)
  if (lacking) {
    const expected = 'area, indicator and year together'
    throw invalidQuery([{ field: lacking[0], found: null, expected }])
  }
  const rows = await store.figureChanges({
    areaCodes: [...continued(tree, area ?? '')],
    years: [Number(year)],
    indicatorIds: [indicator ?? ''],
  })
  return rows
    .map(({ at, author, ...row }, index) => ({
      seq: index,
      at,
      author,
      areaCode: row.areaCode,
      added: row.before === null ? 1 : 0,
      changed: row.before !== null && row.after !== null ? 1 : 0,
      removed: row.after === null ? 1 : 0,
      corrections: row.correction ? 1 : 0,
      rows: [row],
    }))
    .reverse()
}

type ShownRow = ChangesResource['changes'][number]['rows'][number]

function shown(row: ChangedRow, notes: boolean): ShownRow {
  const { kind, indicatorId, year, firstMonth, lastMonth } = row
  switch (kind) {
    case 'observations':
    case 'besides':
      return {
        kind: 'figure',
        indicator: indicatorId,
        period: formatPeriod({ year, from: firstMonth, to: lastMonth }),
        before: recorded(row.before, notes),
        after: recorded(row.after, notes),
        correction: row.correction,
        chosen: wasChosen(row),
        beside: kind === 'besides',
      }
    case 'follow_ups': {
      const { question, state, answer = null } = JSON.parse(row.after ?? '')
      const period = formatPeriod({ year, from: firstMonth, to: lastMonth })
      return { kind: 'request', indicator: indicatorId, period, question, state, answer }
    }
    case 'month_states':
      return {
        kind: 'month',
        month: formatMonth(year, firstMonth),
        state: JSON.parse(row.after ?? '').state,
      }
    case 'targets': {
      const [before, after] = [versionOf(row.before), versionOf(row.after)]
      return { kind: 'target', indicator: indicatorId, year, before, after, chosen: wasChosen(row) }
    }
    case 'feeds':
      return changedFeed(row)
    case 'villages':
      return changedVillage(row)
    case 'areas':
    case 'indicators':
      return { kind: 'other', what: kind, indicator: indicatorId || null }
    default:
      return changedRegisterRow(row, kind)
  }
}

/** A figure as it was kept. */
function recorded(text: string | null, notes: boolean): (ShownRow & { kind: 'figure' })['before'] {
  if (text === null) return null
  return { ...fieldsOf(text), ...(!notes && { note: null }) }
}

/** A version of a target as it was kept. */
function versionOf(text: string | null): TargetVersion | null {
  if (text === null) return null
  const {
    value,
    effectiveFrom,
    milestones = null,
    document = null,
    reason = null,
  } = JSON.parse(text)
  return { value, effectiveFrom, milestones, source: document, note: reason }
}
