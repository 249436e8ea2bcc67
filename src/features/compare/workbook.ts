import type { Comparison } from '../../../contract/comparison-decoding.ts'
import type { Aspect, ComparedFigure } from '../../../domain/compared-figure.ts'
import { ruleGroups } from '../../../domain/counting-rules.ts'
import type { Sheet, SheetCell } from '../../components/workbook/sheet.ts'
import type { KnownArea } from '../../data/area-name.ts'
import type { CompareSelection } from '../../selection/compare-selection.ts'
import { indicatorName } from '../../text/figure-words.ts'
import { formatDateTime, yearToDateWords } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { listWords } from '../../text/punctuation.ts'
import { shownText } from '../../text/words-compared.ts'
import { correctionLines, correctionWords } from '../../text/words-correction.ts'
import { rollUpWords } from '../../text/words-coverage.ts'
import { statusWord } from '../../text/words-status.ts'
import { workbookNumber } from '../../text/workbook-formats.ts'
import { aspectsOf, aspectTitle } from './figure-table.tsx'
import type { MatrixColumn, MatrixModel } from './matrix-model.ts'
import { compareWords } from './words.ts'

/** What the sheets are made of: the view on the screen. */
export interface WorkbookInput {
  readonly answer: Comparison
  readonly areas: readonly KnownArea[]
  readonly model: MatrixModel
  readonly selection: CompareSelection
  readonly sourceWords: string
  readonly lang: Language
}

/** Columns before the first indicator: code, name, residents and their year; and where it belongs. */
const FIXED = 4

/**
 * The comparison on the screen as two sheets: the figures, with heads and names frozen, and what
 * they are (sources, month, sample mark, counting rules that differ).
 *
 * Every indicator has what the screen shows, its completion and its status; a single indicator has
 * all its figures. Numbers are numbers, absences are words.
 */
export function comparisonSheets(input: WorkbookInput): readonly [Sheet, Sheet] {
  return [figuresSheet(input), aboutSheet(input)]
}

function figuresSheet({ answer, areas, model, selection, lang }: WorkbookInput): Sheet {
  const words = compareWords(lang)
  const nested = answer.units.some((unit) => unit.parentCode !== answer.parentCode)
  /** Names repeat between counties, so a unit below another level says where it belongs. */
  const above = (cell: SheetCell): readonly SheetCell[] => (nested ? [cell] : [])
  const names = new Map(areas.map((area) => [area.code, area.name]))
  const shownOf = (column: MatrixColumn): readonly Aspect[] => {
    if (model.columns.length > 1) {
      return selection.show === 'completion' ? ['completion'] : [selection.show, 'completion']
    }
    return aspectsOf(column.indicator)
  }
  const row = (
    fixed: readonly SheetCell[],
    rowOf: (column: MatrixColumn) => ComparedFigure | undefined,
  ): SheetCell[] => [
    ...fixed,
    ...model.columns.flatMap((column) => {
      const row = rowOf(column)
      if (!row) return []
      const cells = shownOf(column).map((shown): SheetCell => {
        const { indicator, decimals } = column
        return (
          workbookNumber(row, shown, indicator, lang, decimals) ??
          shownText(row, shown, indicator, lang, decimals)
        )
      })
      const { units, status } = row.progress
      return [...cells, units ? '' : statusWord(status, lang)]
    }),
  ]
  const { parent } = selection
  const title = `${words.title(parent.name)} ${yearToDateWords(answer.through, lang)}`
  const heads = model.columns.map((column) => ({
    name: indicatorName(column.indicator, lang),
    parts: [
      ...shownOf(column).map((shown) => aspectTitle(shown, column.indicator, lang)),
      words.table.status,
    ],
  }))
  return {
    name: words.files.figures,
    frozen: { rows: 3, columns: 2 },
    widths: [
      12,
      16,
      ...(nested ? [16] : []),
      10,
      10,
      ...heads.flatMap(({ parts }) => parts.map(() => 14)),
    ],
    rows: [
      [{ head: answer.holdsSample ? `${title} · ${words.files.sample}` : title }],
      [
        ...new Array<SheetCell>(nested ? FIXED + 1 : FIXED).fill(null),
        ...heads.flatMap(({ name, parts }): SheetCell[] => [
          { head: name, span: parts.length },
          ...new Array<SheetCell>(parts.length - 1).fill(null),
        ]),
      ],
      [
        words.files.code,
        words.table.unit,
        ...(nested ? [words.files.above] : []),
        words.files.residents,
        words.files.residentsYear,
        ...heads.flatMap(({ parts }) => parts),
      ].map((head) => ({ head })),
      row(
        [
          parent.code,
          `${parent.name} ${answer.rollUp.made ? words.matrix.total : words.matrix.noTotal}`,
          ...above(null),
          null,
          null,
        ],
        (column) => column.figures.total,
      ),
      ...model.rows.flatMap((place) => {
        const unit = answer.units[place]
        if (!unit) return []
        const fixed = [
          unit.code,
          unit.name,
          ...above(names.get(unit.parentCode ?? '') ?? null),
          unit.population === null ? words.table.unknown : { value: unit.population, format: '0' },
          unit.populationYear === null ? null : { value: unit.populationYear, format: '0' },
        ]
        return [row(fixed, (column) => column.figures.rows[place])]
      }),
    ],
  }
}

