import { Notice } from '../../../components/notice.tsx'
import { useTakenOver } from '../../../components/use-taken-over.ts'
import { ApiError } from '../../../data/api-client.ts'
import { formatDateTime } from '../../../text/format-date.ts'
import { pageWords } from '../../../text/page-words.ts'
import { useLanguage } from '../../../text/use-language.tsx'
import type { DeckInHand } from '../deck-in-hand.ts'
import { offersFullscreen } from '../talk/full-screen.ts'
import { wakeLockOffer } from '../talk/use-wake-lock.ts'
import type { PresentWords } from '../words.ts'
import styles from './start-page.module.css'

interface ReadinessProps {
  readonly deck: DeckInHand
  readonly words: PresentWords
}

/** Whether the talk can start, and what to know before it does. */
export function Readiness({ deck, words }: ReadinessProps) {
  const lang = useLanguage()
  const { frozen } = deck.preparation
  const takenOver = useTakenOver()
  const awake = {
    offered: words.start.wakeLock,
    insecure: words.start.noWakeLock,
    unknown: words.start.noWakeLockOld,
  }
  return (
    <section className={styles.checks} aria-labelledby="checks">
      <h2 id="checks" className={styles.checksTitle}>
        {words.start.checks}
      </h2>
      <State deck={deck} words={words} />
      <ul className={styles.checkList}>
        {frozen && takenOver && (
          <li>
            {words.start.frozen(formatDateTime(new Date(frozen.preparedAt).toISOString(), lang))}
          </li>
        )}
        <li>{words.start.reload}</li>
        <li>{awake[takenOver ? wakeLockOffer() : 'offered']}</li>
        {takenOver && !offersFullscreen() && <li>{words.start.noFullscreen}</li>}
        {!deck.keeps && <li>{words.start.noStorage}</li>}
      </ul>
    </section>
  )
}

function State({ deck: { preparation }, words }: ReadinessProps) {
  const lang = useLanguage()
  const { state, fetched, error, retry } = preparation
  switch (state) {
    case 'ready':
      return (
        <p role="status" className={styles.ready}>
          ✓ {words.start.ready}
        </p>
      )
    case 'fetching':
      return <p role="status">{words.start.preparing(fetched.done, fetched.all)}</p>
    case 'blocked':
      return <Notice tone="warn" live title={words.start.blocked} />
    case 'failed':
      return (
        <Notice tone="warn" live title={words.start.failed}>
          <p>
            {error instanceof ApiError && error.failure === 'unreachable'
              ? words.start.unreachable
              : error?.message}
          </p>
          <button type="button" className={styles.button} onClick={retry}>
            {pageWords(lang).load.retry}
          </button>
        </Notice>
      )
  }
}
