/** What a thread that works out figures is started with. */
export interface FiguresStart {
  readonly databaseUrl: string
  readonly programVersion: string
  readonly clientVersion: string | null
  /** One number in shared memory: 1 once nobody waits for the answer under way. */
  readonly left: SharedArrayBuffer
}

/** A question to it; it is asked one at a time. */
export interface FiguresQuestion {
  /** Path and query below the server's address. */
  readonly path: string
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** What it tells. */
export type FiguresMessage =
  | { readonly kind: 'failure'; readonly error: Error }
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers: readonly [string, string][]
      readonly bytes: Uint8Array<ArrayBuffer>
    }
