import { LONGEST_CODE } from '../../domain/code.ts'
import { LARGEST } from '../../domain/fifteen-digits.ts'
import { LONGEST_TEXT } from '../../domain/observation.ts'
import { FIRST_YEAR, LAST_YEAR } from '../../domain/period.ts'
import type { OddCharacter } from '../characters.ts'
import type { Meant } from '../dates.ts'
import type { Words } from '../words.ts'
import { flaw } from './flaw.ts'

const PERIODS = { zh: '2025、2025-Q2 或 2025-07', en: '2025, 2025-Q2 or 2025-07' }

/** What can be wrong with a cell by itself; `meant` is what its writer probably means, if known. */
export const CELL_FAULTS = {
  strayCell: (place: number) =>
    flaw(
      'too_many_cells',
      `空单元格：第${place}格上方没有列名（含逗号的文字须加双引号）`,
      `an empty cell: cell ${place} has no column name (quote a text that holds commas)`,
    ),
  missing: () => flaw('missing', '必须填写', 'a value: the cell is required'),
  unsavedFormula: () =>
    flaw(
      'unsaved_formula',
      '公式的结果；文件里没有存，请用 Excel 或 WPS 打开并保存，再导入',
      'the result of the formula, which the file does not hold: open it in Excel or WPS, save it and import again',
    ),
  hidden: (stored: string) =>
    flaw(
      'hidden_value',
      `看得见的数：单元格存的是 ${stored}，但不显示。确为 ${stored} 的，把格式改为常规（并显示零值）；没有填报的，清空`,
      `a number that can be seen: the cell stores ${stored} and shows nothing. If it is meant, format the cell as General (and show zeros); where nothing was reported, empty it`,
    ),
  shownOtherwise: (stored: string) =>
    flaw(
      'shown_otherwise',
      `单元格存的是 ${stored}，格式使它显示成别的，请按实际填写`,
      `the cell stores ${stored} and its format shows something else: write what is meant`,
    ),
  badCharacters: () =>
    flaw('bad_characters', '不含控制字符的文字', 'a text without control characters'),
  textTooLong: (length: number) =>
    flaw(
      'text_too_long',
      `不超过${LONGEST_TEXT}个字符（现有${length}个）`,
      `at most ${LONGEST_TEXT} characters (there are ${length})`,
    ),
  badCode: () =>
    flaw(
      'bad_code',
      `半角字母、数字、_ 或 -（最多${LONGEST_CODE}个，在表格中设为文本格式）`,
      `letters, digits, _ or - (at most ${LONGEST_CODE}; format the column as text in a spreadsheet)`,
    ),
  codeTooLong: (length: number) =>
    flaw(
      'code_too_long',
      `不超过${LONGEST_CODE}个字符的代码（现有${length}个）`,
      `a code of at most ${LONGEST_CODE} characters (there are ${length})`,
    ),
  tooManyCodes: (most: number, found: number) =>
    flaw(
      'too_many_codes',
      `不超过${most}个代码（现有${found}个）`,
      `at most ${most} codes (there are ${found})`,
    ),
  codeTwice: (code: string) =>
    flaw(
      'duplicate',
      `每个代码只写一次（${code} 写了两次）`,
      `each code once (${code} is there twice)`,
    ),
  badChoice: (choices: readonly string[], meant: string | null) =>
    flaw(
      'bad_choice',
      `${choices.join('、')} 之一${meant ? `（是否为 ${meant}？）` : ''}`,
      `one of ${choices.join(', ')}${meant ? ` (${meant}?)` : ''}`,
    ),
  negative: () => flaw('negative', '不小于0的数', 'a number not below 0'),
  notFinite: () => flaw('not_finite', '一个有限的数，如 1234.5', 'a finite number such as 1234.5'),
  tooLarge: (number: number) =>
    flaw(
      Number.isFinite(number) ? 'out_of_range' : 'not_finite',
      `不大于${LARGEST}的数`,
      `a number up to ${LARGEST}`,
    ),
  noNumber: () =>
    flaw(
      'not_a_number',
      '只含数字和小数点的数，如 1234.5',
      'digits and at most a decimal point, such as 1234.5',
    ),
  nothingWritten: () =>
    flaw(
      'not_a_number',
      '数字；没有填报的请删去该行或留空，0只用于确实为0的情况',
      'a number; where nothing was reported leave the row out or the cell empty, 0 is for a real zero',
    ),
  endlessNumber: () => flaw('not_a_number', '一个有限的数', 'a finite number'),
  qualifiedNumber: (written: string, qualifier: string, column = 'qualifier', zh = '数字限定') =>
    flaw(
      'not_a_number',
      `${written}，并在${zh}（${column}）列填 ${qualifier}`,
      `${written}, with ${qualifier} in the ${column} column`,
    ),
  perCent: (written: string) =>
    flaw(
      'not_a_number',
      `${written}（小数，不用百分号；分子、分母都填了的，此格留空）`,
      `${written} (a fraction, no per cent sign; empty where both counts are given)`,
    ),
  dressedNumber: (written: string) =>
    flaw(
      'not_a_number',
      `${written}（只写数字，不带单位、分隔符、百分号和文字）`,
      `${written} (digits only: no unit, separator, per cent sign or words)`,
    ),
  notAFraction: () =>
    flaw(
      'out_of_range',
      '0到1之间的小数（如 97% 写作 0.97）',
      'a fraction between 0 and 1 (97 % is written 0.97)',
    ),
  notInRange: (least: number, most: number) =>
    flaw('out_of_range', `${least}到${most}的整数`, `a whole number from ${least} to ${most}`),
  badYear: () =>
    flaw(
      'bad_year',
      `四位年份，${FIRST_YEAR}到${LAST_YEAR}`,
      `a year of four digits, ${FIRST_YEAR} to ${LAST_YEAR}`,
    ),
  badMonth: (meant: Meant) =>
    flaw(
      'bad_month',
      ...advice(meant, ['月份，写作 YYYY-MM，如 2025-07', 'a month as YYYY-MM, such as 2025-07'], {
        zh: 'YYYY-MM',
        en: 'YYYY-MM',
      }),
    ),
  badDate: (meant: Meant) =>
    flaw(
      'bad_date',
      ...advice(
        meant,
        [
          '日历上有的日期，写作 YYYY-MM-DD，如 2025-09-01',
          'a day of the calendar as YYYY-MM-DD, such as 2025-09-01',
        ],
        { zh: 'YYYY-MM-DD', en: 'YYYY-MM-DD' },
      ),
    ),
  badPeriod: (meant: Meant) =>
    flaw(
      'bad_period',
      ...advice(
        meant,
        [
          `报告期，写作 ${PERIODS.zh}（年份 ${FIRST_YEAR}..${LAST_YEAR}）`,
          `a period as ${PERIODS.en} (years ${FIRST_YEAR}..${LAST_YEAR})`,
        ],
        { zh: `报告期写作 ${PERIODS.zh}`, en: `periods are spelt ${PERIODS.en}` },
      ),
    ),
  oddCharacter: ({ name, place, isHyphen }: OddCharacter, meant: string) =>
    flaw(
      'odd_character',
      `${meant}（第${place}个字符是 ${name}，${isHyphen ? '不是半角连字符 -' : '看不见'}，请删去重新输入）`,
      `${meant} (character ${place} is ${name}, ${isHyphen ? 'not the hyphen -' : 'which is not seen'}: delete it and type anew)`,
    ),
}

/** What a text means, how it is spelt, and where it may come from. */
function advice(
  { texts, isRewritten }: Meant,
  [general, inEnglish]: readonly [string, string],
  spelling: Words,
): [string, string] {
  const zh = texts.length === 0 ? general : `${texts.join(' 或 ')}（${spelling.zh}）`
  const en = texts.length === 0 ? inEnglish : `${texts.join(' or ')} (${spelling.en})`
  if (!isRewritten) return [zh, en]
  return [
    `${zh}；像是电子表格打开 CSV 时改写的：把该列设为文本格式，或改用 .xlsx 工作簿`,
    `${en}; a spreadsheet seems to have rewritten it when it opened the CSV file: format the column as text, or use an .xlsx workbook`,
  ]
}
