import { useEffect, useState } from 'react'
import { useLocation } from 'react-router-dom'
import { unsentPlaces } from '../../data/drafts/unsent.ts'

/** Whether this browser has held something of an account that was not stored, since the page was opened. */
export function useUnsent(account: string | undefined): boolean {
  const { key } = useLocation()
  const [found, setFound] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a sheet may have been left
  useEffect(() => {
    if (account === undefined || found) return
    const look = () => setFound(unsentPlaces(account).length > 0)
    look()
    window.addEventListener('storage', look)
    return () => window.removeEventListener('storage', look)
  }, [account, found, key])
  return found
}
