import type { Language } from '../../../../text/language.ts'
import { wordsOf } from '../../../../text/words-of.ts'
import type { PresentWords } from '../../words.ts'
import * as talkEn from '../../words-talk.en.ts'
import * as talkZh from '../../words-talk.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** The words of a meeting copy. */
export const copyWords = wordsOf({ zh, en })

const talkWords = wordsOf<PresentWords['wall']>({ zh: talkZh.wall, en: talkEn.wall })

/** The words of the talk, for a copy: it has no server, no start page and no speaker's window. */
export function copiedTalkWords(lang: Language): PresentWords['wall'] {
  const words = talkWords(lang)
  const { leave, reload } = copyWords(lang)
  return {
    ...words,
    leave,
    reload: { ...words.reload, text: reload },
    keys: words.keys.filter(([keys]) => keys !== 'S'),
  }
}
