import { useEffect } from 'react'
import { commandOfKey } from './deck-keys.ts'
import type { DeckCommand } from './deck-state.ts'

const NONE: readonly DeckCommand['kind'][] = []

interface DeckKeys {
  readonly onCommand: (command: DeckCommand) => void
  /** Whether digits wait for Enter: it then belongs to them wherever the focus is. */
  readonly typing: boolean
  /** Commands that are not for this window; must stay the same list. */
  readonly but?: readonly DeckCommand['kind'][]
}

/** Turns keys into commands wherever the focus is; a button keeps those that press it. */
export function useDeckKeys({ onCommand, typing, but = NONE }: DeckKeys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = commandOfKey(event)
      if (!command || but.includes(command.kind)) return
      const onButton = event.target instanceof HTMLButtonElement
      if (onButton && (event.key === ' ' || (event.key === 'Enter' && !typing))) return
      event.preventDefault()
      onCommand(command)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [onCommand, typing, but])
}
