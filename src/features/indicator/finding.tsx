import type { CorrectedFigure } from '../../../domain/correction.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import type { Progress } from '../../../domain/progress.ts'
import { lazyComponent } from '../../components/lazy-component.tsx'
import type { KnownArea } from '../../data/area-name.ts'
import { definitionWords } from '../../text/figure-words.ts'
import { labelled } from '../../text/punctuation.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './finding.module.css'
import { ChangeFigure, CompletionFigure, StatusFigure, ValueFigure } from './finding-figures.tsx'
import page from './indicator.module.css'
import { indicatorWords } from './words.ts'

const CorrectionMark = lazyComponent(() =>
  import('../../components/correction-mark.tsx').then((part) => part.CorrectionMark),
)

interface FindingProps {
  readonly indicator: Indicator
  readonly figure: Progress
  readonly corrected: CorrectedFigure | undefined
  readonly areas: readonly KnownArea[]
  readonly sentence: string
}

/** The finding as a sentence, and the figures it is made of. */
export function Finding({ indicator, figure, corrected, areas, sentence }: FindingProps) {
  const lang = useLanguage()
  const words = indicatorWords(lang)
  const definition = definitionWords(indicator, lang)
  return (
    <section className={page.panel} aria-label={words.finding}>
      <p className={styles.sentence}>
        <UnbrokenText text={sentence} />
      </p>
      <dl className={styles.figures} aria-label={words.keyFigures}>
        <ValueFigure
          indicator={indicator}
          figure={figure}
          mark={
            corrected && (
              <CorrectionMark corrected={corrected} indicator={indicator} areas={areas} />
            )
          }
        />
        <CompletionFigure indicator={indicator} figure={figure} />
        <ChangeFigure figure={figure} />
        <StatusFigure indicator={indicator} figure={figure} />
      </dl>
      {definition !== null && (
        <p className={styles.definition}>
          <UnbrokenText text={labelled(words.definition, definition, lang)} />
        </p>
      )}
    </section>
  )
}
