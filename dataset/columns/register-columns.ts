import { QUALIFIERS } from '../../domain/qualifier.ts'
import { fileHeadings } from '../../domain/register/file-columns.ts'
import {
  qualifierColumn,
  type Register,
  type RegisterColumn,
} from '../../domain/register/register.ts'
import { areaColumn, type Column, type ColumnKind, column } from './column.ts'

/** How cells of each kind of a register's columns are spelt in files. */
const KIND_OF: Readonly<Record<RegisterColumn['kind'], ColumnKind>> = {
  text: 'text',
  person: 'text',
  day: 'date',
  choice: 'choice',
  choices: 'choices',
  number: 'amount',
  tags: 'tags',
  village: 'code',
}

/** The columns of a register's table, as its declaration has them. */
export function registerColumns(register: Register): readonly Column[] {
  const headings = fileHeadings(register)
  const zhOf = (name: string) => headings[name]?.zh ?? name
  return [
    areaColumn,
    column('id', zhOf('id'), 'code', {
      key: true,
      means: {
        zh: '行的标识，同一区划的同一台账内不重复；空白即以各列内容认行：内容改了就是新的一行',
        en: 'Tells the rows of an area apart; empty = rows are told apart by what they say, and a row that says something else is a new one',
      },
    }),
    ...register.columns.flatMap((one) => columnsOfColumn(one, zhOf)),
    column('reference', zhOf('reference'), 'text', {
      means: { zh: '自编的号或所据的材料', en: "The writer's own number or file of it" },
    }),
    column('note', zhOf('note'), 'text', {
      means: { zh: '备注', en: 'Note' },
    }),
  ]
}

function columnsOfColumn(
  declared: RegisterColumn,
  zhOf: (name: string) => string,
): readonly Column[] {
  const { name, title, kind, choices, required, filingAfter, means = title } = declared
  const qualifier = qualifierColumn(name)
  const example = exampleOf(declared)
  const own: Column = {
    ...{ name, zh: zhOf(name), field: name, kind: KIND_OF[kind], inCells: true, means },
    // What is empty there is filled in.
    ...(required && filingAfter === undefined && { required }),
    ...(choices && { choices: choices.map(({ id }) => id), words: choices.map(({ zh }) => zh) }),
    ...(kind === 'number' && { qualifiedBy: qualifier }),
    ...(example !== undefined && { example }),
  }
  if (kind !== 'number') return [own]
  return [
    own,
    {
      ...{ name: qualifier, zh: zhOf(qualifier), field: qualifier, inCells: true },
      ...{ kind: 'choice', choices: QUALIFIERS },
      means: {
        zh: `${title.zh}的限定：exact 准确，at_least 余、多、以上，about 约、左右，nearly 近；空白即准确`,
        en: `How exact ${title.en.toLowerCase()} is: at_least for 余, about, nearly; empty = exact`,
      },
    },
  ]
}

function exampleOf({ kind, title, choices = [], required }: RegisterColumn): string | undefined {
  switch (kind) {
    case 'day':
      return required ? '2026-03-02' : undefined
    case 'choice':
      return choices[0]?.zh
    case 'choices':
      return choices
        .slice(0, 2)
        .map(({ zh }) => zh)
        .join('；')
    case 'number':
      return '200余'
    case 'text':
      return required ? `示例${title.zh}` : undefined
    default:
      return undefined
  }
}
