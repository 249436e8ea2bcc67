/** What the program does on a thread of its own. */
export type ThreadTask = 'figures' | 'drawings' | 'imports' | 'texts'

/** A thread is at so many questions at most, one inside the other. */
export const MOST_AT_ONCE = 8

/** What a thread is started with. */
export interface ThreadData {
  readonly task: ThreadTask
  /** What its task needs to begin. */
  readonly start: unknown
  /** In shared memory, for each place: 1 once nobody waits for the answer under way there. */
  readonly left: SharedArrayBuffer
}

/** What a thread is asked; `null` asks it to end. */
export interface ThreadQuestion<Question> {
  readonly question: Question
  /** 0 for one by itself; one more for one to be answered before the other is gone on with. */
  readonly place: number
}

/** What a thread tells. */
export type ThreadMessage<Answer> =
  | { readonly kind: 'failure'; readonly error: Error }
  | { readonly kind: 'answer'; readonly place: number; readonly answer: Answer }
