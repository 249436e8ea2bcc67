/** What a page is drawn by beside its address, where the reader's browser is elsewhere. */
export interface Visit {
  /** As `document.cookie` has them. */
  readonly cookies: string
  /** What the reader likes to read, the most liked first, as `navigator.languages` has them. */
  readonly languages: readonly string[]
  /** What precedes every path of this site, such as `/dashboard`; empty for its own address. */
  readonly base: string
}

/** Answers of the API by the path they were asked under. */
export type Answers = Readonly<Record<string, unknown>>

/** A page to be drawn by the server: its address, its reader, and what it shows. */
export interface PageToDraw extends Visit {
  /** Path below the base, with query. */
  readonly path: string
  readonly answers: Answers
  /** Epoch milliseconds of now. */
  readonly now: number
}

/** The client as the server draws with it. */
export interface Drawing {
  /**
   * HTML of what is inside `#root`.
   *
   * @throws Whatever a component throws.
   */
  readonly drawPage: (page: PageToDraw) => string
}
