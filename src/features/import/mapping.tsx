import { useState } from 'react'
import type {
  OfficeAnswers,
  OfficeMapping,
  OfficeQuestion,
} from '../../../domain/office-mapping.ts'
import { MappingForm, sameQuestion } from './mapping-form.tsx'
import { MappingTaken } from './mapping-taken.tsx'

interface MappingProps {
  readonly mapping: OfficeMapping
  /** What it was made with. */
  readonly given: OfficeAnswers
  readonly onAnswer: (answers: OfficeAnswers) => void
}

/** What an office's own sheets were taken for (自制表): what is not known is asked, what is wrong corrected. */
export function Mapping({ mapping, given, onAnswer }: MappingProps) {
  const [corrected, setCorrected] = useState<readonly OfficeQuestion[]>([])
  const [now, setNow] = useState<OfficeQuestion | null>(null)
  const questions = [...mapping.questions, ...corrected]
  const correct = (asked: readonly OfficeQuestion[]) => {
    const isNew = (one: OfficeQuestion) => !questions.some((other) => sameQuestion(one, other))
    setCorrected([...corrected, ...asked.filter(isNew)])
    const [first = null] = asked
    setNow(first && { ...first })
  }
  return (
    <>
      {questions.length > 0 && (
        <MappingForm
          mapping={mapping}
          questions={questions}
          now={now}
          given={given}
          onAnswer={onAnswer}
        />
      )}
      <MappingTaken mapping={mapping} onCorrect={correct} />
    </>
  )
}
