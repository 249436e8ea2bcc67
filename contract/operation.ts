import type * as z from 'zod/mini'

/**
 * What the API does besides stating figures: it is told something, or answers one reader alone. Such
 * answers are `private, no-store`.
 */
export interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** With `{id}` for what differs. */
  readonly path: string
  readonly summary: string
  readonly query: z.ZodMiniObject
  /** What each query parameter and `{id}` means, for the API document. */
  readonly parameters: Readonly<Record<string, string>>
  /** What is told, as JSON; null = nothing. */
  readonly body: z.ZodMiniType | null
  /** Files are sent, as `multipart/form-data` with these parts; `body` is null then. */
  readonly upload?: Readonly<Record<string, string>>
  /** What a JSON answer holds; null = 204, or text. */
  readonly response: z.ZodMiniType | null
  /** What the answer is, where it is text. */
  readonly contentType?: string
  /** Bytes of the longest body that is read. Default: 64 kB. */
  readonly largest?: number
}
