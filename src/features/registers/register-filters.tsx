import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import type { Register, RegisterColumn } from '../../../domain/register/register.ts'
import field from '../../components/field.module.css'
import { Select } from '../../components/select.tsx'
import { indicatorsQuery } from '../../data/queries.ts'
import {
  isFiltered,
  ROW_MARKS,
  type RowMark,
  UNFILTERED,
} from '../../selection/register-address.ts'
import { indicatorName } from '../../text/figure-words.ts'
import { formatMonth, yearToDateWords } from '../../text/format-date.ts'
import { listWords } from '../../text/punctuation.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { choiceWord, type VillageNames } from './cell-words.ts'
import styles from './registers.module.css'
import type { ShownRegister } from './use-register-view.ts'
import { registerWords } from './words.ts'

interface RegisterFiltersProps {
  readonly register: Register
  readonly villages: VillageNames
  readonly shown: ShownRegister
}

/** Which rows are listed: by text, day, choice and mark, and those behind a figure. */
export function RegisterFilters({ register, villages, shown }: RegisterFiltersProps) {
  const lang = useLanguage()
  const words = registerWords(lang).filters
  const { view, go } = shown
  // Of use on a phone alone, where what is folded away is more than the rest of the page.
  const [isOpen, setOpen] = useState(isFiltered(view))
  const marks = ROW_MARKS.filter((mark) => mark === view.only || canBe(mark, register))
  const columns = register.columns.filter(
    ({ kind, name }) =>
      kind === 'choice' ||
      kind === 'choices' ||
      (kind === 'tags' && view.where[name]) ||
      (kind === 'village' && (Object.keys(villages).length > 0 || view.where[name])),
  )
  return (
    <section className={styles.filters} aria-label={words.label} data-open={isOpen || undefined}>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {words.label}
      </button>
      <TextFilter key={view.q ?? ''} text={view.q ?? ''} onText={(q) => go({ q })} />
      {(['from', 'to'] as const).map((name) => (
        <Labelled key={name} label={words[name]}>
          {(id) => (
            <input
              id={id}
              type="date"
              value={view[name] ?? ''}
              onChange={({ target }) => go({ [name]: target.value || undefined })}
            />
          )}
        </Labelled>
      ))}
      {columns.map((column) => (
        <ChoiceFilter
          key={column.name}
          column={column}
          villages={villages}
          values={view.where[column.name] ?? []}
          onChoose={(values) => go({ where: { ...view.where, [column.name]: values } })}
        />
      ))}
      {marks.length > 0 && (
        <Select
          label={words.only}
          value={view.only ?? ''}
          groups={[
            {
              key: 'marks',
              heading: null,
              options: [
                { value: '', text: words.all },
                ...marks.map((mark) => ({ value: mark, text: words.marks[mark] })),
              ],
            },
          ]}
          onChoose={(only) => go({ only: ROW_MARKS.find((mark) => mark === only) })}
        />
      )}
      {isFiltered(view) && (
        <button type="button" className={styles.clear} onClick={() => go(UNFILTERED)}>
          {words.clear}
        </button>
      )}
      <BehindFigure shown={shown} />
    </section>
  )
}

/** Whether rows of a register can carry a mark. */
function canBe(mark: RowMark, { columns, work }: Register): boolean {
  if (mark === 'incomplete') return columns.some(({ expected }) => expected !== undefined)
  return work !== undefined || columns.some(({ filingAfter }) => filingAfter !== undefined)
}

interface ChoiceFilterProps {
  readonly column: RegisterColumn
  readonly villages: VillageNames
  readonly values: readonly string[]
  readonly onChoose: (values: readonly string[]) => void
}

function ChoiceFilter({ column, villages, values, onChoose }: ChoiceFilterProps) {
  const lang = useLanguage()
  const words = registerWords(lang).filters
  const textOf = (id: string) => villages[id] ?? choiceWord(column, id, lang)
  const ids =
    column.kind === 'village' ? Object.keys(villages) : (column.choices ?? []).map(({ id }) => id)
  const value = values.join(',')
  // An address may name several; here one is chosen.
  const others = value === '' || ids.includes(value) ? [] : [value]
  const named = listWords(values.map(textOf), lang)
  const otherWords = values.length > 1 ? words.several(named) : named
  return (
    <Select
      label={column.title[lang]}
      value={value}
      groups={[
        {
          key: 'values',
          heading: null,
          options: [
            { value: '', text: words.all },
            ...others.map((one) => ({ value: one, text: otherWords })),
            ...ids.map((id) => ({ value: id, text: textOf(id) })),
          ],
        },
      ]}
      onChoose={(chosen) => onChoose(chosen === '' ? [] : chosen.split(','))}
    />
  )
}

interface TextFilterProps {
  readonly text: string
  readonly onText: (text: string | undefined) => void
}

/** Looks for a text once it is handed over: by Enter, or by leaving the field. */
function TextFilter({ text, onText }: TextFilterProps) {
  const words = registerWords(useLanguage()).filters
  const [typed, setTyped] = useState(text)
  const hand = () => {
    if (typed.trim() !== text) onText(typed.trim() || undefined)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        hand()
      }}
    >
      <Labelled label={words.q}>
        {(id) => (
          <input
            id={id}
            type="search"
            maxLength={200}
            placeholder={words.qHint}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            onBlur={hand}
          />
        )}
      </Labelled>
    </form>
  )
}

interface LabelledProps {
  readonly label: string
  readonly children: (id: string) => ReactNode
}

function Labelled({ label, children }: LabelledProps) {
  const id = useId()
  return (
    <div className={field.field}>
      <label className={field.label} htmlFor={id}>
        {label}
      </label>
      {children(id)}
    </div>
  )
}

/** That only the rows behind a figure are listed, and the way back to all. */
function BehindFigure({ shown: { view, go } }: Pick<RegisterFiltersProps, 'shown'>) {
  const lang = useLanguage()
  const words = registerWords(lang).filters
  const catalogue = useQuery(indicatorsQuery())
  const { indicator: id, through, month } = view
  if (id === undefined) return null
  const indicator = catalogue.data?.indicators.find((one) => one.id === id)
  const period = month ? formatMonth(month, lang) : yearToDateWords(through ?? '', lang)
  return (
    <p className={styles.behind} role="status">
      {words.behind(indicator ? indicatorName(indicator, lang) : id, period)}{' '}
      <button
        type="button"
        className={styles.link}
        onClick={() => go({ indicator: undefined, through: undefined, month: undefined })}
      >
        {words.behindAll}
      </button>
    </p>
  )
}
