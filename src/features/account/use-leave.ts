import { useState } from 'react'
import { unsentPlaces } from '../../data/drafts/unsent.ts'
import { signOut } from '../../data/session-requests.ts'
import { onServer } from '../../data/visit.ts'
import { paths } from '../../selection/paths.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { accountWords } from './words.ts'

/**
 * Signs out and opens the start page anew, so that nothing of what this account saw stays in the page.
 * Where something typed is not stored yet it asks first.
 *
 * @param accountId Null = nobody yet.
 */
export function useLeave(accountId: string | null) {
  const lang = useLanguage()
  const words = accountWords(lang)
  const [fault, setFault] = useState<string | null>(null)
  async function leave(everywhere: boolean): Promise<void> {
    setFault(null)
    if (accountId !== null && unsentPlaces(accountId).length > 0 && !window.confirm(words.unsent))
      return
    const outcome = await signOut(everywhere)
    if ('refused' in outcome) setFault(words.notLeft)
    else window.location.assign(onServer(paths.overview({ lang })))
  }
  return { leave, fault }
}
