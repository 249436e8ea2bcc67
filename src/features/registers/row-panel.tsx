import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type {
  RegisterRowResource,
  RegistersResource,
} from '../../../contract/register-resources.ts'
import type { Names } from '../../../contract/resources.ts'
import type { Register } from '../../../domain/register/register.ts'
import { isImeKey } from '../../components/ime-key.ts'
import { QueryBoundary } from '../../components/query-boundary.tsx'
import { registersQuery } from '../../data/register-requests.ts'
import { sessionQuery } from '../../data/session-requests.ts'
import { useLanguage } from '../../text/use-language.tsx'
import type { RowArea } from './row-area.ts'
import { RowDetails } from './row-details.tsx'
import { RowFeeds } from './row-feeds.tsx'
import { RowFormPart } from './row-form-part.tsx'
import { RowHistory } from './row-history.tsx'
import styles from './row-panel.module.css'
import { registerWords } from './words.ts'

interface RowPanelProps {
  readonly register: Register
  readonly area: RowArea
  /** Null = a new row. */
  readonly held: RegisterRowResource | null
  /** Rows beside it: what they say is offered. */
  readonly others: readonly RegisterRowResource[]
  readonly names: Names
  readonly onSaid: (text: string) => void
  readonly onClose: () => void
}

/** One row beside the table: its form, or what it says; the figures it counts in, and how it came to be. */
export function RowPanel(props: RowPanelProps) {
  const { register, area, held, others, names, onSaid, onClose } = props
  const words = registerWords(useLanguage())
  const about = useQuery(registersQuery(area.code))
  const session = useQuery(sessionQuery())
  const box = useRef<HTMLElement>(null)
  const may = about.data?.area?.may.write === true
  const title = held === null ? words.form.new : may ? words.form.edit : words.form.read
  // On a phone it comes above the rows: what was pressed may be far below.
  useEffect(() => {
    const { top = 0 } = box.current?.getBoundingClientRect() ?? {}
    if (top < 0) box.current?.scrollIntoView()
  }, [])
  return (
    <section
      ref={box}
      className={styles.panel}
      aria-label={title}
      onKeyDown={(event) => {
        // Of a field that offers values it closes their list.
        const isOffered = event.target instanceof HTMLInputElement && event.target.list !== null
        if (event.key === 'Escape' && !isOffered && !isImeKey(event.nativeEvent)) onClose()
      }}
    >
      <div className={styles.head}>
        <h2>{title}</h2>
        <button type="button" onClick={onClose}>
          {words.form.close}
        </button>
      </div>
      <QueryBoundary query={about}>
        {(answer) =>
          may && session.data ? (
            <RowFormPart
              register={register}
              area={area}
              account={session.data.account?.id ?? ''}
              about={answer}
              held={held}
              others={others}
              onSaid={onSaid}
              onClose={onClose}
            />
          ) : (
            held && <RowDetails register={register} held={held} villages={villagesOf(answer)} />
          )
        }
      </QueryBoundary>
      {held && (
        <>
          <RowFeeds row={held} isFed={isFed(register, about.data)} />
          <RowHistory
            register={register}
            row={held}
            villages={villagesOf(about.data)}
            names={names}
          />
        </>
      )}
    </section>
  )
}

/** Names of an area's villages by their codes. */
export function villagesOf(
  answer: RegistersResource | undefined,
): Readonly<Record<string, string>> {
  const villages = answer?.area?.villages ?? []
  return Object.fromEntries(villages.map(({ code, name }) => [code, name]))
}

function isFed({ id }: Register, answer: RegistersResource | undefined): boolean {
  return answer?.area?.feeds.some(({ register }) => register === id) === true
}
