import { useEffect } from 'react'
import { commandOfKey } from './deck-keys.ts'
import type { DeckCommand } from './deck-state.ts'

const ALL: readonly DeckCommand['kind'][] = []

/**
 * Turns keys into commands wherever the focus is; a button keeps those that press it.
 *
 * @param but Commands that are not for this window; must stay the same list.
 */
export function useDeckKeys(onCommand: (command: DeckCommand) => void, but = ALL): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = commandOfKey(event)
      const onButton = event.target instanceof HTMLButtonElement
      if (!command || but.includes(command.kind) || (onButton && event.key === ' ')) return
      event.preventDefault()
      onCommand(command)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [onCommand, but])
}
