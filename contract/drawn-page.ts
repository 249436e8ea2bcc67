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

/** A page as far as it can be drawn from the answers at hand. */
export interface DrawnPage {
  /** HTML of what is inside `#root`. */
  readonly html: string
  /** Paths of the answers that it lacks; with them there may be more. */
  readonly missing: readonly string[]
  /** Names of the parts of the client that it is taken over with, besides the first script. */
  readonly parts: readonly string[]
}

/** The client as the server draws with it. */
export interface Drawing {
  /**
   * Draws a page; null where the client alone can.
   *
   * @throws Whatever a component throws.
   */
  readonly drawPage: (page: PageToDraw) => DrawnPage | null
}
