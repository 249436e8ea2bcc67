import * as z from 'zod/mini'

/** Longest body of a crash that the server reads, in bytes. */
export const LARGEST_CRASH = 8_000

const text = (longest: number) => z.string().check(z.maxLength(longest))

/**
 * What a page that crashed tells its server, for the log: what went wrong, where in the program and
 * on which page. Neither who reads nor what they looked at: addresses come without their query.
 */
export const crashSchema = z.strictObject({
  message: text(500),
  /** Where in the program; empty when the browser does not say. */
  stack: text(4_000),
  /** Path of the page, without query and hash. */
  page: text(200),
})
export type Crash = z.infer<typeof crashSchema>
