import {
  type OfficeAnswers,
  type OfficeQuestion,
  QUESTION_KINDS,
  type QuestionKind,
} from '../../domain/office-mapping.ts'

/** What is asked about a workbook, and what was answered. */
export class Asking {
  readonly questions: OfficeQuestion[] = []
  readonly #answers: OfficeAnswers
  readonly #looked = new Set<string>()
  readonly #asked = new Set<string>()
  #sheet = ''
  /** How often each text was met in the sheet, by its place. */
  #places = new Map<string, number[]>()

  constructor(answers: OfficeAnswers) {
    this.#answers = answers
  }

  /** Begins another sheet: texts are told apart within one. */
  begin(sheet: string): void {
    this.#sheet = sheet
    this.#places = new Map()
  }

  /**
   * What the answer about a text is kept under: the text, and from its second place in a sheet on the
   * number of that place.
   *
   * @param within What sets texts apart by itself: the same name under each unit is one name.
   */
  keyOf(kind: QuestionKind, text: string, place: number, within = ''): string {
    const name = `${kind}\n${within}\n${text}`
    const places = this.#places.get(name) ?? []
    const at = places.indexOf(place)
    if (at < 0) this.#places.set(name, [...places, place])
    const number = (at < 0 ? places.length : at) + 1
    return number === 1 ? text : `${text} #${number}`
  }

  /** The answer about a text; null for none, and for an empty one. */
  answer(kind: QuestionKind, text: string): string | null {
    this.#looked.add(`${kind}\n${text}`)
    const answers = this.#answers[kind]
    const found = answers && Object.hasOwn(answers, text) ? answers[text]?.trim() : undefined
    return found || null
  }

  /** Asks about a text, once in a workbook for each reason. */
  ask(question: Omit<OfficeQuestion, 'sheet'>): void {
    const name = [question.kind, question.text, question.why].join('\n')
    if (this.#asked.has(name)) return
    this.#asked.add(name)
    this.questions.push({ ...question, sheet: this.#sheet })
  }

  /** Answers that nothing asked for. */
  get unused(): readonly string[] {
    return QUESTION_KINDS.flatMap((kind) =>
      Object.keys(this.#answers[kind] ?? {}).filter((text) => {
        return !this.#looked.has(`${kind}\n${text}`)
      }),
    )
  }
}
