import { type SyntheticEvent, useCallback, useState } from 'react'

/** Whether the popup of a button is open. */
export interface PopupAnchor {
  /** The button whose popup is open; null = closed. */
  readonly anchor: HTMLElement | null
  /** Opens and closes it, as the button's `onClick`. */
  readonly toggle: (event: SyntheticEvent<HTMLElement>) => void
  readonly close: () => void
}

/** The state of a popup that a button opens. */
export function usePopupAnchor(): PopupAnchor {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const toggle = useCallback(({ currentTarget }: SyntheticEvent<HTMLElement>) => {
    setAnchor((open) => (open ? null : currentTarget))
  }, [])
  const close = useCallback(() => setAnchor(null), [])
  return { anchor, toggle, close }
}
