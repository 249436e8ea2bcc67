import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { usePrinting } from '../../../charts/use-printing.ts'
import type { Language } from '../../../text/language.ts'
import styles from './printed-deck.module.css'
import type { Slide } from './slide.ts'
import { SlideView } from './slide-view.tsx'
import { SmallStage } from './stage.tsx'

interface PrintedDeckProps {
  readonly slides: readonly Slide[]
  readonly theme: 'light' | 'dark'
  readonly lang: Language
}

/** Width of a slide on A4 across, in CSS pixels: 277 mm between margins of 10 mm. */
const WIDTH = 1_046

/** The deck on paper in the place of the page: one slide on each sheet. Drawn only to be printed. */
export function PrintedDeck({ slides, theme, lang }: PrintedDeckProps) {
  const printing = usePrinting()
  useEffect(() => {
    const { classList } = document.body
    const mark = styles.printing ?? ''
    if (printing && slides.length > 0) classList.add(mark)
    return () => classList.remove(mark)
  }, [printing, slides.length])
  if (!printing) return null
  return createPortal(
    <div className={styles.deck}>
      {slides.map((slide) => (
        <div key={slide.key} className={styles.sheet}>
          <SmallStage width={WIDTH} theme={theme} lang={lang}>
            <SlideView slide={slide} />
          </SmallStage>
        </div>
      ))}
    </div>,
    document.body,
  )
}
