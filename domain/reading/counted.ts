import type { Role } from './lexicon.ts'
import type { SetAsideReason } from './reading.ts'

/** What a number counts: an indicator with the kinds it was named with, or why none. */
export type Counted =
  | {
      readonly indicator: string
      /** What is counted, for the people who came to it. */
      readonly role: Role
      /** Kinds that share the number, the first included; empty for one. */
      readonly kinds: readonly Role[]
    }
  | { readonly reason: SetAsideReason }

/** Words between what is counted and its number that say nothing about it. */
export const FILLER =
  /(?:全年度?|年内|年初以来|今年以来|本年度?|今年|全镇|全乡|共计|总计|累计|合计|共|计|约|达到|达|为|了|过|先后|分别|已|均|各类|各项|有|次数|场次|期数|人数|人次|数量|等|[、," ”“])+$/
