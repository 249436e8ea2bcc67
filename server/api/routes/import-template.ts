import { csvText } from '../../../contract/csv-text.ts'
import type { Area } from '../../../domain/area.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { liesOutside } from '../../../domain/life.ts'
import { yearOf } from '../../../domain/period.ts'
import { isFed } from '../../../domain/register/feed.ts'
import { findArea, readTree } from '../area-view.ts'
import { invalidQuery } from '../parse-query.ts'
import type { Store } from '../store.ts'

/** Rows of a sheet that people fill in by hand, and that is read as one. */
const MOST_ROWS = 5_000
const MONTHS = Array.from({ length: 12 }, (_, month) => `${month + 1}月`)
const EMPTY = MONTHS.map(() => null)

/**
 * A sheet to be filled in, and then imported as it is: a row an indicator, or a count of a ratio, and a column a
 * month; of an area with units each of them in rows of its own. What a register says all year is not asked for. Its
 * words are Chinese: they are what is matched.
 *
 * @throws {ApiProblem} `unknown_area`; `invalid_query` where the area has too many units for one sheet.
 */
export async function importTemplate(
  store: Store,
  { area: code, year }: { readonly area: string; readonly year: string },
): Promise<string> {
  const tree = await readTree(store)
  const area = findArea(tree, code)
  const isThere = (one: Area) => !liesOutside(yearOf(Number(year)), one)
  const units = tree.children(code).filter(isThere)
  const indicators = await store.indicators()
  const asked = units.length > 0 ? units : [area]
  const feeds = await store.feeds(asked.map((one) => one.code))
  const fed = new Set(
    feeds.flatMap((feed) =>
      isFed(feed, yearOf(Number(year))) ? `${feed.areaCode} ${feed.indicatorId}` : [],
    ),
  )
  const rows = asked.flatMap((one) =>
    indicators
      .filter(({ id }) => !fed.has(`${one.code} ${id}`))
      .flatMap(rowsOf)
      .map((row) => [...(units.length > 0 ? [one.name] : []), ...row, ...EMPTY]),
  )
  if (rows.length > MOST_ROWS) {
    throw invalidQuery([{ field: 'area', found: code, expected: 'an area with fewer units' }])
  }
  const heads = units.length > 0 ? ['单位名称'] : []
  return csvText([
    [`${area.name}${year}年指标逐月填报表`],
    [...heads, '指标', '计量单位', ...MONTHS],
    ...rows,
  ])
}

/** Name and unit of what is counted; of a ratio both counts. */
function rowsOf({ nameZh, unitZh, measure }: Indicator): string[][] {
  if (measure === 'count') return [[nameZh, unitZh]]
  return [
    [`${nameZh}（分子）`, ''],
    [`${nameZh}（分母）`, ''],
  ]
}
