import { useEffect } from 'react'

/** Whether the browser can keep the screen awake, and why not: plain http, or too old. */
export function wakeLockOffer(): 'offered' | 'insecure' | 'unknown' {
  if (typeof navigator !== 'undefined' && 'wakeLock' in navigator) return 'offered'
  return typeof window !== 'undefined' && window.isSecureContext === false ? 'insecure' : 'unknown'
}

/** Keeps the screen awake while mounted, as far as the browser allows. */
export function useWakeLock(): void {
  useEffect(() => {
    if (wakeLockOffer() !== 'offered') return
    let lock: WakeLockSentinel | null = null
    let wanted = true
    const ask = () => {
      if (document.visibilityState !== 'visible') return
      navigator.wakeLock.request('screen').then(
        (sentinel) => {
          if (wanted) lock = sentinel
          else void sentinel.release()
        },
        // Low battery or a policy: nothing the page can do.
        () => undefined,
      )
    }
    ask()
    // The browser drops the lock whenever the page is hidden.
    document.addEventListener('visibilitychange', ask)
    return () => {
      wanted = false
      document.removeEventListener('visibilitychange', ask)
      void lock?.release().catch(() => undefined)
    }
  }, [])
}
