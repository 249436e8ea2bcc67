import type { CoverageResource } from '../../../contract/comparison-resources.ts'
import type { AreaResource } from '../../../contract/resources.ts'
import { MONTHS } from '../../../domain/period.ts'
import type { Sheet, SheetCell } from '../../components/workbook/sheet.ts'
import { formatDateTime, monthName, yearToDateWords } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { monthCell } from './coverage-model.ts'
import { compareWords } from './words.ts'

interface CoverageSheetInput {
  readonly answer: CoverageResource
  readonly indicators: CoverageResource['indicators']
  readonly parent: AreaResource
  /** The indicator, or the word for all of them. */
  readonly subject: string
  readonly lang: Language
}

/** Units x months as two sheets: what came in, and what it is. */
export function coverageSheets(input: CoverageSheetInput): readonly [Sheet, Sheet] {
  const { answer, indicators, parent, subject, lang } = input
  const words = compareWords(lang)
  const title = `${parent.name} ${yearToDateWords(answer.through, lang)} · ${words.coverage.title(subject)}`
  const stateText = (row: number, month: number): string => {
    const { state, reported, due } = monthCell(indicators, row, month)
    return state === 'partly'
      ? `${words.coverage.short.partly} ${words.coverage.nOfM(reported, due)}`
      : words.coverage.short[state]
  }
  const heads = [
    words.files.code,
    words.table.unit,
    ...MONTHS.map((month) => monthName(month, lang, { short: true })),
  ]
  const about: SheetCell[][] = [
    ...(answer.holdsSample ? [[{ head: words.files.sample }]] : []),
    [{ head: words.files.place }, `${parent.name} ${parent.code}`],
    [{ head: words.files.period }, yearToDateWords(answer.through, lang)],
    [{ head: words.files.shown }, subject],
    [{ head: words.files.dataset }, answer.dataset.version],
    [
      { head: words.files.importedAt },
      answer.dataset.importedAt === null ? '' : formatDateTime(answer.dataset.importedAt, lang),
    ],
    ...(['reported', 'partly', 'missing', 'not_due'] as const).map((state): SheetCell[] => [
      { head: words.coverage.short[state] },
      words.coverage.state[state],
    ]),
  ]
  return [
    {
      name: words.coverage.sheet,
      frozen: { rows: 2, columns: 2 },
      widths: [12, 16, ...MONTHS.map(() => 12)],
      rows: [
        [{ head: answer.holdsSample ? `${title} · ${words.files.sample}` : title }],
        heads.map((head) => ({ head })),
        ...answer.units.map((unit, row) => [
          unit.code,
          unit.name,
          ...MONTHS.map((month) => stateText(row, month)),
        ]),
      ],
    },
    { name: words.files.about, frozen: { rows: 0, columns: 1 }, widths: [18, 90], rows: about },
  ]
}
