import { useDeferredValue, useMemo } from 'react'
import { Notice } from '../../../components/notice.tsx'
import { yearToDateWords } from '../../../text/format-date.ts'
import { listWords, sentenceWords } from '../../../text/punctuation.ts'
import { useLanguage } from '../../../text/use-language.tsx'
import { changedFigures, countChanges, type SlideChanges } from '../compose/changed-figures.ts'
import { choiceName } from '../compose/choice-name.ts'
import { staleHeadlines } from '../compose/stale-headline.ts'
import type { DeckInHand } from '../deck-in-hand.ts'
import { presentWords } from '../words.ts'
import styles from './carried-on.module.css'
import { ChangeLines } from './changes-of-slide.tsx'

/** Of a deck that goes on from one of another month: what has changed since, and what to look at. */
export function CarriedOn({ deck }: { readonly deck: DeckInHand }) {
  const lang = useLanguage()
  const { rolled } = presentWords(lang)
  const { open, choices } = deck
  // Typing goes on while they are looked through.
  const texts = useDeferredValue(deck.texts)
  const { frozen, state } = deck.preparation
  const earlier = open?.earlier ?? null
  const now = useMemo(
    () => (frozen && state === 'ready' ? { frozen, choices, lang } : null),
    [frozen, state, choices, lang],
  )
  const changes = useMemo(
    () => (now && earlier ? changedFigures(earlier.figures ?? {}, now) : []),
    [now, earlier],
  )
  const toCheck = useMemo(
    () => (now && earlier ? staleHeadlines(texts, now) : []),
    [now, earlier, texts],
  )
  if (!open || !earlier) return null
  const period = yearToDateWords(earlier.through, lang)
  const gone = changes.filter((item) => item.state === 'gone')
  const namesOf = (items: readonly { readonly name: string }[]) =>
    listWords(
      items.map(({ name }) => name),
      lang,
    )
  const checkNames = toCheck.map(({ choice }) => ({
    name: frozen ? choiceName(choice, frozen, lang) : '',
  }))
  const kept = open.madeFor ? [rolled.kept, rolled.unsaved] : [rolled.kept]
  return (
    <Notice tone={toCheck.length > 0 ? 'warn' : 'info'} title={rolled.title(period)}>
      <p>{sentenceWords(kept, lang)}</p>
      {earlier.figures === null && <p>{rolled.unknown(period)}</p>}
      {toCheck.length > 0 && <p>{rolled.toCheck(namesOf(checkNames))}</p>}
      {gone.length > 0 && <p>{rolled.gone(namesOf(gone))}</p>}
      {now && earlier.figures && <Changes changes={changes} />}
    </Notice>
  )
}

function Changes({ changes }: { readonly changes: readonly SlideChanges[] }) {
  const lang = useLanguage()
  const { rolled } = presentWords(lang)
  const { figures, slides } = countChanges(changes)
  const listed = changes.filter((item) => item.figures.length > 0 || item.state === 'unknown')
  if (listed.length === 0) return <p>{rolled.changes(figures, slides)}</p>
  return (
    <details className={styles.changes}>
      <summary>{rolled.changes(figures, slides)}</summary>
      <ul className={styles.slides}>
        {listed.map((item) => (
          <li key={item.choice}>
            <strong>{item.name}</strong>
            {item.state === 'unknown' ? (
              <p>{rolled.newSlide}</p>
            ) : (
              <ChangeLines changes={item} lang={lang} />
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
