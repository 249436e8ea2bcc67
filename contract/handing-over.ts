/** A deck that is to be made into files where there is no page. */
export interface DeckOrder {
  /** Code; null = the area that the deck's file was saved for. */
  readonly area: string | null
  readonly year: number | undefined
  /** `YYYY-MM`; without it the month that a page opens at. */
  readonly through: string | undefined
  /** What the start page saved (存为文件) and what it is called; null = the usual slides. */
  readonly file: { readonly name: string; readonly text: string } | null
  /** Null = that of the file, else light. */
  readonly theme: 'light' | 'dark' | null
  readonly lang: 'zh' | 'en'
  /** Epoch milliseconds of now. */
  readonly now: number
}

/** A deck with all its figures: nothing more is asked for. */
export interface PreparedDeck {
  /** Place, period, and what its presenter calls it. */
  readonly name: string
  /** How many slides it has; one at least. */
  readonly slides: number
  /**
   * What has become of a saved deck since: figures that are said otherwise, headlines that no longer hold; in words, a
   * line each.
   */
  readonly report: readonly string[]
  /**
   * Makes one file of it.
   *
   * @param ending One of those that there are.
   * @throws Where it could not be made.
   */
  readonly make: (ending: string) => Promise<Blob>
  /** The deck as HTML that runs without a server, for a browser to make PDF and PNG of. */
  readonly page: () => Promise<Blob>
}

/** A deck, or every fault of its order in words. */
export type Prepared =
  | { readonly deck: PreparedDeck; readonly faults: null }
  | { readonly deck: null; readonly faults: readonly string[] }

/** What the client's build gives to the command that makes its files. */
export interface HandingOver {
  /** Of the files that can be made without a browser, without their dots. */
  readonly endings: readonly string[]
  /**
   * Freezes the figures of a deck and composes its slides, as the page does.
   *
   * @param ask Has the API answer a path; the answer is trusted.
   * @throws What `ask` throws.
   */
  readonly prepareDeck: (
    order: DeckOrder,
    ask: (path: string) => Promise<unknown>,
  ) => Promise<Prepared>
}
