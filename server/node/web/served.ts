/** What a request came to; holds neither addresses nor what was asked for by value. */
export interface Served {
  readonly method: string
  readonly path: string
  /** Names of the query parameters. */
  readonly query: readonly string[]
  readonly status: number
  readonly ms: number
}
