import { useId, useRef } from 'react'
import type { CorrectedFigure } from '../../domain/correction.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { areaName, type KnownArea } from '../data/area-name.ts'
import { indicatorName } from '../text/figure-words.ts'
import { UnbrokenText } from '../text/unbroken-text.tsx'
import { useLanguage } from '../text/use-language.tsx'
import { correctionLines, correctionWords } from '../text/words-correction.ts'
import styles from './correction-mark.module.css'
import noteStyles from './term-note.module.css'
import { usePopup } from './use-popup.ts'
import { usePopupAnchor } from './use-popup-anchor.ts'

interface CorrectionMarkProps {
  readonly corrected: CorrectedFigure
  readonly indicator: Indicator
  readonly areas: readonly KnownArea[]
}

/** 已更正, beside a figure: a small button that opens what was corrected, when and why. */
export function CorrectionMark({ corrected, indicator, areas }: CorrectionMarkProps) {
  const lang = useLanguage()
  const words = correctionWords(lang)
  const id = useId()
  const { anchor, toggle, close } = usePopupAnchor()
  const lines = correctionLines(corrected, indicator, lang, (code) => areaName(areas, code))
  return (
    <>
      <button
        type="button"
        className={styles.mark}
        aria-label={words.correctionsOf(indicatorName(indicator, lang))}
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        onClick={toggle}
      >
        {words.corrected}
      </button>
      {anchor && <Note id={id} lines={lines} anchor={anchor} onClose={close} />}
    </>
  )
}

interface NoteProps {
  readonly id: string
  readonly lines: readonly string[]
  /** What opened it. */
  readonly anchor: HTMLElement
  readonly onClose: () => void
}

function Note({ id, lines, anchor, onClose }: NoteProps) {
  const box = useRef<HTMLSpanElement>(null)
  usePopup({ box, anchor, onClose, focus: null })
  return (
    <span ref={box} id={id} role="note" className={noteStyles.note}>
      {lines.map((line) => (
        <span key={line} className={styles.line}>
          <UnbrokenText text={line} />
        </span>
      ))}
    </span>
  )
}
