import { useCallback, useMemo, useState } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import { addressParameters } from '../../../contract/page-address.ts'
import { readPresentIndicators } from '../../selection/present-address.ts'
import type { Selection } from '../../selection/selection.ts'
import { useLanguage } from '../../text/use-language.tsx'
import {
  type DeckOptions,
  readDeckHash,
  type SlideChoice,
  writeDeckHash,
} from './choices/deck-options.ts'
import {
  type AllDeckTexts,
  type DeckTexts,
  NO_TEXTS,
  storedTexts,
  storeTexts,
} from './choices/deck-texts.ts'
import { usualChoices } from './choices/usual-deck.ts'
import { composeSlides } from './compose/compose-slides.ts'
import type { Slide } from './deck/slide.ts'
import { type ChoicesOf, type Preparation, useFrozenFigures } from './frozen/use-frozen-figures.ts'

/** A deck as the address, the frozen figures and the presenter's texts make it. */
export interface DeckInHand {
  /** Under which its texts are kept: area and month. */
  readonly name: string
  readonly options: DeckOptions
  /** Parts of the hash that could not be used. */
  readonly faults: readonly string[]
  readonly writeOptions: (options: DeckOptions) => void
  /** The hash with another slide. */
  readonly hashAt: (index: number) => string
  /** The chosen slides, or the usual ones; empty before the figures are there. */
  readonly choices: readonly SlideChoice[]
  readonly texts: DeckTexts
  readonly allTexts: AllDeckTexts
  readonly writeTexts: (texts: AllDeckTexts) => void
  /** False once the browser has refused to keep texts. */
  readonly keepsTexts: boolean
  readonly preparation: Preparation
  /** Null before the figures are there. */
  readonly slides: readonly Slide[] | null
}

const NO_CHOICES: readonly SlideChoice[] = []

/** Brings address, figures and texts together; see `useFrozenFigures` for what may change when. */
export function useDeck(selection: Selection): DeckInHand {
  const lang = useLanguage()
  const navigate = useNavigate()
  const { pathname, search, hash } = useLocation()
  const { options, faults } = useMemo(() => readDeckHash(hash), [hash])
  const wanted = useMemo(() => readPresentIndicators(addressParameters(search)), [search])
  const choicesKey = JSON.stringify([options.choices, wanted])
  const choicesOf = useMemo<ChoicesOf>(() => {
    const [chosen, ids] = JSON.parse(choicesKey) as [readonly SlideChoice[] | null, string[]]
    return (figures) => chosen ?? usualChoices(figures, ids)
  }, [choicesKey])
  const preparation = useFrozenFigures(
    { area: selection.area.code, year: selection.year, through: selection.through },
    choicesOf,
  )
  const { frozen } = preparation
  const choices = useMemo(() => (frozen ? choicesOf(frozen) : NO_CHOICES), [frozen, choicesOf])
  const name = frozen
    ? `${frozen.area.code}-${frozen.progress.through}`
    : `${selection.area.code}-${selection.through ?? ''}`

  const [kept, setKept] = useState<{ name: string; texts: AllDeckTexts }>({
    name: '',
    texts: NO_TEXTS,
  })
  const [keepsTexts, setKeepsTexts] = useState(true)
  const allTexts = useMemo(
    () => (kept.name === name ? kept.texts : storedTexts(name)),
    [kept, name],
  )
  const writeTexts = useCallback(
    (texts: AllDeckTexts) => {
      setKept({ name, texts })
      setKeepsTexts(storeTexts(name, texts))
    },
    [name],
  )

  const writeOptions = useCallback(
    (next: DeckOptions) => {
      void navigate(`${pathname}${search}${writeDeckHash(next)}`, { replace: true })
    },
    [navigate, pathname, search],
  )
  const hashAt = useCallback((index: number) => writeDeckHash({ ...options, index }), [options])
  const texts = allTexts[lang]
  const slides = useMemo(
    () => (frozen ? composeSlides(frozen, choices, texts, lang) : null),
    [frozen, choices, texts, lang],
  )
  return {
    name,
    options,
    faults,
    writeOptions,
    hashAt,
    choices,
    texts,
    allTexts,
    writeTexts,
    keepsTexts,
    preparation,
    slides,
  }
}
