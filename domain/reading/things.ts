import { type Counted, FILLER } from './counted.ts'
import { lastOf, type Role } from './lexicon.ts'
import type { Around } from './sentence-context.ts'

const VERBS: ReadonlySet<Role> = new Set([
  'hold',
  'give',
  'issue_document',
  'receive',
  'handle',
  'settle',
  'solve',
])
/** What was made, hung up or signed was not handed out. */
const MADE = /制作|印制|编印|编写|张贴|悬挂|签订|签署|收集|撰写|购买|征订|填写|出具|挂/

/** What is counted in copies (份, 册, 本): printed matter that was handed out. */
export function copiesOf(around: Around): Counted {
  const { leftWords, nextWords, beforeWords, since } = around
  // 发放读本950本、手册1500本: one verb for both.
  const verb = lastOf(beforeWords, ({ role }) => VERBS.has(role))
  const shared = verb?.role === 'give' && !MADE.test(since) ? verb : undefined
  const gives = lastOf(leftWords, ({ role }) => role === 'give') ?? shared
  if (!gives) return piecesOf(around)
  const object = [...leftWords.filter(({ from }) => from > gives.from), ...nextWords].find(
    ({ role }) => role === 'paper' || role === 'other_copies',
  )
  if (object?.role === 'other_copies') return { reason: 'other_measure' }
  // What was given without a word for it is paper where it is counted right behind the verb.
  const isBare = since.replace(FILLER, '').endsWith(gives.word)
  return object || isBare
    ? { indicator: 'materials_distributed', role: 'paper', kinds: [] }
    : { reason: 'no_indicator' }
}

/** What is counted in pieces (件, 项, 条): documents, reviews, petitions, requests, disputes. */
export function piecesOf(around: Around): Counted {
  const { leftWords, rightWords, nextWords, left, right, opening } = around
  const has = (role: Role) => leftWords.some((word) => word.role === role)
  const gets = (role: Role) => nextWords.some((word) => word.role === role)
  const clause = left + right
  const counted = (indicator: string, role: Role): Counted => ({ indicator, role, kinds: [] })

  const takes = has('receive') || has('handle')
  if (has('information_request') || (gets('information_request') && takes)) {
    return counted('info_requests_received', 'information_request')
  }
  if (has('review') || rightWords.some(({ role }) => role === 'review')) {
    // 3件决策、20份合同 are parts of a number that nobody stated.
    return /^、/.test(right) ? { reason: 'unclear_sum' } : counted('legality_reviews', 'review')
  }
  if ((has('document') || gets('document')) && has('issue_document')) {
    return /清理|废止|修订|修改|报备|备案|评估|审查|审核/.test(left + firstWords(right))
      ? { reason: 'other_measure' }
      : counted('normdoc_issued', 'document')
  }
  if (has('petition') || gets('petition')) {
    if (/积案|重复|隐患|苗头|越级|满意/.test(clause)) return { reason: 'other_measure' }
    const verb = leftWords.find(({ role }) => /^(?:receive|handle|settle)$/.test(role))
    if (!verb) return { reason: 'other_measure' }
    return verb.role === 'receive'
      ? counted('petition_received', 'petition')
      : counted('petitions_handled', 'petition')
  }
  if (has('settle') && (has('dispute') || gets('dispute')))
    return counted('disputes_mediated', 'dispute')
  if (has('settle') && /纠纷/.test(opening)) return { reason: 'part_of_total' }
  if (
    (has('public_information') || gets('public_information')) &&
    /公开|发布.*政[府务]信息/.test(left + right.slice(0, 8))
  ) {
    return /公众号|微博|抖音|朋友圈|视频号|目录|栏目|申请|事项(?:共|累计)?$/.test(left)
      ? { reason: 'unit_differs' }
      : counted('disclosure_items', 'public_information')
  }
  if (has('solve') && (has('issue') || gets('issue'))) return counted('issues_resolved', 'issue')
  return { reason: leftWords.at(-1)?.role === 'staff' ? 'staff' : 'no_indicator' }
}

function firstWords(right: string): string {
  return right.slice(0, 12)
}
