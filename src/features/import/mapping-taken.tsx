import { useQuery } from '@tanstack/react-query'
import {
  COLUMN_PARTS,
  type ColumnUse,
  type OfficeMapping,
  type OfficeQuestion,
  type OfficeSheet,
  type QuestionKind,
  type RowUse,
} from '../../../domain/office-mapping.ts'
import { formatMonth, formatPeriod } from '../../../domain/period.ts'
import { areasQuery, indicatorsQuery } from '../../data/queries.ts'
import { indicatorName } from '../../text/figure-words.ts'
import { formatPeriodWords } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { clauseWords, labelled, listWords, withRemark } from '../../text/punctuation.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './import.module.css'
import { mappingWords } from './mapping-words.ts'
import { ScrollTable } from './scroll-table.tsx'
import { importWords } from './words.ts'

/** Areas that may be asked for at once. */
const AT_ONCE = 20

interface MappingTakenProps {
  readonly mapping: OfficeMapping
  /** Asks about a row, a column or a sheet that was taken for something else. */
  readonly onCorrect: (question: OfficeQuestion) => void
}

/** What the rows and columns of an office's own sheets were taken for, and why, to be looked over. */
export function MappingTaken({ mapping, onCorrect }: MappingTakenProps) {
  const lang = useLanguage()
  const words = importWords(lang).mapping
  const own = mappingWords(lang)
  return (
    <details className={styles.part}>
      <summary>{words.taken}</summary>
      {mapping.sheets.map((sheet) => (
        <div key={sheet.name} className={styles.part}>
          <Rows sheet={sheet} onCorrect={onCorrect} />
          <Columns sheet={sheet} onCorrect={onCorrect} />
        </div>
      ))}
      {mapping.marks.length > 0 && (
        <ul className={styles.plainList}>
          {mapping.marks.map(({ text, means }) => (
            <li key={text}>
              {labelled(own.mark(text), words.marks[means], lang)}
              <Correct text={text} onPress={() => onCorrect(questionOfMark(mapping, text))} />
            </li>
          ))}
        </ul>
      )}
      {mapping.passedOver.length > 0 && (
        <p className={styles.hint}>{words.passedOver(listWords(mapping.passedOver, lang))}</p>
      )}
    </details>
  )
}

interface SheetProps extends Pick<MappingTakenProps, 'onCorrect'> {
  readonly sheet: OfficeSheet
}

function Rows({ sheet, onCorrect }: SheetProps) {
  const lang = useLanguage()
  const words = importWords(lang)
  const own = mappingWords(lang)
  const { name, figures, rows } = sheet
  const meaningOf = useMeanings(sheet)
  return (
    <>
      <ScrollTable caption={own.taken(name, words.mapping[figures])}>
        <thead>
          <tr>
            <th scope="col">{words.place.row}</th>
            <th scope="col">{words.mapping.label}</th>
            <th scope="col">{words.mapping.meaning}</th>
            <th scope="col">{own.area}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, label, use }) => {
            const { indicator, area } = meaningOf(use)
            return (
              <tr key={row}>
                <th scope="row">{row}</th>
                <td>{label}</td>
                <td colSpan={area === null ? 2 : 1}>{indicator}</td>
                {area !== null && <td>{area}</td>}
                <td>
                  <Correct
                    text={label}
                    onPress={() => onCorrect(questionOf('row', sheet, label, row))}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </ScrollTable>
      <WholeSheet sheet={sheet} onCorrect={onCorrect} />
    </>
  )
}

/** What a sheet says for all of its cells. */
function WholeSheet({ sheet, onCorrect }: SheetProps) {
  const words = mappingWords(useLanguage())
  return (
    <p className={styles.actions}>
      {(['unit', 'year', 'sheet'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          className={styles.link}
          onClick={() => onCorrect(questionOf(kind, sheet, sheet.name, null))}
        >
          {words.correctSheet[kind]}
        </button>
      ))}
    </p>
  )
}

