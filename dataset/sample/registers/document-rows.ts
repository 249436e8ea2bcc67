import type { RegisterRow } from '../../../domain/register/register.ts'
import { dayIn, KEEPER, KEPT_MONTHS, type KeptYear } from './keeper.ts'

const TITLES = [
  ['铨河镇农村村民住宅建设管理办法', '规建环保办'],
  ['铨河镇村（社区）集体资金资产资源管理办法', '农业服务中心'],
  ['铨河镇农贸市场管理办法', '市场监管所'],
  ['铨河镇河道巡查管护办法', '农业服务中心'],
  ['铨河镇集镇市容环境卫生管理办法', '规建环保办'],
  ['铨河镇临时救助实施细则', '民政办'],
] as const

/**
 * The keeper's normative documents: as many as it issues, reviewed, filed, filed in time and not returned as it
 * reports. A document is due for filing in the month after; what is filed at all is filed in that month.
 */
export function documentRows({ countOf, ratioOf }: KeptYear): readonly RegisterRow[] {
  const rows: RegisterRow[] = []
  for (const month of KEPT_MONTHS) {
    const after = month + 1
    const isOver = after <= (KEPT_MONTHS.at(-1) ?? 0)
    const done = (id: string) => ratioOf(id, after).numerator
    // The last one is due for filing soon, wherever the sample is looked at in the days after it.
    const issued = isOver ? 14 : 29
    for (let n = 0; n < countOf('normdoc_issued', month).value; n += 1) {
      const [title, drafted_by] = TITLES[rows.length % TITLES.length] ?? ['', '']
      const isReviewed = n < ratioOf('legality_review_rate', month).numerator
      const isFiled = isOver && n < done('normdoc_filing_rate')
      const isTimely = n < done('normdoc_timely_rate')
      const isReturned = n >= done('normdoc_standard_rate')
      rows.push({
        areaCode: KEEPER.areaCode,
        id: `WJ${KEEPER.year}-${String(rows.length + 1).padStart(2, '0')}`,
        reference: null,
        note: isOver && !isFiled ? '备案说明尚未补齐' : null,
        cells: {
          number: `铨河府规〔${KEEPER.year}〕${rows.length + 1}号`,
          title,
          issued_on: dayIn(month, issued),
          drafted_by,
          reviewed_on: isReviewed ? dayIn(month, 8) : null,
          opinion: isReviewed ? '合法，按意见修改后印发' : null,
          due_on: dayIn(after, issued - 1),
          filed_on: isFiled ? dayIn(after, isTimely ? 9 : 24) : null,
          returned: isFiled ? (isReturned ? 'yes' : 'no') : null,
          state: 'in_force',
          expires_on: dayIn(month, issued - 1, KEEPER.year + 5),
        },
      })
    }
  }
  return rows
}
