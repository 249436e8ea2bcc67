import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { RegisterRowResource } from '../../../contract/register-resources.ts'
import type { AreaResource } from '../../../contract/resources.ts'
import type { Register } from '../../../domain/register/register.ts'
import { Notice } from '../../components/notice.tsx'
import { QueryBoundary } from '../../components/query-boundary.tsx'
import { registersQuery, rowsQuery } from '../../data/register-requests.ts'
import { useAnswer } from '../../data/use-answer.ts'
import { isFiltered, rowsViewOf } from '../../selection/register-address.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { FeedsPanel } from './feeds-panel.tsx'
import { PasteRows } from './paste-rows.tsx'
import { RegisterFilters } from './register-filters.tsx'
import styles from './registers.module.css'
import { RowPages } from './row-pages.tsx'
import { RowPanel } from './row-panel.tsx'
import { RowsTable } from './rows-table.tsx'
import { RowsTools } from './rows-tools.tsx'
import { SignInHint } from './sign-in-hint.tsx'
import { useRegisterView } from './use-register-view.ts'
import { registerWords } from './words.ts'

interface RowsPartProps {
  readonly register: Register
  readonly area: AreaResource
}

/** The rows of a register, those that are asked for; beside them one row, and above what was pasted. */
export function RowsPart({ register, area }: RowsPartProps) {
  const words = registerWords(useLanguage())
  const shown = useRegisterView(register, area.code)
  const { view, go } = shown
  const rows = useAnswer(rowsQuery(register.id, rowsViewOf(area.code, view)))
  const about = useQuery(registersQuery(area.code))
  /** What is pasted; null = nobody is pasting. */
  const [pasted, setPasted] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const isUnit = area.levelsBelow.length === 0
  const mayAdd = isUnit && about.data?.area?.may.write === true
  useBlockPaste(mayAdd, setPasted)
  const villages = useMemo(
    () =>
      Object.fromEntries((about.data?.area?.villages ?? []).map(({ code, name }) => [code, name])),
    [about.data],
  )
  const { row: open } = view
  const opened = open === 'new' ? null : open
  const isListed = (one: RegisterRowResource) =>
    opened !== null && one.id === opened.id && one.areaCode === opened.area
  // A link may lead to a row that another page, or another filter, lists.
  const elsewhere = useQuery({
    ...rowsQuery(register.id, { area: opened?.area ?? area.code, id: opened?.id ?? '' }),
    enabled: opened !== null && rows.data !== undefined && !rows.data.rows.some(isListed),
  })
  return (
    <QueryBoundary query={rows}>
      {(answer) => {
        const held = answer.rows.find(isListed) ?? elsewhere.data?.rows.find(isListed)
        const isOpen = held !== undefined || (open === 'new' && mayAdd)
        return (
          <div className={styles.page}>
            <RegisterFilters register={register} villages={villages} shown={shown} />
            <RowsTools
              register={register}
              area={area}
              answer={answer}
              villages={villages}
              view={view}
            >
              {mayAdd && (
                <>
                  <button type="button" className={styles.go} onClick={() => go({ row: 'new' })}>
                    {words.tools.add}
                  </button>
                  <button
                    type="button"
                    aria-expanded={pasted !== null}
                    onClick={() => setPasted(pasted === null ? '' : null)}
                  >
                    {words.tools.paste}
                  </button>
                </>
              )}
            </RowsTools>
            <p className={styles.said} role="status">
              {said}
            </p>
            {isUnit && about.data?.area?.may.write === false && <SignInHint text={words.signIn} />}
            {!isUnit && <p className={styles.hint}>{words.chooseUnit}</p>}
            {pasted !== null && mayAdd && about.data && (
              <PasteRows
                register={register}
                area={area}
                about={about.data}
                key={pasted}
                pasted={pasted}
                onAdded={setSaid}
                onClose={() => setPasted(null)}
              />
            )}
            <div
              className={styles.beside}
              data-open={isOpen || undefined}
              aria-busy={rows.isPlaceholderData}
            >
              {isOpen && (
                <RowPanel
                  key={held ? `${held.areaCode} ${held.id}` : 'new'}
                  register={register}
                  area={held && held.areaCode !== area.code ? { code: held.areaCode } : area}
                  held={held ?? null}
                  others={answer.rows}
                  names={{ ...elsewhere.data?.names, ...answer.names }}
                  onSaid={setSaid}
                  onClose={() => go({ row: null })}
                />
              )}
              <div className={styles.rows}>
                {answer.total === 0 ? (
                  <Notice tone="info">
                    <p>{isFiltered(view) ? words.rows.noneFound : words.rows.none}</p>
                  </Notice>
                ) : (
                  <RowsTable
                    register={register}
                    area={area}
                    answer={answer}
                    villages={villages}
                    shown={shown}
                  />
                )}
                <RowPages answer={answer} shown={shown} />
              </div>
            </div>
            {isUnit && about.data && (
              <FeedsPanel register={register} area={area} about={about.data} />
            )}
          </div>
        )
      }}
    </QueryBoundary>
  )
}

/** Hears of rows that are pasted while no field has the focus. */
function useBlockPaste(isOn: boolean, onBlock: (text: string) => void): void {
  useEffect(() => {
    if (!isOn) return
    const hear = ({ target, clipboardData }: ClipboardEvent) => {
      const isField = target instanceof Element && target.closest('input, textarea, select')
      const text = clipboardData?.getData('text/plain') ?? ''
      if (!isField && text.includes('\t')) onBlock(text)
    }
    document.addEventListener('paste', hear)
    return () => document.removeEventListener('paste', hear)
  }, [isOn, onBlock])
}
