import { readFileSync } from 'node:fs'
import { datasetOf } from '../dataset/dataset-of.ts'
import { columnLetters, type Grid, type GridCell } from '../dataset/office/grid.ts'
import { mapOffice, type OfficeContext } from '../dataset/office/map-office.ts'
import { readOffice } from '../dataset/office/read-office.ts'
import type { OfficeAnswers } from '../domain/office-mapping.ts'
import { formatPeriod } from '../domain/period.ts'
import { area } from './builders.ts'

const { indicators } = datasetOf({
  'indicators.csv': readFileSync(
    new URL('../dataset/published/indicators.csv', import.meta.url),
    'utf8',
  ),
})
const areas = [
  area({ code: '500231', name: '垫江县', level: 'county', parentCode: null }),
  area(),
  area({ code: '500231102', name: '沙坪镇' }),
]
/** A county with two townships, and the published catalogue. */
export const OFFICE: OfficeContext = { indicators, areas, fileName: '台账' }

/** A sheet written as rows of cells with bars between them; `merged` as A1:C1. */
export function officeSheet(
  text: string | readonly (readonly GridCell[])[],
  merged: readonly string[] = [],
  name = 'Sheet1',
): Grid {
  const rows =
    typeof text === 'string'
      ? text
          .trim()
          .split('\n')
          .map((line) => line.split('|').map((cell) => cell.trim()))
      : text
  const ranges = merged.map((range) => {
    const [, fromColumn = '', fromRow, toColumn = '', toRow] =
      /^(\w)(\d+):(\w)(\d+)$/.exec(range) ?? []
    const place = (letter: string) => letter.charCodeAt(0) - 64
    return {
      fromRow: Number(fromRow),
      toRow: Number(toRow),
      fromColumn: place(fromColumn),
      toColumn: place(toColumn),
    }
  })
  return { name, rows, merged: ranges }
}

/** What sheets are read as, in words: figures as area, indicator, period, number and cell. */
export function readSheets(
  grids: Grid | readonly Grid[],
  answers: OfficeAnswers = {},
  context = OFFICE,
) {
  const list = Array.isArray(grids) ? (grids as readonly Grid[]) : [grids as Grid]
  const mapping = mapOffice(list, context, answers)
  const { figures, faults } = readOffice(list, mapping, context.indicators)
  return {
    mapping,
    questions: mapping.questions.map(({ kind, text, why, candidates }) =>
      [kind, text, why, ...candidates].join(' '),
    ),
    figures: figures.map(
      ({ areaCode, indicatorId, period, value, numerator, denominator, qualifier, place }) => {
        const number = denominator === null ? `${value}` : `${numerator}/${denominator}`
        const said = qualifier === 'exact' ? '' : ` ${qualifier}`
        return `${areaCode} ${indicatorId} ${formatPeriod(period)} ${number}${said} ${columnLetters(place.column)}${place.row}`
      },
    ),
    faults: faults.map(({ row, column, found, flaw }) => {
      const { code, expected } = flaw()
      return `${columnLetters(column)}${row} ${found}: ${code} ${expected.zh}`
    }),
  }
}

/** Without the code of the first township. */
export const ofHome = (lines: readonly string[]) =>
  lines.map((line) => line.replace('500231101 ', ''))
