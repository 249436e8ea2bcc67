import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Indicator } from '../../../domain/indicator.ts'
import {
  LEAVE_OUT,
  MARK_MEANINGS,
  type OfficeAnswers,
  type OfficeQuestion,
} from '../../../domain/office-mapping.ts'
import { formatPeriod, monthOf } from '../../../domain/period.ts'
import { Notice } from '../../components/notice.tsx'
import { Select } from '../../components/select.tsx'
import { indicatorsQuery } from '../../data/queries.ts'
import { useAreas } from '../../selection/use-areas.ts'
import { indicatorName } from '../../text/figure-words.ts'
import { formatPeriodWords } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { clauseWords, withRemark } from '../../text/punctuation.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './import.module.css'
import { importWords } from './words.ts'

interface MappingFormProps {
  readonly questions: readonly OfficeQuestion[]
  /** What was answered before. */
  readonly given: OfficeAnswers
  readonly onAnswer: (answers: OfficeAnswers) => void
}

/** Asks what names of an office's own sheets mean: likeness decides nothing. */
export function MappingForm({ questions, given, onAnswer }: MappingFormProps) {
  const lang = useLanguage()
  const words = importWords(lang).mapping
  const indicators = useQuery(indicatorsQuery()).data?.indicators ?? []
  const areas = useAreas().data
  const [answers, setAnswers] = useState(given)
  const year = Number(areas?.lastMonth.slice(0, 4) ?? 0)
  const choices: Choices = {
    indicators,
    areas: areas?.areas ?? [],
    years: [year, year - 1, year - 2].filter((one) => one > 0),
  }

  return (
    <form
      className={styles.part}
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault()
        onAnswer(answers)
      }}
    >
      <Notice tone="warn" title={words.title}>
        <p>
          <UnbrokenText text={words.explain} />
        </p>
      </Notice>
      <ul className={styles.questions}>
        {questions.map((question) => {
          const { kind, text, why, sheet, row } = question
          const place = [sheet, ...(row === null ? [] : [importWords(lang).place.of(row)])].join(
            ' ',
          )
          return (
            <li key={`${kind} ${text} ${why}`}>
              <p>
                <strong>{text}</strong>{' '}
                <span className={styles.dim}>{clauseWords([place, words.why[why]], lang)}</span>
              </p>
              <Select
                label={words.ask[kind]}
                value={answers[kind]?.[text] ?? ''}
                groups={groupsOf(question, choices, lang)}
                onChoose={(value) =>
                  setAnswers({ ...answers, [kind]: { ...answers[kind], [text]: value } })
                }
              />
            </li>
          )
        })}
      </ul>
      <button type="submit" className={styles.strong}>
        {words.check}
      </button>
    </form>
  )
}

interface Choices {
  readonly indicators: readonly Indicator[]
  readonly areas: readonly { readonly code: string; readonly name: string }[]
  readonly years: readonly number[]
}

interface Option {
  readonly value: string
  readonly text: string
}

/** The answers to a question: those that may be meant first. */
function groupsOf({ kind, candidates }: OfficeQuestion, choices: Choices, lang: Language) {
  const words = importWords(lang).mapping
  const options = optionsOf(kind, choices, lang)
  const meant = candidates.map(
    (value) => options.find((one) => one.value === value) ?? { value, text: value },
  )
  const others = options.filter(({ value }) => !candidates.includes(value))
  const leave =
    kind === 'year' || kind === 'mark' ? [] : [{ value: LEAVE_OUT, text: words.leaveOut }]
  const all = [{ value: '', text: words.notChosen }, ...meant, ...leave, ...others]
  return [{ key: 'all', heading: null, options: all }]
}

function optionsOf(
  kind: OfficeQuestion['kind'],
  { indicators, areas, years }: Choices,
  lang: Language,
): readonly Option[] {
  const words = importWords(lang).mapping
  switch (kind) {
    case 'row':
      return indicators.flatMap((one) => {
        const name = indicatorName(one, lang)
        const whole = { value: one.id, text: name }
        if (one.measure === 'count') return [whole]
        const parts = (['numerator', 'denominator'] as const).map((part) => ({
          value: `${one.id}/${part}`,
          text: withRemark(name, words.part[part], lang),
        }))
        return [whole, ...parts]
      })
    case 'unit':
      return areas.map(({ code, name }) => ({ value: code, text: `${name} ${code}` }))
    case 'year':
      return years.map((year) => ({ value: `${year}`, text: `${year}` }))
    case 'sheet':
      return [
        { value: 'monthly', text: words.monthly },
        { value: 'cumulative', text: words.cumulative },
      ]
    case 'column':
      return [
        { value: 'total', text: words.total },
        ...years.flatMap((year) =>
          Array.from({ length: 12 }, (_, month) => {
            const period = formatPeriod(monthOf(year, month + 1))
            return { value: period, text: formatPeriodWords(period, lang) }
          }),
        ),
      ]
    case 'mark':
      return MARK_MEANINGS.map((value) => ({ value, text: words.marks[value] }))
  }
}
