/** What a thread that works out figures is started with. */
export interface FiguresStart {
  readonly databaseUrl: string
  readonly programVersion: string
  readonly clientVersion: string | null
  /** Of the program, as `buildId` tells it. */
  readonly build: string
}

/** A question to it. */
export interface FiguresQuestion {
  /** Path and query below the server's address. */
  readonly path: string
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** True = nobody waits: what an answer needs after a correction is made ready, and there is no answer. */
  readonly ahead?: boolean
}

/** An answer of the API. */
export interface FiguresAnswer {
  readonly status: number
  readonly headers: readonly [string, string][]
  readonly bytes: Uint8Array<ArrayBuffer>
}
