/** The light colours of `tokens.css`, for pictures that leave the page: what they are, not what they are called. */
export const PAPER_COLOURS = {
  surface: '#ffffff',
  line: '#dfe3e9',
  'line-strong': '#858f9e',
  ink: '#18202c',
  'ink-2': '#465162',
  'ink-3': '#626c7b',
  accent: '#1d4f91',
  'accent-soft': '#e8eef7',
  'accent-mid': '#9db8da',
  good: '#19683f',
  warn: '#8f4e00',
  'warn-soft': '#fcefdc',
  bad: '#ab1f1f',
  bar: '#6c84a6',
  'bar-track': '#e7eaef',
  'good-fill': '#2b8a57',
  'warn-fill': '#c77700',
  'bad-fill': '#c8322b',
  'chart-this': '#1d4f91',
  'chart-this-soft': '#dce6f4',
  'chart-last': '#6c7f99',
  'chart-plan': '#18202c',
  'chart-grid': '#e3e7ed',
  'chart-future': '#f3f5f8',
  'chart-text': '#465162',
  'chart-ground': '#ffffff',
  'mark-cut': '#ffffff',
} as const

/**
 * A colour as a file can hold it.
 *
 * @param colour A colour, or the token of one: `var(--chart-this)`.
 * @throws {RangeError} A token that is not among the colours of paper.
 */
export function onPaper(colour: string): string {
  const token = /^var\(--([\w-]+)\)$/.exec(colour)?.[1]
  if (token === undefined) return colour
  const known: Readonly<Record<string, string>> = PAPER_COLOURS
  const found = known[token]
  if (found === undefined) throw new RangeError(`no colour of paper: ${token}`)
  return found
}
