/** As long as a spreadsheet program lets the name of a sheet be. */
const LONGEST = 31

/**
 * The name of a sheet: the numbers of its slides, which no other sheet has, and what it shows.
 *
 * @param first Number of the first slide, from 1.
 * @param count Slides that it is shown on.
 * @example sheetName(5, 2, '单位比较：普法/宣传') // '5-6 单位比较：普法 宣传'
 */
export function sheetName(first: number, count: number, name: string): string {
  const numbers = count > 1 ? `${first}-${first + count - 1}` : String(first)
  const plain = name.replace(/[\\/?*[\]:']+/g, ' ')
  return `${numbers} ${plain}`.slice(0, LONGEST).trim()
}
