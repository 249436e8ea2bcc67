import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocation } from 'react-router-dom'
import { addressParameters } from '../../../contract/page-address.ts'
import { useClock } from '../../components/clock.tsx'
import type { SelectedProps } from '../../components/selected-page.tsx'
import { indicatorsQuery, progressQuery } from '../../data/queries.ts'
import { readPresentIndicators } from '../../selection/present-address.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { readDeckHash } from './choices/deck-options.ts'
import { NO_TEXTS } from './choices/deck-texts.ts'
import { usualName } from './choices/open-deck.ts'
import { usualChoices } from './choices/usual-deck.ts'
import { composeSlides } from './compose/compose-slides.ts'
import type { DeckInHand } from './deck-in-hand.ts'
import { StartPage } from './editor/start-page.tsx'
import { startOf } from './frozen/fetch-figures.ts'

/**
 * Where a deck starts before the browser has taken the page over: the usual deck as far as its figures have
 * come with the page, and nothing to press yet.
 */
export function FirstStart({ areas, selection }: SelectedProps) {
  const lang = useLanguage()
  const clock = useClock()
  const { search } = useLocation()
  const { area, year, through } = selection
  const catalogue = useQuery(indicatorsQuery()).data
  const progress = useQuery(progressQuery({ area: area.code, year, through })).data
  const deck = useMemo<DeckInHand>(() => {
    const frozen = catalogue && progress ? startOf(areas, catalogue, progress, clock()) : null
    if (!frozen) return UNTOUCHED
    const wanted = readPresentIndicators(addressParameters(search))
    const choices = usualChoices(frozen, wanted)
    const { through } = frozen.progress
    const { code, name: areaName } = frozen.area
    const content = {
      choices,
      theme: UNTOUCHED.theme,
      texts: NO_TEXTS,
      figures: null,
      earlier: null,
    }
    return {
      ...UNTOUCHED,
      open: { ...UNKEPT, ...content, name: usualName({ area: code, through }, wanted) },
      file: { ...content, area: code, areaName, through },
      choices,
      usual: choices,
      texts: NO_TEXTS[lang],
      preparation: { ...UNTOUCHED.preparation, frozen },
      slides: composeSlides(frozen, choices, NO_TEXTS[lang], lang),
    }
  }, [areas, catalogue, progress, search, clock, lang])
  return (
    <StartPage
      deck={deck}
      selection={selection}
      onStart={nothing}
      onSpeaker={nothing}
      speakerBlocked={false}
      withNotes={false}
      onWithNotes={nothing}
    />
  )
}

const nothing = () => undefined

const UNKEPT = { base: null, savedAt: null, madeFor: null, missing: null, fromLink: false } as const

const { options } = readDeckHash('')

const UNTOUCHED: DeckInHand = {
  open: null,
  opening: '',
  theme: options.theme,
  index: options.index,
  faults: [],
  hashAt: () => '',
  writeIndex: nothing,
  choices: [],
  usual: [],
  texts: NO_TEXTS.zh,
  allTexts: NO_TEXTS,
  changes: [],
  edit: nothing,
  undo: nothing,
  remember: nothing,
  keepAs: nothing,
  rename: () => false,
  remove: nothing,
  adopt: nothing,
  file: null,
  keeps: true,
  elsewhere: { newer: null, left: null, takeTheirs: nothing, keepMine: nothing },
  preparation: {
    frozen: null,
    state: 'fetching',
    fetched: { done: 0, all: 0 },
    error: null,
    newer: null,
    update: nothing,
    updating: false,
    retry: nothing,
  },
  slides: null,
}