/** Words for what a row was taken for, and by what. */
function useMeanings({ rows }: OfficeSheet) {
  const lang = useLanguage()
  const { mapping: words } = importWords(lang)
  const { matched, scaled, uses } = mappingWords(lang)
  const indicators = useQuery(indicatorsQuery()).data?.indicators ?? []
  const codes = rows.flatMap(({ use }) => (use.kind === 'figures' ? use.areaCode : []))
  const asked = [...new Set(codes)].sort().slice(0, AT_ONCE)
  const areas = useQuery({ ...areasQuery(asked), enabled: asked.length > 0 }).data?.areas ?? []
  return (use: RowUse) => {
    if (use.kind !== 'figures') return { indicator: uses[use.kind], area: null }
    const { indicatorId, part, scale, indicatorFrom, areaCode, areaFrom } = use
    const found = indicators.find(({ id }) => id === indicatorId)
    const name = found ? indicatorName(found, lang) : indicatorId
    const said = [
      ...(part === 'value' ? [] : [words.part[part]]),
      ...(scale === '' ? [] : [scaled(scale)]),
      matched[indicatorFrom],
    ]
    const area = areas.find(({ code }) => code === areaCode)?.name ?? areaCode
    return {
      indicator: withRemark(name, clauseWords(said, lang), lang),
      area: withRemark(area, matched[areaFrom], lang),
    }
  }
}

function Columns({ sheet, onCorrect }: SheetProps) {
  const lang = useLanguage()
  const words = mappingWords(lang)
  // Names are before the figures, and are corrected row by row.
  const first =
    sheet.columns.find(({ use }) => 'year' in use || use.kind === 'unknown')?.column ?? 0
  const correct = (head: string, detail: string) => {
    for (const text of detail === '' ? [head] : [detail, head]) {
      onCorrect(questionOf('column', sheet, text, sheet.headRow, text === detail))
    }
  }
  return (
    <ScrollTable caption={words.columns(sheet.name)}>
      <thead>
        <tr>
          <th scope="col">{words.head}</th>
          <th scope="col">{words.use}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {sheet.columns.map(({ column, head, detail, use }) => (
          <tr key={column}>
            <th scope="row">{head}</th>
            <td>{columnText(use, lang)}</td>
            <td>
              {column >= first && <Correct text={head} onPress={() => correct(head, detail)} />}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}

function columnText(use: ColumnUse, lang: Language): string {
  const words = mappingWords(lang)
  const ofPart = (text: string) =>
    'part' in use && use.part !== 'value' ? withRemark(text, words.parts[use.part], lang) : text
  switch (use.kind) {
    case 'period':
      return ofPart(formatPeriodWords(formatPeriod(use), lang))
    case 'through':
      return ofPart(words.through(formatPeriodWords(formatMonth(use.year, use.month), lang)))
    default:
      return ofPart(words.uses[use.kind])
  }
}

interface CorrectProps {
  readonly text: string
  readonly onPress: () => void
}

function Correct({ text, onPress }: CorrectProps) {
  const words = mappingWords(useLanguage())
  return (
    <button
      type="button"
      className={styles.link}
      aria-label={words.correctOne(text)}
      onClick={onPress}
    >
      {words.correct}
    </button>
  )
}

function questionOf(
  kind: QuestionKind,
  { name }: OfficeSheet,
  text: string,
  row: number | null,
  isOfParts = false,
): OfficeQuestion {
  const candidates = isOfParts ? COLUMN_PARTS : []
  return { kind, text, why: 'unknown', sheet: name, row, column: null, candidates }
}

function questionOfMark({ sheets: [sheet] }: OfficeMapping, text: string): OfficeQuestion {
  const place = { sheet: sheet?.name ?? '', row: null, column: null }
  return { kind: 'mark', text, why: 'unknown', ...place, candidates: [] }
}
