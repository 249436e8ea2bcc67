import { Notice } from '../../../components/notice.tsx'
import { useLanguage } from '../../../text/use-language.tsx'
import type { DeckInHand } from '../deck-in-hand.ts'
import buttons from '../editor/start-page.module.css'
import { DECK_FILES } from './deck-files.ts'
import { fileSizeWords } from './file-size.ts'
import type { HandedDeck } from './handed-deck.ts'
import { handedName } from './handed-name.ts'
import styles from './take-away.module.css'
import { type FileMaking, useMaking } from './use-making.ts'
import { fileWords } from './words.ts'

/** The deck as files: one button for each kind, and what becomes of the one that was asked for. */
export function TakeAway({ deck }: { readonly deck: DeckInHand }) {
  const lang = useLanguage()
  const words = fileWords(lang)
  const making = useMaking()
  const handed = handedDeck(deck, lang)
  const busy = making.made.state === 'making'
  return (
    <>
      <div className={styles.kinds}>
        {DECK_FILES.map(({ ending }) => (
          <button
            key={ending}
            type="button"
            className={buttons.button}
            disabled={!handed || busy}
            title={handed ? undefined : words.notReady}
            onClick={() => handed && making.make(ending, handed)}
          >
            {words.kinds[ending]} <span className={styles.ending}>.{ending}</span>
          </button>
        ))}
      </div>
      <Progress making={making} handed={handed} />
    </>
  )
}

interface ProgressProps {
  readonly making: FileMaking
  readonly handed: HandedDeck | null
}

function Progress({ making: { made, make, cancel }, handed }: ProgressProps) {
  const lang = useLanguage()
  const words = fileWords(lang)
  switch (made.state) {
    case 'none':
      return null
    case 'making': {
      const { done, of } = made
      const step = of === 0 ? words.preparing : words.step(Math.min(done + 1, of), of)
      return (
        <p className={styles.progress}>
          <progress aria-label={step} max={of || 1} {...(of === 0 ? {} : { value: done })} />
          <span>{step}</span>
          <button type="button" className={buttons.button} onClick={cancel}>
            {words.cancel}
          </button>
        </p>
      )
    }
    case 'cancelled':
      return <p role="status">{words.cancelled}</p>
    case 'made':
      return <p role="status">{words.made(made.name, fileSizeWords(made.bytes, lang))}</p>
    case 'failed':
      return (
        <Notice tone="warn" live title={words.failed(made.name)}>
          <p>{made.cause === null ? words.unreachable : words.failedText(made.cause)}</p>
          <button
            type="button"
            className={buttons.button}
            disabled={!handed}
            onClick={() => handed && make(made.ending, handed)}
          >
            {words.again}
          </button>
        </Notice>
      )
  }
}

/** Null where the deck is not ready: files must not be made of half the figures. */
function handedDeck(deck: DeckInHand, lang: HandedDeck['lang']): HandedDeck | null {
  const { open, file, slides, choices, texts, theme, preparation } = deck
  const { frozen, state } = preparation
  if (!open || !file || !frozen || !slides?.length || state !== 'ready') return null
  const name = handedName({ ...file, name: open.name }, frozen, lang)
  return { name, slides, frozen, choices, texts, theme, lang }
}
