import type { ChangesResource } from '../../contract/changes-resources.ts'
import type { Language } from './language.ts'
import { capital } from './punctuation.ts'
import { en } from './words-history.en.ts'
import { zh } from './words-history.zh.ts'
import { wordsOf } from './words-of.ts'

const phrases = wordsOf({ zh, en })

type Change = ChangesResource['changes'][number]

/** Through which door a change came. */
export function doorWord({ door }: Pick<Change, 'door'>, lang: Language): string {
  return capital(phrases(lang).doors[door])
}

/** That two had changed a figure and one kept their own over the other's; null where nobody had to choose. */
export function choiceWords(row: { readonly chosen: boolean }, lang: Language): string | null {
  return row.chosen ? phrases(lang).chosen : null
}

/**
 * Who made a change, as far as the reader may know: 新民镇填报员 张三. Of what nobody signed in for, only the
 * door is known: null.
 */
export function authorWords(
  { by }: Pick<Change, 'by'>,
  nameOf: (code: string) => string,
  lang: Language,
): string | null {
  if (by === null) return null
  const { roles, author } = phrases(lang)
  return capital(author(by.areaCode === null ? null : nameOf(by.areaCode), roles[by.role], by.name))
}
