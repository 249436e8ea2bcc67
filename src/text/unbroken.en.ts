/** What comes before a number and belongs to it. */
export const BEFORE: readonly string[] = []

/** What belongs to a number after its digits: its scale, and that it is not exact. */
export const SUFFIXES: readonly string[] = ['[km]\\+?(?![A-Za-z])', '\\+']

/** The word that follows a number, such as what it counts, up to a length that leaves a line room. */
export const MEASURES: readonly string[] = [' [a-z]{1,14}(?![a-z])']
