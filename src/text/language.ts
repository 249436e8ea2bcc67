/** Languages the product speaks: Chinese first, English complete. */
export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** One text per language, so that a missing translation does not compile. */
export type Bilingual = Readonly<Record<Language, string>>
