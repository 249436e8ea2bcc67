import { readFile, writeFile } from 'node:fs/promises'
import { officeAnswersSchema } from '../../../contract/office-resources.ts'
import {
  type OfficeAnswers,
  type OfficeQuestion,
  QUESTION_KINDS,
} from '../../../domain/office-mapping.ts'
import { OperatorFault } from '../fault.ts'

/**
 * What a map file says that texts mean.
 *
 * @returns Null where there is no such file yet.
 * @throws {OperatorFault} Not a map file.
 */
export async function readAnswers(path: string): Promise<OfficeAnswers | null> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  try {
    return officeAnswersSchema.parse(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    const kinds = QUESTION_KINDS.join(', ')
    throw new OperatorFault(
      `${path}: expected JSON such as {"row": {"讲座": "lecture_sessions"}}, with ${kinds}`,
    )
  }
}

/** Writes a map file: what was answered, and an empty answer for each open question. */
export async function writeAnswers(
  path: string,
  answers: OfficeAnswers,
  questions: readonly OfficeQuestion[],
): Promise<void> {
  const all: Record<string, Record<string, string>> = {}
  for (const kind of QUESTION_KINDS) {
    const open = questions.filter((one) => one.kind === kind).map(({ text }) => [text, ''] as const)
    const texts = { ...Object.fromEntries(open), ...answers[kind] }
    if (Object.keys(texts).length > 0) all[kind] = texts
  }
  await writeFile(path, `${JSON.stringify(all, null, 2)}\n`)
}
