import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Indicator } from '../../../domain/indicator.ts'
import {
  COLUMN_PARTS,
  LEAVE_OUT,
  MARK_MEANINGS,
  type OfficeAnswers,
  type OfficeMapping,
  type OfficeQuestion,
  type QuestionKind,
} from '../../../domain/office-mapping.ts'
import { formatPeriod, MONTHS, monthOf, quarterOf, yearOf } from '../../../domain/period.ts'
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
import { MappingArea } from './mapping-area.tsx'
import { mappingWords } from './mapping-words.ts'
import { importWords } from './words.ts'

interface MappingFormProps {
  readonly mapping: OfficeMapping
  /** Those of the mapping, and what is to be corrected. */
  readonly questions: readonly OfficeQuestion[]
  /** The one to be answered now; null = none before others. */
  readonly now: OfficeQuestion | null
  /** What was answered before. */
  readonly given: OfficeAnswers
  readonly onAnswer: (answers: OfficeAnswers) => void
}

/** Asks what names of an office's own sheets mean: likeness decides nothing. */
export function MappingForm({ mapping, questions, now, given, onAnswer }: MappingFormProps) {
  const lang = useLanguage()
  const words = importWords(lang).mapping
  const indicators = useQuery(indicatorsQuery()).data?.indicators ?? []
  const areas = useAreas().data
  const [answers, setAnswers] = useState(given)
  const nowAsked = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (now) nowAsked.current?.querySelector<HTMLElement>('select, input')?.focus()
  }, [now])
  const title = mapping.questions.length > 0 ? words.title : mappingWords(lang).correcting
  const told = mapping.sheets.flatMap(({ columns }) =>
    columns.flatMap(({ use }) => ('year' in use ? use.year : [])),
  )
  const year = Number(areas?.lastMonth.slice(0, 4) ?? 0)
  const choose = (kind: QuestionKind, text: string, answer: string) =>
    setAnswers({ ...answers, [kind]: { ...answers[kind], [text]: answer } })
  /** A sheet of no area is left out as a whole. */
  const chooseSheet = (sheet: string, unit: string) => {
    const isOut = unit === LEAVE_OUT
    setAnswers({
      ...answers,
      unit: { ...answers.unit, [sheet]: isOut ? '' : unit },
      sheet: { ...answers.sheet, [sheet]: isOut ? LEAVE_OUT : '' },
    })
  }
  const choices: Choices = {
    indicators,
    years: [...new Set([...told, year, year - 1, year - 2])].filter((one) => one > 0),
  }

  return (
    <form
      className={styles.part}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault()
        onAnswer(answers)
      }}
    >
      {mapping.questions.length > 0 ? (
        <Notice tone="warn" title={title}>
          <p>
            <UnbrokenText text={words.explain} />
          </p>
        </Notice>
      ) : (
        <h2>{title}</h2>
      )}
      <ul className={styles.questions}>
        {questions.map((question) => {
          const { kind, text, why, sheet, row } = question
          const isAsked = mapping.questions.includes(question)
          const place = [
            ...(text === sheet ? [] : [sheet]),
            ...(row === null ? [] : [importWords(lang).place.of(row)]),
          ].join(' ')
          const said = [...(place === '' ? [] : [place]), ...(isAsked ? [words.why[why]] : [])]
          const label = words.ask[kind](text)
          const leavesSheetOut = row === null && answers.sheet?.[text] === LEAVE_OUT
          return (
            <li key={`${kind} ${text} ${why}`} ref={sameQuestion(question, now) ? nowAsked : null}>
              {kind === 'unit' ? (
                <MappingArea
                  label={label}
                  candidates={question.candidates}
                  answer={leavesSheetOut ? LEAVE_OUT : (answers.unit?.[text] ?? '')}
                  onChoose={(value) =>
                    row === null ? chooseSheet(text, value) : choose(kind, text, value)
                  }
                />
              ) : (
                <Select
                  label={label}
                  value={answers[kind]?.[text] ?? ''}
                  groups={groupsOf(question, choices, lang)}
                  onChoose={(value) => choose(kind, text, value)}
                />
              )}
              {said.length > 0 && <p className={styles.hint}>{clauseWords(said, lang)}</p>}
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

/** Whether two questions are about the same text. */
export function sameQuestion(one: OfficeQuestion, other: OfficeQuestion | null): boolean {
  return one.kind === other?.kind && one.text === other.text
}

interface Choices {
  readonly indicators: readonly Indicator[]
  readonly years: readonly number[]
}

interface Option {
  readonly value: string
  readonly text: string
}

/** The answers to a question: those that may be meant first. */
function groupsOf(question: OfficeQuestion, choices: Choices, lang: Language) {
  const words = importWords(lang).mapping
  const { kind, candidates } = question
  const options = optionsOf(question, choices, lang)
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
  { kind, candidates }: OfficeQuestion,
  { indicators, years }: Choices,
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
      return []
    case 'year':
      return years.map((year) => ({ value: `${year}`, text: `${year}` }))
    case 'sheet':
      return [
        { value: 'monthly', text: words.monthly },
        { value: 'cumulative', text: words.cumulative },
      ]
    case 'column':
      if (candidates.length > 0) {
        const { parts } = mappingWords(lang)
        return COLUMN_PARTS.map((value) => ({ value, text: parts[value] }))
      }
      return [
        { value: 'total', text: words.total },
        ...years
          .flatMap((year) => [
            ...MONTHS.map((month) => monthOf(year, month)),
            ...[1, 2, 3, 4].map((quarter) => quarterOf(year, quarter)),
            yearOf(year),
          ])
          .map(formatPeriod)
          .map((period) => ({ value: period, text: formatPeriodWords(period, lang) })),
      ]
    case 'mark':
      return MARK_MEANINGS.map((value) => ({ value, text: words.marks[value] }))
  }
}
