import type { ReactNode } from 'react'
import type { ProgressResource } from '../../../contract/resources.ts'
import type { VerdictCounts } from '../../../domain/change-verdict.ts'
import { overviewCounts } from '../../../domain/overview-counts.ts'
import { parseMonth } from '../../../domain/period.ts'
import { YearBar } from '../../charts/year-bar.tsx'
import { TermHelp } from '../../components/term-help.tsx'
import type { KnownArea } from '../../data/area-name.ts'
import type { Selection } from '../../selection/selection.ts'
import { elapsedWords } from '../../text/format-date.ts'
import { sentenceWords, withStop } from '../../text/punctuation.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { overviewSentence } from '../../text/words-overview.ts'
import { silentMonthWords } from '../../text/words-to-do.ts'
import type { OverviewModel } from './overview-model.ts'
import { StatusFilter } from './status-filter.tsx'
import styles from './summary.module.css'
import { ToDoLines } from './to-do-lines.tsx'
import { overviewWords } from './words.ts'

interface SummaryProps {
  readonly answer: ProgressResource
  readonly areas: readonly KnownArea[]
  readonly model: OverviewModel
  readonly selection: Selection
  /** Ends the state of the year. */
  readonly children: ReactNode
  /** Ends what is to be done. */
  readonly due: ReactNode
}

/** The state of the year in one sentence and by status, the year's course, and what to do. */
export function Summary({ answer, areas, model, selection, children, due }: SummaryProps) {
  const lang = useLanguage()
  const words = overviewWords(lang)
  const month = parseMonth(answer.through)?.month ?? 12
  // What a county expects and its unit has not sent comes before any figure.
  const silent = answer.rollUp === null ? silentMonthWords(answer.reporting, lang) : null
  const sentences = [
    ...(silent === null ? [] : [withStop(silent, lang)]),
    overviewSentence(overviewCounts(answer), lang),
  ]
  return (
    <section className={styles.summary} aria-label={words.summary}>
      <div className={styles.state}>
        <p className={styles.sentence}>
          <UnbrokenText text={sentenceWords(sentences, lang)} />
        </p>
        <StatusFilter answer={answer} model={model} selection={selection} />
        <div className={styles.year}>
          <YearBar throughMonth={month} />
          <span className={styles.yearWords}>
            <UnbrokenText text={elapsedWords(answer, lang)} />
          </span>
        </div>
        <ComparedLine compared={model.compared}>{children}</ComparedLine>
      </div>
      <ToDoLines answer={answer} model={model} areas={areas} selection={selection}>
        {due}
      </ToDoLines>
    </section>
  )
}

interface ComparedLineProps {
  readonly compared: VerdictCounts
  readonly children: ReactNode
}

function ComparedLine({ compared, children }: ComparedLineProps) {
  const words = overviewWords(useLanguage())
  return (
    <div className={styles.compared}>
      <UnbrokenText text={words.compared(compared)} />
      <TermHelp term="year_over_year" word={words.yearOnYear} />
      {children}
    </div>
  )
}
