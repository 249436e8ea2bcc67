import { useState } from 'react'
import { WORK_REGISTERS } from '../../../../domain/register/registers.ts'
import { indicatorName } from '../../../text/figure-words.ts'
import { useLanguage } from '../../../text/use-language.tsx'
import {
  choiceKey,
  INDICATOR_CHARTS,
  SLIDE_ASPECTS,
  SLIDE_KINDS,
  type SlideChoice,
  type SlideKind,
} from '../choices/deck-options.ts'
import { hasCourse } from '../choices/usual-deck.ts'
import type { FrozenFigures } from '../frozen/frozen-figures.ts'
import { presentWords } from '../words.ts'
import { EditorSelect } from './editor-select.tsx'
import styles from './outline.module.css'
import buttons from './start-page.module.css'

interface AddSlideProps {
  readonly frozen: FrozenFigures
  readonly choices: readonly SlideChoice[]
  readonly onAdd: (choice: SlideChoice) => void
}

/** Adds a slide at the end of the deck. */
export function AddSlide({ frozen, choices, onAdd }: AddSlideProps) {
  const lang = useLanguage()
  const words = presentWords(lang)
  const [kind, setKind] = useState<SlideKind>('indicator')
  const [indicator, setIndicator] = useState(frozen.indicators[0]?.id ?? '')
  const [register, setRegister] = useState(WORK_REGISTERS[0]?.id ?? '')
  const [there, setThere] = useState(false)
  const kinds = SLIDE_KINDS.filter((one) => one !== 'comparison' || frozen.progress.rollUp !== null)
  const needsIndicator = kind === 'indicator' || kind === 'comparison'

  const add = () => {
    const candidates = candidatesOf(kind, { indicator, register }, frozen)
    const fresh = candidates.find(
      (candidate) => !choices.some((choice) => choiceKey(choice) === choiceKey(candidate)),
    )
    setThere(!fresh)
    if (fresh) onAdd(fresh)
  }

  return (
    <fieldset className={styles.add}>
      <legend className={styles.addTitle}>{words.editor.add}</legend>
      <EditorSelect
        label={words.editor.addKind}
        value={kind}
        options={kinds.map((value) => ({ value, text: words.slides.kinds[value] }))}
        onChoose={setKind}
      />
      {needsIndicator && (
        <EditorSelect
          label={words.editor.addIndicator}
          value={indicator}
          options={frozen.indicators.map((one) => ({
            value: one.id,
            text: indicatorName(one, lang),
          }))}
          onChoose={setIndicator}
        />
      )}
      {kind === 'work' && (
        <EditorSelect
          label={words.work.register}
          value={register}
          options={WORK_REGISTERS.map(({ id, title }) => ({ value: id, text: title[lang] }))}
          onChoose={setRegister}
        />
      )}
      <button type="button" className={buttons.button} onClick={add}>
        {words.editor.addButton}
      </button>
      <p role="status" className={styles.refused}>
        {there ? words.editor.addedAlready : ''}
      </p>
    </fieldset>
  )
}

/** Ways to show what was asked for, the likeliest first: an indicator may be in a deck twice. */
function candidatesOf(
  kind: SlideKind,
  { indicator, register }: { readonly indicator: string; readonly register: string },
  frozen: FrozenFigures,
): SlideChoice[] {
  const figure = frozen.progress.figures.find(({ indicatorId }) => indicatorId === indicator)
  switch (kind) {
    case 'indicator': {
      const charts = figure && hasCourse(figure) ? INDICATOR_CHARTS : (['number', 'years'] as const)
      return charts.map((chart) => ({ kind, indicator, chart }))
    }
    case 'comparison': {
      const planned = figure?.completion.kind === 'value'
      return SLIDE_ASPECTS.filter((compared) => planned || compared !== 'completion').map(
        (compared) => ({ kind, indicator, compared }),
      )
    }
    case 'work':
      return [{ kind, register, since: null }]
    default:
      return [{ kind }]
  }
}
