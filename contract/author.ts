import * as z from 'zod/mini'

/** Who changed or asked something, as far as the reader may know; null = the program or its command line. */
export const authorSchema = z.nullable(
  z.object({
    role: z.enum(['clerk', 'supervisor', 'administrator']),
    /** Null = everywhere. */
    areaCode: z.nullable(z.string()),
    /** Null for readers who are not signed in. */
    name: z.nullable(z.string()),
  }),
)
