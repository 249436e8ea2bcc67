import { useQuery } from '@tanstack/react-query'
import { Fragment, useMemo, useState } from 'react'
import { targetsPath } from '../../../contract/desk-paths.ts'
import type { AreaResource } from '../../../contract/resources.ts'
import type { TargetsResource } from '../../../contract/target-resources.ts'
import { placeBlock, readBlock } from '../../../domain/pasted-block.ts'
import { effectiveDays } from '../../../domain/target.ts'
import { QueryBoundary } from '../../components/query-boundary.tsx'
import { saveFile } from '../../components/workbook/save-file.ts'
import { targetsQuery } from '../../data/desk-requests.ts'
import { sessionQuery } from '../../data/session-requests.ts'
import { pageWords } from '../../text/page-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import type { Move } from './cell-input.tsx'
import { inputId, isNewCategory, lineOf } from './row-actions.ts'
import { SavingLine } from './saving-line.tsx'
import styles from './sheet.module.css'
import { SignInHint, UnsentElsewhere } from './sheet-notices.tsx'
import { CategoryRow } from './sheet-row.tsx'
import { TargetHow } from './target-how.tsx'
import {
  heldTargets,
  type TargetChangeKind,
  type TargetView,
  targetViews,
  wantedTarget,
} from './target-model.ts'
import { TargetHead, TargetRow } from './target-row.tsx'
import { targetWords } from './target-words.ts'
import { useSaveQueue } from './use-save-queue.ts'
import { entryWords } from './words.ts'

interface TargetsPartProps {
  readonly area: AreaResource
  readonly year: number
}

/** The targets of one unit's year: read by everybody, set by those who may. */
export function TargetsPart({ area, year }: TargetsPartProps) {
  const targets = useQuery(targetsQuery(area.code, year))
  const session = useQuery(sessionQuery())
  const loading = <p role="status">{pageWords(useLanguage()).load.busy}</p>
  return (
    <QueryBoundary query={targets} loading={loading}>
      {(answer) => (
        <QueryBoundary query={session} loading={loading}>
          {({ account }) => (
            <Targets
              // Somebody else's drafts are none of this one's business.
              key={account?.id}
              account={account?.id ?? ''}
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
  readonly account: string
  readonly answer: TargetsResource
  readonly place: AreaResource
}

function Targets({ account, answer, place }: TargetsProps) {
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

  const put = (cells: readonly { readonly view: TargetView; readonly text: string }[]) =>
    dispatch({
      kind: 'typed',
      cells: cells.map(({ view, text }) => ({
        key: view.key,
        typed: { first: text, second: '' },
        wanted: wantedTarget(view, text, how),
      })),
    })
  const paste = (line: number, text: string) => {
    const block = readBlock(text)
    if (block.length <= 1 && (block[0]?.length ?? 0) <= 1) return false
    const lines = views.map(({ row }) => ({ ...lineOf(row.indicator), isRatio: false }))
    const { placed, left } = placeBlock(block, lines, { line, part: 'first' })
    const cells = placed.flatMap((one) => {
      const view = views[one.line]
      return view ? { view, text: one.text.trim() } : []
    })
    if (cells.length > 0) put(cells)
    setSaid(`${words.pasted(cells.length, left.length)} ${left.join(' · ')}`)
    return true
  }
  const move = (line: number, to: Move) => {
    const next = line + (to === 'down' ? 1 : to === 'up' ? -1 : 0)
    document.getElementById(inputId(next, 'first'))?.focus()
  }
  const download = async () => {
    try {
      const [{ targetsWorkbook }, { writeWorkbook }] = await Promise.all([
        import('./target-workbook.ts'),
        import('../../components/workbook/write-workbook.ts'),
      ])
      const file = await writeWorkbook([targetsWorkbook(answer, place, lang)])
      saveFile(file, `${words.targets.title(place.name, year)}.xlsx`)
    } catch {
      setSaid(words.workbookFailed)
    }
  }
  const count = (fits: (view: TargetView) => boolean) => views.filter(fits).length
  return (
    <div className={styles.sheet}>
      <div className={styles.tools}>
        <SavingLine saving={saving} faulty={count(({ state }) => state === 'faulty')} />
        <button type="button" onClick={() => void download()}>
          {words.workbook}
        </button>
        <button type="button" onClick={() => window.print()}>
          {words.print}
        </button>
      </div>
      {answer.may.set ? (
        <TargetHow how={how} days={[first, last]} isDated={isDated} onChange={setHow} />
      ) : (
        <SignInHint account={account} text={words.targets.readOnly} />
      )}
      <UnsentElsewhere account={account} sheet={sheet} names={answer.names} />
      {!readOnly && <p className={styles.hint}>{words.targets.hint}</p>}
      <p className={styles.said} role="status">
        {said}
      </p>
      <table className={`${styles.table} ${styles.targets}`}>
        <caption className="visually-hidden">{words.targets.title(place.name, year)}</caption>
        <TargetHead answer={answer} />
        <tbody>
          {views.map((view, line) => (
            <Fragment key={view.key}>
              {isNewCategory(views, line, lang) && <CategoryRow view={view} columns={5} />}
              <TargetRow
                view={view}
                line={line}
                year={year}
                readOnly={readOnly}
                onPut={(text) => put([{ view, text }])}
                onDrop={() => dispatch({ kind: 'dropped', key: view.key })}
                onChoose={(mine) => dispatch({ kind: 'chosen', key: view.key, mine })}
                onPaste={(text) => paste(line, text)}
                onMove={(to) => move(line, to)}
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
