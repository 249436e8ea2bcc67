import type { Language, Words } from '../words.ts'

/** How the cells of a column are spelt, in the words of the template and of docs/exchange-format.md. */
export const KINDS = {
  code: { zh: '半角字母、数字、_、-', en: 'ASCII letters, digits, _ and -' },
  codes: { zh: '代码，几个的用 ; 或 ； 隔开', en: 'Codes, several with ; between them' },
  text: { zh: '文字，不超过2000字', en: 'Text of at most 2,000 characters' },
  tags: { zh: '文字，几个的用 ; 或 ； 隔开', en: 'Texts, several with ; between them' },
  choice: { zh: '下列之一', en: 'One of' },
  choices: { zh: '下列之一或几个，用 ;、； 或顿号隔开', en: 'Any of, with ; between them' },
  integer: { zh: '整数', en: 'Whole number' },
  number: { zh: '不小于0的数', en: 'Number not below 0' },
  amount: { zh: '不小于0的数，或如 200余、约200', en: 'Number not below 0, or as 200余' },
  fraction: { zh: '0到1的小数', en: 'Fraction from 0 to 1' },
  year: { zh: '四位年份', en: 'Year of four digits' },
  month: { zh: '年-月，如 2025-11', en: 'Month, such as 2025-11' },
  period: { zh: '2025、2025-Q2 或 2025-07', en: '2025, 2025-Q2 or 2025-07' },
  date: { zh: '年-月-日，如 2025-09-10', en: 'Day, such as 2025-09-10' },
} as const satisfies Readonly<Record<string, Words>>

export type ColumnKind = keyof typeof KINDS

/**
 * One column, declared once: header check, reading, export, database, template and
 * docs/exchange-format.md all follow from it.
 */
export interface Column<Field extends string = string> {
  /** Its heading, and its name in the database. */
  readonly name: string
  /** Its Chinese heading, which import takes as well. */
  readonly zh: string
  /** The field of the fact that it fills. */
  readonly field: Field
  readonly kind: ColumnKind
  /** Several columns fill one field: the place of this one's cell in it. All are given, or none. */
  readonly part?: number
  /** The columns that tell one row of the table from another. */
  readonly key?: true
  /** The column must be there and every row must fill it. */
  readonly required?: true
  /** Whether a row must fill it depends on what the indicator measures. */
  readonly requiredByMeasure?: true
  /** Names a row of this table, of the dataset or stored. */
  readonly refersTo?: 'areas' | 'indicators'
  /** Allowed values of a `choice`, or of each of `choices`. */
  readonly choices?: readonly string[]
  /** What may be written for each of them instead. */
  readonly words?: readonly string[]
  /** What an empty cell means; null where it is not said. */
  readonly empty?: string
  /** Smallest and largest value of an `integer`. */
  readonly range?: readonly [number, number]
  /** A `number` in the indicator's own unit: a fraction where it measures a ratio. */
  readonly inUnit?: true
  /** The row says in `qualifier` how exact this number is. */
  readonly qualified?: true
  /** The column that says how exact an `amount` is, where its own cell does not. */
  readonly qualifiedBy?: string
  /** Its field is one of the cells of a register's row. */
  readonly inCells?: true
  /** Names something on every page: an invisible character inside it is a fault. */
  readonly label?: true
  /** What a clerk is told about it. */
  readonly means: Words
  /** The cell of the template's example row; empty where there is none. */
  readonly example?: string
}

/** The heading of a column in a language; import takes either. */
export function headingOf({ name, zh }: Column, language: Language): string {
  return { zh, en: name }[language]
}

/** Field of a fact by the name of the column that fills it: `areaCode` for `area_code`. */
type FieldNamed<Name extends string> = Name extends `${infer First}_${infer Rest}`
  ? `${First}${Capitalize<FieldNamed<Rest>>}`
  : Name

type Declared<Name extends string, Kind, More> = {
  readonly name: Name
  readonly zh: string
  readonly field: More extends { readonly field: infer Field } ? Field : FieldNamed<Name>
  readonly kind: Kind
} & More

/** Declares a column by its two headings and the spelling of its cells; its field is named alike. */
export function column<
  const Name extends string,
  const Kind extends ColumnKind,
  const More extends Omit<Column, 'name' | 'zh' | 'kind' | 'field'> & { readonly field?: string },
>(name: Name, zh: string, kind: Kind, more: More): Declared<Name, Kind, More> {
  const field = name.replace(/_./g, (joint) => joint.slice(1).toUpperCase())
  return { name, zh, field, kind, ...more } as unknown as Declared<Name, Kind, More>
}

/**
 * Declares the columns of a table. A field of the fact that no column fills does not compile.
 *
 * @example const TARGET_COLUMNS = columnsFor<Target>()([column('year', '年度', 'year', { ... })])
 */
export function columnsFor<Fact>() {
  return <const Columns extends readonly Column<keyof Fact & string>[]>(
    columns: Columns & EveryField<Fact, Columns[number]['field']>,
  ): Columns => columns
}

/** The area that a row belongs to. */
export const areaColumn = column('area_code', '区划代码', 'code', {
  key: true,
  required: true,
  refersTo: 'areas',
  means: { zh: '区划代码', en: 'Area code' },
  example: 'EXAMPLE',
})

/** What a row of observations or targets is about: an area, and an indicator like `example`. */
export function subjectColumns(example: string) {
  return [
    areaColumn,
    column('indicator_id', '指标标识', 'code', {
      key: true,
      required: true,
      refersTo: 'indicators',
      means: { zh: '指标标识', en: 'Indicator id' },
      example,
    }),
  ] as const
}

type EveryField<Fact, Declared> = [Exclude<keyof Fact, Declared>] extends [never]
  ? unknown
  : { readonly missing: Exclude<keyof Fact, Declared> }

/** Stands between the codes of a cell that holds several. */
export const CODE_SEPARATOR = ';'

/** Codes as the text of one cell; null for none. */
export function codesText(codes: readonly string[]): string | null {
  return codes.length === 0 ? null : codes.join(CODE_SEPARATOR)
}

/** What a fact holds for a column; null where it holds nothing. */
export function cellOf(column: Column, fact: object): unknown {
  const fields = fact as Readonly<Record<string, unknown>>
  if (column.inCells) return (fields.cells as typeof fields)[column.field] ?? null
  const value = fields[column.field]
  if (column.part === undefined) return value
  return (value as readonly unknown[] | null)?.[column.part] ?? null
}
