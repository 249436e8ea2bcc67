import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'react-router-dom'
import { Link } from '../../components/link.tsx'
import { sendChanges } from '../../data/desk-requests.ts'
import { browserStore, tabName } from '../../data/drafts/kept-drafts.ts'
import { isOpenAnywhere, isOpenHere } from '../../data/drafts/open-sheets.ts'
import { type LeftOver, sendUnsent } from '../../data/drafts/send-unsent.ts'
import { unsentPlaces } from '../../data/drafts/unsent.ts'
import { RETRY_MS } from '../../data/queries.ts'
import { sheetAddress } from '../../selection/entry-address.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './account.module.css'
import { accountWords } from './words.ts'

/** Sends what closed sheets of an account have left, from any page, and says what is still left. */
export function UnsentLine({ account }: { readonly account: string }) {
  const lang = useLanguage()
  const words = accountWords(lang)
  const client = useQueryClient()
  const { key } = useLocation()
  const [left, setLeft] = useState<readonly LeftOver[]>([])

  // Going to another page closes a sheet: what it leaves is taken up at once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is what begins another round
  useEffect(() => {
    let timer = 0
    let over = false
    const round = async () => {
      const sending = { store: browserStore(), tab: tabName(), isOpen: isOpenAnywhere }
      const done = await sendUnsent(unsentPlaces(account), {
        ...sending,
        isTaken: (place) => over || isOpenHere(place),
        send: sendChanges,
      })
      if (done.stored) void client.invalidateQueries()
      if (over) return
      setLeft(done.left)
      if (done.away) timer = window.setTimeout(() => void round(), RETRY_MS)
    }
    void round()
    return () => {
      over = true
      window.clearTimeout(timer)
    }
  }, [account, client, key])

  const [first] = left
  if (!first) return null
  const waiting = left.reduce((sum, one) => sum + one.waiting, 0)
  const troubled = left.reduce((sum, one) => sum + one.troubled, 0)
  const toDo = left.find((one) => one.troubled > 0) ?? first
  return (
    <span role="status">
      <Link className={styles.unsentLine} to={sheetAddress(toDo.place, lang)}>
        {waiting > 0 ? words.waiting(waiting) : words.troubled(troubled)}
      </Link>
    </span>
  )
}
