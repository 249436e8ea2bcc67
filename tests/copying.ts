import { onTestFinished } from 'vitest'

/** What a page copies where a simulated browser has no way to copy. */
interface Copying {
  /** The text copied last; empty = none. */
  readonly text: string
  /** Whether the browser lets pages copy. */
  allowed: boolean
}

/** Lets a page copy until the test is over. */
export function watchCopying(): Copying {
  const watched = { text: '', allowed: true }
  const setData = (_: string, text: string) => {
    watched.text = text
  }
  const execCommand = () => {
    const event = Object.assign(new Event('copy'), { clipboardData: { setData } })
    if (watched.allowed) document.dispatchEvent(event)
    return watched.allowed
  }
  Object.assign(document, { execCommand })
  onTestFinished(() => {
    Reflect.deleteProperty(document, 'execCommand')
  })
  return watched
}
