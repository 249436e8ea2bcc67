import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { isImeKey } from '../../components/ime-key.ts'
import styles from './sheet-table.module.css'

/** Where the keyboard goes on from an input. */
export type Move = 'up' | 'down' | 'left' | 'right'

interface CellInputProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly readOnly: boolean
  readonly invalid: boolean
  readonly describedBy: string | undefined
  readonly onCommit: (text: string) => void
  readonly onMove: (move: Move) => void
  /** Takes a pasted block; true = taken. */
  readonly onPaste: (text: string) => boolean
  readonly onUndo: () => void
}

/**
 * An input of the sheet. Enter goes down, Tab right, arrows move from one to the next, Escape takes back
 * what is being typed; leaving it hands the text over.
 */
export function CellInput(props: CellInputProps) {
  const { id, label, value, readOnly, invalid, describedBy, onCommit, onMove, onPaste, onUndo } =
    props
  const [text, setText] = useState<string | null>(null)
  // Enter hands over and moves on: the input is left before it is drawn anew, and must not hand over twice.
  const pending = useRef<string | null>(null)
  const type = (next: string | null) => {
    pending.current = next
    setText(next)
  }
  const commit = () => {
    const { current } = pending
    type(null)
    if (current !== null && current !== value) onCommit(current)
  }
  const latest = useRef(commit)
  latest.current = commit
  const isTyping = text !== null

  // What is being typed when the page goes away has been typed.
  useEffect(() => {
    if (!isTyping) return
    const handOver = ({ type }: Event) => {
      const isGoing = type === 'pagehide' || document.visibilityState === 'hidden'
      if (isGoing) flushSync(() => latest.current())
    }
    window.addEventListener('pagehide', handOver, true)
    document.addEventListener('visibilitychange', handOver, true)
    return () => {
      window.removeEventListener('pagehide', handOver, true)
      document.removeEventListener('visibilitychange', handOver, true)
    }
  }, [isTyping])

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isImeKey(event.nativeEvent)) return
    if (event.key === 'Escape' && isTyping) {
      event.preventDefault()
      type(null)
      return
    }
    if (!isTyping && event.key === 'z' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onUndo()
      return
    }
    const move = moveOf(event, isTyping)
    if (!move) return
    event.preventDefault()
    commit()
    onMove(move)
  }
  return (
    <input
      id={id}
      className={styles.input}
      type="text"
      inputMode="text"
      autoComplete="off"
      spellCheck={false}
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      readOnly={readOnly}
      value={text ?? value}
      onChange={(event) => type(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={commit}
      onKeyDown={onKeyDown}
      onPaste={(event) => {
        if (!readOnly && onPaste(event.clipboardData.getData('text/plain'))) {
          event.preventDefault()
          type(null)
        }
      }}
    />
  )
}

function moveOf(event: KeyboardEvent<HTMLInputElement>, isTyping: boolean): Move | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  switch (event.key) {
    case 'Enter':
      return event.shiftKey ? 'up' : 'down'
    case 'ArrowDown':
      return 'down'
    case 'ArrowUp':
      return 'up'
    // Inside a text that is being typed they move the caret.
    case 'ArrowLeft':
      return isTyping ? null : 'left'
    case 'ArrowRight':
      return isTyping ? null : 'right'
    default:
      return null
  }
}
