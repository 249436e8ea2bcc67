import * as z from 'zod/mini'
import { ACTIONS, ROLES } from './access.ts'
import { areaCodeSchema } from './area-code.ts'
import { LONGEST_PASSWORD } from './password.ts'
import type { Answered } from './proof.ts'

/** What the API says of accounts and of who is signed in, and what it is told. */

const text = z.nullable(z.string())
const LONGEST_NAME = 40

/** How a person signs in: any characters that can be seen, Chinese ones too. */
export const accountNameSchema = z.string().check(
  z.refine((name) => name.trim() !== '' && name.length <= LONGEST_NAME && !/\p{C}/u.test(name), {
    error: `a name of 1 to ${LONGEST_NAME} characters that can be seen`,
  }),
)

/** As it is typed; what makes a good one is `passwordFault`. */
const passwordSchema = z.string().check(
  // A character is at most two of these.
  z.maxLength(2 * LONGEST_PASSWORD, { error: `at most ${LONGEST_PASSWORD} characters` }),
)

const roleSchema = z.enum(ROLES, { error: ROLES.join(', ') })

const accountSchema = z.object({
  id: z.string(),
  /** Null once erased. */
  name: text,
  role: roleSchema,
  /** Null for administrators: theirs are all. */
  areaCode: text,
})

/** Who is signed in. */
export const sessionSchema = z.object({
  program: z.string(),
  /** Null = nobody. */
  account: z.nullable(accountSchema),
  /** What they may do, in their own area or anywhere. */
  may: z.array(z.enum(ACTIONS)),
  /** UTC instant at which they are signed out unless they ask for something before. */
  endsAt: text,
  /** An account for trying it out, with its password where everybody may know it. */
  demonstration: z.nullable(z.object({ name: z.string(), password: text })),
})
export type SessionResource = Answered<typeof sessionSchema>

const listedAccountSchema = z.object({
  ...accountSchema.shape,
  createdAt: z.string(),
  disabledAt: text,
  erasedAt: text,
})

export const accountsSchema = z.object({
  program: z.string(),
  accounts: z.array(listedAccountSchema),
})
export type ListedAccount = Answered<typeof listedAccountSchema>

export const oneAccountSchema = z.object({ program: z.string(), account: listedAccountSchema })

export const signInSchema = z.strictObject({ name: z.string(), password: passwordSchema })

export const setupSchema = z.strictObject({
  token: z.string(),
  name: accountNameSchema,
  password: passwordSchema,
})

export const newAccountSchema = z.strictObject({
  name: accountNameSchema,
  role: roleSchema,
  areaCode: z.nullable(areaCodeSchema),
  password: passwordSchema,
})
export type NewAccount = z.infer<typeof newAccountSchema>

/** What is left out stays as it is. */
export const accountChangeSchema = z.strictObject({
  role: z.optional(roleSchema),
  areaCode: z.optional(z.nullable(areaCodeSchema)),
  password: z.optional(passwordSchema),
  /** Needed to change one's own password. */
  oldPassword: z.optional(passwordSchema),
  disabled: z.optional(z.boolean()),
  /** Takes name and password away for good. */
  erased: z.optional(z.literal(true)),
})
export type AccountChangeBody = z.infer<typeof accountChangeSchema>
