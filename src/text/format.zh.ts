import type { Qualifier } from '../../domain/qualifier.ts'

/** How a printed number says that it is not exact. */
type Qualified = Readonly<Record<Exclude<Qualifier, 'exact'>, (printed: string) => string>>

/** How numbers are printed. */
export interface NumberPhrases {
  /** Thousands of a whole number, set apart or not. */
  readonly groupThousands: (whole: string) => string
  /** A size in percentage points. */
  readonly points: (size: string) => string
  /** What a short form of a value from 10,000 up counts in, with its most decimals. */
  readonly shortStep: (value: number) => {
    readonly size: number
    readonly digits: number
    readonly mark: string
  }
  readonly count: Qualified
  readonly percent: Qualified
}

const about = (printed: string) => `约${printed}`
const nearly = (printed: string) => `近${printed}`

export const zh: NumberPhrases = {
  // As official bulletins print them: 12000.
  groupThousands: (whole) => whole,
  points: (size) => `${size}个百分点`,
  shortStep: () => ({ size: 10_000, digits: 2, mark: '万' }),
  count: {
    at_least: (printed) => `${printed}${printed.includes('.') ? '以上' : '余'}`,
    about,
    nearly,
  },
  percent: { at_least: (printed) => `${printed}以上`, about, nearly },
}
