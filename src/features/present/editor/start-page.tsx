import { lazyComponent } from '../../../components/lazy-component.tsx'
import { Link } from '../../../components/link.tsx'
import { Notice } from '../../../components/notice.tsx'
import { SetAsideNotice } from '../../../components/set-aside-notice.tsx'
import { ShareButton } from '../../../components/share/share-button.tsx'
import { usePageTitle } from '../../../components/use-page-title.ts'
import { paths } from '../../../selection/paths.ts'
import type { Selection } from '../../../selection/selection.ts'
import { toWrite } from '../../../selection/use-selection.ts'
import { yearToDateWords } from '../../../text/format-date.ts'
import { pageWords } from '../../../text/page-words.ts'
import { listWords } from '../../../text/punctuation.ts'
import { useLanguage } from '../../../text/use-language.tsx'
import { THEMES } from '../choices/deck-options.ts'
import type { DeckInHand } from '../deck-in-hand.ts'
import { presentWords } from '../words.ts'
import { CarriedOn } from './carried-on.tsx'
import { CarryOnOffer } from './carry-on-offer.tsx'
import { DeckFileButtons } from './deck-file-buttons.tsx'
import { DeckName } from './deck-name.tsx'
import { KeptDecks } from './kept-decks.tsx'
import { NewerFigures } from './newer-figures.tsx'
import { OtherTab } from './other-tab.tsx'
import { Outline } from './outline.tsx'
import { PrintChoice } from './print-choice.tsx'
import { Readiness } from './readiness.tsx'
import styles from './start-page.module.css'

/** Fetched once the page is there: nobody takes along what has not been seen. */
const TakeAway = lazyComponent(
  async () => (await import('../files/take-away.tsx')).TakeAway,
  <div className={styles.takeAwayToCome} />,
)

/** Holds the line of a sentence that is to come. */
const NBSP = '\u00a0'

interface StartPageProps {
  readonly deck: DeckInHand
  readonly selection: Selection
  readonly onStart: () => void
  readonly onSpeaker: () => void
  readonly speakerBlocked: boolean
  /** Whether notes are printed below their slides. */
  readonly withNotes: boolean
  readonly onWithNotes: (withNotes: boolean) => void
}

/** Where a deck starts: ready to go, and open to changes. */
export function StartPage(props: StartPageProps) {
  const { deck, selection, onStart, onSpeaker, speakerBlocked, withNotes, onWithNotes } = props
  const lang = useLanguage()
  const page = pageWords(lang)
  const words = presentWords(lang)
  const { frozen, state } = deck.preparation
  const place = frozen?.area.name ?? selection.area.name
  const through = frozen?.progress.through ?? selection.through
  const period = through === undefined ? '' : yearToDateWords(through, lang)
  const ready = state === 'ready' && deck.slides !== null && deck.slides.length > 0

  usePageTitle(words.pageTitle(place, period))

  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <nav>
          <Link to={paths.overview(toWrite(selection, lang))}>← {place}</Link>
        </nav>
        <div className={styles.heading}>
          <h1 className={styles.title}>
            {words.pageTitle(place, period)}
            {frozen?.progress.holdsSample && (
              <span className={styles.sample}>{page.sample.mark}</span>
            )}
          </h1>
          {frozen && (
            <ShareButton
              className={styles.share}
              view={{
                title: words.pageTitle(place, period),
                period: '',
                finding: deck.slides?.find(({ body }) => body.kind === 'state')?.headline ?? '',
                through: frozen.progress.through,
                sample: frozen.progress.holdsSample,
                area: { area: frozen.area.code },
              }}
            />
          )}
        </div>
        <p className={styles.intro}>
          {ready && deck.slides ? words.start.intro(deck.slides.length) : NBSP}
        </p>
      </div>
      <SetAsideNotice selection={selection} />
      {deck.faults.length > 0 && (
        <Notice tone="warn" title={words.start.setAside}>
          <p>{listWords(deck.faults, lang)}</p>
        </Notice>
      )}
      <OtherTab deck={deck} />
      <CarriedOn deck={deck} />
      <CarryOnOffer deck={deck} />
      <NewerFigures preparation={deck.preparation} frozen={deck.preparation.frozen} words={words} />
      <DeckName deck={deck} />
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.go}
          disabled={!ready}
          title={words.start.goHint}
          onClick={onStart}
        >
          {words.start.go}
        </button>
        <button type="button" className={styles.button} onClick={onSpeaker}>
          {words.start.speaker}
        </button>
        <ThemeChoice deck={deck} />
      </div>
      {speakerBlocked && <Notice tone="warn" live title={words.start.speakerBlocked} />}
      <Readiness deck={deck} words={words} />
      <section className={styles.takeAway} aria-labelledby="take-away">
        <h2 id="take-away" className={styles.checksTitle}>
          {words.start.takeAway}
        </h2>
        <TakeAway deck={deck} />
        <div className={styles.actions}>
          <PrintChoice ready={ready} withNotes={withNotes} onWithNotes={onWithNotes} />
          <DeckFileButtons deck={deck} />
        </div>
      </section>
      <KeptDecks deck={deck} />
      {frozen && <Outline key={deck.opening} deck={deck} frozen={frozen} />}
    </div>
  )
}

function ThemeChoice({ deck }: { readonly deck: DeckInHand }) {
  const words = presentWords(useLanguage())
  return (
    <fieldset className={styles.themes} disabled={deck.file === null}>
      <legend className="visually-hidden">{words.start.theme}</legend>
      {THEMES.map((theme) => (
        <label key={theme} className={styles.theme}>
          <input
            type="radio"
            name="theme"
            checked={deck.theme === theme}
            onChange={() => deck.edit({ theme }, { said: words.editor.themeChanged })}
          />
          {words.start.themes[theme]}
        </label>
      ))}
    </fieldset>
  )
}
