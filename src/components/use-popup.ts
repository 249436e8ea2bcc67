import { type RefObject, useEffectEvent, useLayoutEffect } from 'react'
import { isImeKey } from './ime-key.ts'
import { keepBeside } from './keep-beside.ts'

interface PopupOptions {
  readonly box: RefObject<HTMLElement | null>
  /** What opened it: the box is beside it, and gives the focus back to it. */
  readonly anchor: HTMLElement
  readonly onClose: () => void
  /** What takes the focus; null leaves it where it is. */
  readonly focus: RefObject<HTMLElement | null> | null
}

/**
 * Makes a box a popup: beside what opened it, closed by Escape and as soon as the reader presses or
 * moves the focus elsewhere.
 *
 * Import it only into parts that are fetched when they open: the library that places the box is
 * not for the first script.
 */
export function usePopup({ box, anchor, onClose, focus }: PopupOptions): void {
  const close = useEffectEvent(onClose)
  const takeFocus = useEffectEvent(() => focus?.current?.focus({ preventScroll: true }))

  useLayoutEffect(() => {
    const popup = box.current
    if (!popup) return
    const isOutside = (target: EventTarget | null): target is Node =>
      target instanceof Node && !popup.contains(target) && !anchor.contains(target)
    // A press on what cannot take the focus gives it to what surrounds the popup: not elsewhere.
    const isElsewhere = (target: EventTarget | null) =>
      isOutside(target) && !target.contains(anchor)

    // The reader may have gone on while the popup was fetched.
    if (isElsewhere(document.activeElement)) return close()
    const stopPlacing = keepBeside(anchor, popup)
    takeFocus()

    const listening = new AbortController()
    const { signal } = listening
    document.addEventListener('pointerdown', ({ target }) => isOutside(target) && close(), {
      signal,
    })
    document.addEventListener('focusin', ({ target }) => isElsewhere(target) && close(), { signal })
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isImeKey(event)) return
      close()
      anchor.focus()
    }
    document.addEventListener('keydown', closeOnEscape, { signal })
    return () => {
      stopPlacing()
      listening.abort()
    }
  }, [box, anchor])
}
