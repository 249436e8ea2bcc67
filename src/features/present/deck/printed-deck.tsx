import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useBodyMark, usePrinting } from '../../../charts/use-printing.ts'
import type { Language } from '../../../text/language.ts'
import styles from './printed-deck.module.css'
import type { Slide } from './slide.ts'
import { SlideView } from './slide-view.tsx'
import { SmallStage } from './stage.tsx'

interface PrintedDeckProps {
  readonly slides: readonly Slide[]
  readonly theme: 'light' | 'dark'
  readonly lang: Language
  /** Whether each slide has its notes below it, on upright paper. */
  readonly withNotes?: boolean
  /** What is said below the notes of a slide; missing = nothing. */
  readonly remarkOf?: ((slide: Slide) => ReactNode) | undefined
}

/** Width of a slide on A4 across, in CSS pixels: 277 mm between margins of 10 mm. */
const ACROSS = 1_046
/** Upright, above its notes: 182 mm between margins of 14 mm. */
const UPRIGHT = 686

/** The deck on paper in the place of the page: one slide on each sheet. Drawn only to be printed. */
export function PrintedDeck(props: PrintedDeckProps) {
  const { slides, theme, lang, withNotes = false, remarkOf } = props
  const printing = usePrinting()
  useBodyMark(styles.printing, printing && slides.length > 0)
  if (!printing) return null
  return createPortal(
    <div className={styles.deck}>
      {slides.map((slide) => (
        <div key={slide.key} className={styles.sheet} data-notes={withNotes || undefined}>
          <div className={styles.slide}>
            <SmallStage width={withNotes ? UPRIGHT : ACROSS} theme={theme} lang={lang}>
              <SlideView slide={slide} />
            </SmallStage>
          </div>
          {withNotes && <p className={styles.notes}>{slide.notes}</p>}
          {withNotes && remarkOf?.(slide)}
        </div>
      ))}
    </div>,
    document.body,
  )
}
