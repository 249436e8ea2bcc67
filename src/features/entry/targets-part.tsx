import { useQuery } from '@tanstack/react-query'
import { Fragment, useMemo, useState } from 'react'
import { targetsPath } from '../../../contract/desk-paths.ts'
import type { AreaResource } from '../../../contract/resources.ts'
import type { TargetsResource } from '../../../contract/target-resources.ts'
import type { CellPart, TypedCell } from '../../../domain/entry.ts'
import { placeBlock, readBlock } from '../../../domain/pasted-block.ts'
import { effectiveDays } from '../../../domain/target.ts'
import { QueryBoundary } from '../../components/query-boundary.tsx'
import { targetsQuery } from '../../data/desk-requests.ts'
import type { SaveAction } from '../../data/drafts/save-queue.ts'
import { sessionQuery } from '../../data/session-requests.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { pastedWords } from './pasted-words.ts'
import { isNewCategory, lineOf } from './row-actions.ts'
import styles from './sheet.module.css'
import { SignInHint, UnsentElsewhere } from './sheet-notices.tsx'
import { CategoryRow } from './sheet-row.tsx'
import cells from './sheet-table.module.css'
import { SheetTools } from './sheet-tools.tsx'
import { TargetHow } from './target-how.tsx'
import {
  asItWas,
  heldTargets,
  pastedInto,
  type TargetChangeKind,
  type TargetView,
  takesMilestones,
  targetViews,
  wantedTarget,
  withMilestonesJoined,
} from './target-model.ts'
import { TargetHead, TargetRow } from './target-row.tsx'
import { targetWords } from './target-words.ts'
import { type Owner, useOwner } from './use-owner.ts'
import { useSaveQueue } from './use-save-queue.ts'
import { useUndo } from './use-undo.ts'
import { entryWords } from './words.ts'

interface TargetsPartProps {
  readonly area: AreaResource
  readonly year: number
}

/** The targets of one unit's year: read by everybody, set by those who may. */
export function TargetsPart({ area, year }: TargetsPartProps) {
  const targets = useQuery(targetsQuery(area.code, year))
  const session = useQuery(sessionQuery())
  const owner = useOwner(session.data?.account)
  return (
    <QueryBoundary query={targets}>
      {(answer) => (
        <QueryBoundary query={session}>
          {() => (
            <Targets
              // Somebody else's drafts are none of this one's business.
              key={owner.account}
              owner={owner}
              answer={answer}
              place={area}
            />
          )}
        </QueryBoundary>
      )}
    </QueryBoundary>
  )
}

interface TargetsProps {
  readonly owner: Owner
  readonly answer: TargetsResource
  readonly place: AreaResource
}

/** What is typed into the inputs of a target, and what is to be stored of it. */
type TargetCell = (SaveAction & { readonly kind: 'typed' })['cells'][number]

function Targets({ owner, answer, place }: TargetsProps) {
  const { account } = owner
  const lang = useLanguage()
  const words = { ...entryWords(lang), targets: targetWords(lang) }
  const { areaCode, year } = answer
  const sheet = useMemo(
    () => ({ account, area: areaCode, sheet: String(year) }),
    [account, areaCode, year],
  )
  const asked = useMemo(
    () => ({ path: targetsPath(areaCode, year), held: heldTargets(answer) }),
    [answer, areaCode, year],
  )
  const saving = useSaveQueue(sheet, asked)
  const { queue, dispatch } = saving
  const [how, setHow] = useState<TargetChangeKind>({ from: null, source: '', note: '' })
  const [said, setSaid] = useState('')
  const views = useMemo(() => targetViews(answer, queue, lang), [answer, queue, lang])
  const [first, last] = effectiveDays(year)
  const isDated = how.from === null || (how.from >= first && how.from <= last)
  const readOnly = !answer.may.set || !isDated

  const store = (cells: readonly TargetCell[]) => dispatch({ kind: 'typed', cells })
  const { isEmpty, note, undo } = useUndo<TargetCell>((cells) =>
    dispatch({ kind: 'taken_back', cells }),
  )
  const put = (cells: readonly { readonly view: TargetView; readonly typed: TypedCell }[]) => {
    note(
      cells.map(({ view }) => {
        const draft = queue.drafts[view.key]
        const wanted = draft ? draft.wanted : asItWas(view, how)
        return { key: view.key, typed: view.typed, wanted }
      }),
    )
    store(
      cells.map(({ view, typed }) => ({
        key: view.key,
        typed,
        wanted: wantedTarget(view, typed, how, lang),
      })),
    )
  }
  const paste = (line: number, part: CellPart, text: string) => {
    const block = withMilestonesJoined(readBlock(text), part)
    if (block.length <= 1 && (block[0]?.length ?? 0) <= 1 && !text.includes('\t')) return false
    const lines = views.map(({ row: { indicator } }) => ({
      ...lineOf(indicator),
      isRatio: takesMilestones(indicator),
    }))
    const { placed, left } = placeBlock(block, lines, { line, part })
    const cells = views.flatMap((view, at) => {
      const own = placed.filter((one) => one.line === at)
      return own.length === 0 ? [] : { view, typed: pastedInto(view, own) }
    })
    if (cells.length > 0) put(cells)
    setSaid(pastedWords(cells.length, left, lang))
    return true
  }
  const workbook = async () =>
    (await import('./target-workbook.ts')).targetsWorkbook(answer, place, lang)
  const count = (fits: (view: TargetView) => boolean) => views.filter(fits).length
  return (
    <div className={styles.sheet}>
      <SheetTools
        saving={saving}
        faulty={count(({ state }) => state === 'faulty')}
        onUndo={isEmpty || readOnly ? null : undo}
        workbook={{ title: words.targets.title(place.name, year), sheet: workbook }}
        onSaid={setSaid}
      />
      {answer.may.set ? (
        <TargetHow how={how} days={[first, last]} isDated={isDated} onChange={setHow} />
      ) : (
        <SignInHint owner={owner} text={words.targets.readOnly} />
      )}
      <UnsentElsewhere account={account} sheet={sheet} names={answer.names} />
      {!readOnly && (
        <p className={styles.hint}>
          {words.targets.hint} {words.targets.milestonesHint}
        </p>
      )}
      <p className={styles.said} role="status">
        {said}
      </p>
      <table className={`${cells.table} ${cells.targets}`}>
        <caption className="visually-hidden">{words.targets.title(place.name, year)}</caption>
        <TargetHead answer={answer} />
        <tbody>
          {views.map((view, line) => (
            <Fragment key={view.key}>
              {isNewCategory(views, line, lang) && <CategoryRow view={view} columns={6} />}
              <TargetRow
                view={view}
                line={line}
                year={year}
                readOnly={readOnly}
                onPut={(typed) => put([{ view, typed }])}
                onDrop={() => dispatch({ kind: 'dropped', key: view.key })}
                onChoose={(mine) => dispatch({ kind: 'chosen', key: view.key, mine })}
                onPaste={(part, text) => paste(line, part, text)}
                onUndo={() => {
                  if (!readOnly) undo()
                }}
              />
            </Fragment>
          ))}
        </tbody>
      </table>
      <div className={styles.foot}>
        <p>
          {words.targets.progress(
            count(({ state }) => state === 'saved' || state === 'unsaved'),
            count(({ state }) => state === 'blank'),
          )}
        </p>
      </div>
    </div>
  )
}
