/** What stands before a number and belongs to it. */
export const BEFORE: readonly string[] = []

/** What says of a number that it is not exact. */
export const INEXACT: readonly string[] = ['\\+']

/** The word that follows a number, such as what it counts, up to a length that leaves a line room. */
export const MEASURES: readonly string[] = [' [a-z]{1,14}(?![a-z])']