/** What was corrected after its month had been submitted, under a head; none where nothing was. */
function correctionRows(
  { units, names, corrections, parentCode }: Comparison,
  { columns }: MatrixModel,
  lang: Language,
): readonly (readonly SheetCell[])[] {
  const nameOf = (code: string) =>
    units.find((unit) => unit.code === code)?.name ?? names[code] ?? code
  const rows = columns.flatMap(({ indicator }) =>
    corrections
      // Those of the area above are its units', told with them.
      .filter((one) => one.indicatorId === indicator.id && one.areaCode !== parentCode)
      .flatMap((one) =>
        correctionLines(one, indicator, lang, nameOf).map((line) => [
          `${nameOf(one.areaCode)} · ${indicatorName(indicator, lang)}`,
          line,
        ]),
      ),
  )
  return rows.length === 0 ? [] : [[{ head: correctionWords(lang).corrected }], ...rows]
}

function aboutSheet({ answer, areas, model, selection, sourceWords, lang }: WorkbookInput): Sheet {
  const words = compareWords(lang)
  const { files } = words
  const above = areas.find((area) => area.code === selection.parent.parentCode)
  const sorted = model.columns.find(({ indicator }) => indicator.id === selection.sort?.indicator)
  const order =
    selection.sort && sorted
      ? words.order.by(indicatorName(sorted.indicator, lang), words.order[selection.sort.order])
      : files.ranks
  const lines: (readonly [string, string])[] = [
    [
      files.place,
      `${above ? `${above.name} ` : ''}${selection.parent.name} ${selection.parent.code}`,
    ],
    [files.period, yearToDateWords(answer.through, lang)],
    [files.shown, words.show[selection.show]],
    [files.order, order],
    [files.rollUp, rollUpWords(answer.rollUp, lang) ?? files.rollUpMade],
    [files.sources, sourceWords],
    [files.dataset, answer.dataset.version],
    [
      files.importedAt,
      answer.dataset.importedAt === null ? '' : formatDateTime(answer.dataset.importedAt, lang),
    ],
  ]
  const differing = model.columns.filter((column) => column.figures.rulesDiffer)
  return {
    name: files.about,
    frozen: { rows: 0, columns: 1 },
    widths: [18, 90],
    rows: [
      ...(answer.holdsSample ? [[{ head: files.sample }]] : []),
      ...lines.map(([label, text]) => [{ head: label }, text]),
      [null, files.absences],
      ...correctionRows(answer, model, lang),
      ...differing.flatMap((column) => [
        [{ head: files.differ(indicatorName(column.indicator, lang)) }],
        ...ruleGroups(column.figures.rows).map(({ rule, rows }) => [
          rule ?? words.rules.none,
          listWords(
            rows.map((place) => answer.units[place]?.name ?? ''),
            lang,
          ),
        ]),
      ]),
    ],
  }
}
