/** What the program does on a thread of its own. */
export type ThreadTask = 'figures' | 'drawings'

/** What a thread is started with. */
export interface ThreadData {
  readonly task: ThreadTask
  /** What its task needs to begin. */
  readonly start: unknown
  /** One number in shared memory: 1 once nobody waits for the answer under way. */
  readonly left: SharedArrayBuffer
}

/** What a thread tells; it is asked one question at a time, and `null` asks it to end. */
export type ThreadMessage<Answer> =
  | { readonly kind: 'failure'; readonly error: Error }
  | { readonly kind: 'answer'; readonly answer: Answer }
