import { onOneLine } from '../../../dataset/faults/fault.ts'
import { columnLetters } from '../../../dataset/office/grid.ts'
import type { Language, Words } from '../../../dataset/words.ts'
import type {
  ColumnPart,
  ColumnUse,
  MatchedBy,
  OfficeMapping,
  OfficeRow,
  OfficeSheet,
} from '../../../domain/office-mapping.ts'
import { formatMonth, formatPeriod } from '../../../domain/period.ts'

const BY: Readonly<Record<MatchedBy, Words>> = {
  code: { zh: '代码', en: 'code' },
  name: { zh: '名称', en: 'name' },
  name_and_unit: { zh: '名称和单位', en: 'name and unit' },
  short_name: { zh: '简称', en: 'short name' },
  part: { zh: '名称和分子分母', en: 'name and count' },
  section: { zh: '上方的单位行', en: 'row above' },
  title: { zh: '标题', en: 'title' },
  sheet_name: { zh: '工作表名', en: 'name of the sheet' },
  file_name: { zh: '文件名', en: 'name of the file' },
  by_hand: { zh: '对应文件', en: 'map file' },
}

/** What names stand for, for people. */
interface Named {
  readonly areas: ReadonlyMap<string, string>
  readonly indicators: ReadonlyMap<string, string>
}

/** What the rows and columns of an office's sheets were taken for, line by line. */
export function mappingLines(mapping: OfficeMapping, named: Named, language: Language): string[] {
  return mapping.sheets.flatMap((sheet) => [
    sheetLine(sheet, language),
    ...sheet.columns.map(({ column, head, use }) => {
      return `  ${columnLetters(column)} ${onOneLine(head)}: ${columnWords(use)[language]}`
    }),
    ...sheet.rows.map(
      (row) => `  ${row.row} ${onOneLine(row.label)}: ${rowWords(row, named, language)}`,
    ),
  ])
}

function sheetLine({ name, headRow, figures }: OfficeSheet, language: Language): string {
  const isMonthly = figures === 'monthly'
  if (language === 'en') {
    return `Sheet ${name}: months in row ${headRow}, ${isMonthly ? 'each by itself' : 'cumulative'}`
  }
  return `工作表 ${name}：第${headRow}行是月份，${isMonthly ? '各月当月数' : '累计数'}`
}

const PARTS: Readonly<Record<ColumnPart, Words>> = {
  value: { zh: '', en: '' },
  numerator: { zh: ' 分子', en: ' numerator' },
  denominator: { zh: ' 分母', en: ' denominator' },
  rate: { zh: ' 比率，只核对', en: ' rate, checked only' },
}
const SUM: Words = { zh: '合计，只核对', en: 'a sum, checked only' }

function columnWords(use: ColumnUse): Words {
  const of = ({ zh, en }: Words, part: ColumnPart) => {
    return { zh: `${zh}${PARTS[part].zh}`, en: `${en}${PARTS[part].en}` }
  }
  switch (use.kind) {
    case 'period': {
      const period = formatPeriod({ year: use.year, from: use.from, to: use.to })
      return of({ zh: period, en: period }, use.part)
    }
    case 'through': {
      const month = formatMonth(use.year, use.month)
      return of({ zh: `截至 ${month}`, en: `through ${month}` }, use.part)
    }
    case 'total':
      return of(SUM, use.part)
    case 'names':
      return { zh: '指标名称', en: 'names of indicators' }
    case 'units':
      return { zh: '计量单位', en: 'units' }
    case 'areas':
      return { zh: '单位', en: 'names of areas' }
    case 'left_out':
      return { zh: '不导入', en: 'left out' }
    case 'unknown':
      return { zh: '不知道是什么', en: 'not known' }
  }
}

function rowWords({ use }: OfficeRow, { areas, indicators }: Named, language: Language): string {
  switch (use.kind) {
    case 'figures': {
      const part = use.part === 'value' ? '' : `/${use.part}`
      const scale = use.scale === '' ? '' : ` ×${use.scale}`
      const indicator = `${use.indicatorId}${part} ${indicators.get(use.indicatorId) ?? ''}`.trim()
      const area = `${use.areaCode} ${areas.get(use.areaCode) ?? ''}`.trim()
      const by = (from: MatchedBy) => `[${BY[from][language]}]`
      return `${indicator}${scale} ${by(use.indicatorFrom)}, ${area} ${by(use.areaFrom)}`
    }
    case 'total':
      return SUM[language]
    case 'left_out':
    case 'unknown':
      return columnWords(use)[language]
  }
}
