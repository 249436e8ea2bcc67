/** Languages of faults, of the template and of the commands' output. */
export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** The same statement in both languages. */
export type Words = Readonly<Record<Language, string>>
