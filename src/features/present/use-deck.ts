// Long on purpose: address, storage and figures of one deck meet here, and nowhere else.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import { addressParameters } from '../../../contract/page-address.ts'
import type { ProgressResource } from '../../../contract/resources.ts'
import { useClock } from '../../components/clock.tsx'
import { progressQuery } from '../../data/queries.ts'
import { readPresentIndicators } from '../../selection/present-address.ts'
import type { Selection } from '../../selection/selection.ts'
import { useLanguage } from '../../text/use-language.tsx'
import type { DeckFile } from './choices/deck-file.ts'
import { readDeckHash, type SlideChoice, writeDeckHash } from './choices/deck-options.ts'
import { NO_TEXTS } from './choices/deck-texts.ts'
import {
  freeName,
  isTaken,
  type KeptDeck,
  keepDeck,
  keptDeck,
  removeDeck,
} from './choices/kept-decks.ts'
import {
  asOpened,
  type DeckContent,
  type DeckPlace,
  type OpenDeck,
  openDeck,
} from './choices/open-deck.ts'
import { usualChoices } from './choices/usual-deck.ts'
import { composeSlides } from './compose/compose-slides.ts'
import { deckFigures } from './compose/shown-figures.ts'
import type { DeckInHand } from './deck-in-hand.ts'
import { type ChoicesOf, useFrozenFigures } from './frozen/use-frozen-figures.ts'
import { useElsewhere } from './use-elsewhere.ts'
import { useUndo } from './use-undo.ts'

/** A deck that this tab has changed or chosen, and the addresses it belongs to. */
interface Held {
  /** The one on the screen while it is replaced, and the one that replaces it. */
  readonly addresses: readonly string[]
  readonly open: OpenDeck
  readonly opening: string
  readonly left: string | null
}

const NO_CHOICES: readonly SlideChoice[] = []

/** Brings address, storage and figures together; see `useFrozenFigures` for what may change when. */
export function useDeck(selection: Selection): DeckInHand {
  const lang = useLanguage()
  const clock = useClock()
  const navigate = useNavigate()
  const { pathname, search, hash } = useLocation()
  const { options, faults } = useMemo(() => readDeckHash(hash), [hash])
  const wanted = useMemo(() => readPresentIndicators(addressParameters(search)), [search])
  const { year, through } = selection
  const area = selection.area.code
  const selected = { area, year, through }
  const addressOf = useCallback(
    (deck: string) => JSON.stringify([area, year, through, deck]),
    [area, year, through],
  )
  // Without the slide shown: turning slides must not open the deck anew.
  const address =
    options.deck === null
      ? JSON.stringify([area, year, through, wanted, options.choices, options.theme])
      : addressOf(options.deck)
  const [held, setHeld] = useState<Held | null>(null)
  const mine = held?.addresses.includes(address) ? held : null
  const [keeps, setKeeps] = useState(true)

  const asked = useRef({ options, wanted })
  asked.current = { options, wanted }
  const query = JSON.stringify([area, year, through])
  const client = useQueryClient()
  const [reached, setReached] = useState(() => {
    const answer = client.getQueryData<ProgressResource>(progressQuery(selected).queryKey)
    return { query, month: through ?? answer?.through }
  })
  const month = reached.query === query ? reached.month : through
  // biome-ignore lint/correctness/useExhaustiveDependencies: an address is opened once
  const found = useMemo(
    () =>
      month === undefined
        ? null
        : openDeck(asked.current.options, { area, through: month }, asked.current.wanted),
    [address, area, month],
  )
  const open = mine?.open ?? found
  const opening = mine?.opening ?? address
  const choicesKey = JSON.stringify([open?.choices ?? null, open === null ? address : '', wanted])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that matters of them
  const choicesOf = useMemo<ChoicesOf>(
    () => (figures) => {
      const { options, wanted } = asked.current
      const { areaCode, through } = figures.progress
      const deck = open ?? openDeck(options, { area: areaCode, through }, wanted)
      return deck.choices ?? usualChoices(figures, wanted)
    },
    [choicesKey],
  )
  const preparation = useFrozenFigures(selected, choicesOf)
  const { frozen } = preparation
  const frozenMonth = frozen?.progress.through
  useEffect(() => {
    if (frozenMonth !== undefined) setReached({ query, month: frozenMonth })
  }, [query, frozenMonth])
  const choices = useMemo(() => (frozen ? choicesOf(frozen) : NO_CHOICES), [frozen, choicesOf])
  const usual = useMemo(
    () => (frozen ? usualChoices(frozen, wanted) : NO_CHOICES),
    [frozen, wanted],
  )
  const place = useMemo<DeckPlace | null>(
    () => frozen && { area: frozen.area.code, through: frozen.progress.through },
    [frozen],
  )
  const figures = useMemo(() => frozen && deckFigures(frozen, choices), [frozen, choices])
  const file = useMemo<DeckFile | null>(
    () =>
      frozen &&
      open && {
        area: frozen.area.code,
        areaName: frozen.area.name,
        through: frozen.progress.through,
        choices,
        theme: open.theme,
        texts: open.texts,
        figures,
        earlier: open.earlier,
      },
    [frozen, open, choices, figures],
  )

  // Two changes may come before the first has been drawn: the second is made from the first.
  const left = mine?.left ?? null
  const latest = useRef({ open, file, left })
  latest.current = { open, file, left }

  const show = useCallback(
    (next: OpenDeck, opening: string, left: string | null) => {
      latest.current = { ...latest.current, open: next, left }
      setHeld({ addresses: [address, addressOf(next.name)], open: next, opening, left })
      const { name: deck, choices, theme } = next
      const { index } = readDeckHash(location.hash).options
      const to = writeDeckHash({ deck, choices, theme, index })
      if (to !== location.hash) void navigate(`${pathname}${search}${to}`, { replace: true })
    },
    [address, addressOf, navigate, pathname, search],
  )
  const keep = useCallback(
    (name: string, base: string | null, change: Partial<DeckContent>, opens = opening) => {
      const { open, file } = latest.current
      if (!open || !file || !place) return false
      const next: DeckFile = { ...file, ...change, choices: change.choices ?? file.choices }
      latest.current = { ...latest.current, file: next }
      const kept = keepDeck(name, next, base, clock())
      setKeeps(kept !== null)
      if (!kept) {
        show({ ...open, ...next }, opens, latest.current.left)
        return false
      }
      // A deck for another month becomes one of its own on purpose, not because of another tab.
      const conflict = kept.copied && open.madeFor === null && !open.fromLink
      const left = conflict ? name : latest.current.left
      show(asOpened(kept.deck, place), opens, left)
      return true
    },
    [clock, place, opening, show],
  )
  const content = useCallback(() => latest.current.open && latest.current.file, [])
  const write = useCallback(
    (change: Partial<DeckContent>) => {
      const { open } = latest.current
      if (open) keep(open.name, open.base, change)
    },
    [keep],
  )
  const { changes, edit, undo } = useUndo(opening, content, write)
  const remember = useCallback(() => {
    const { open, file } = latest.current
    if (!open || !file) return
    // Of another area nothing is remembered until it is changed, nor what another tab has written since.
    const own = open.base !== null && keptDeck(open.name)?.revision === open.base
    const goesOn = open.madeFor !== null && open.earlier !== null
    if ((own || goesOn) && JSON.stringify(open.figures) !== JSON.stringify(file.figures)) {
      keep(open.name, open.base, {})
    }
  }, [keep])
  const keepAs = useCallback(
    (name: string, content: DeckContent) => {
      const free = freeName(name)
      keep(free, null, content, free)
    },
    [keep],
  )
  const rename = useCallback(
    (name: string) => {
      const { open } = latest.current
      if (!open || isTaken(name)) return false
      const kept = keep(name, null, {})
      const own = open.base !== null && keptDeck(open.name)?.revision === open.base
      if (kept && own) removeDeck(open.name)
      return true
    },
    [keep],
  )
  const remove = useCallback(() => {
    const { open } = latest.current
    if (open) removeDeck(open.name)
    setHeld(null)
    void navigate(`${pathname}${search}`, { replace: true })
  }, [navigate, pathname, search])

  const adopt = useCallback(
    (kept: KeptDeck) => {
      if (place) show(asOpened(kept, place), kept.name + kept.revision, null)
    },
    [place, show],
  )
  // The address names what it opened: a link taken from it opens the same next month, too.
  const unnamed = options.deck === null && open !== null && open.base !== null
  useEffect(() => {
    if (unnamed && latest.current.open) show(latest.current.open, opening, null)
  }, [unnamed, opening, show])

  const elsewhere = useElsewhere(open, left, {
    adopt,
    keepMine: () => open && keep(freeName(open.name), null, {}),
  })

  const hashAt = useCallback(
    (index: number) => writeDeckHash({ ...readDeckHash(location.hash).options, index }),
    [],
  )
  const writeIndex = useCallback(
    (index: number) => {
      void navigate(`${pathname}${search}${hashAt(index)}`, { replace: true })
    },
    [navigate, pathname, search, hashAt],
  )
  const allTexts = open?.texts ?? NO_TEXTS
  const texts = allTexts[lang]
  const slides = useMemo(
    () => (frozen ? composeSlides(frozen, choices, texts, lang) : null),
    [frozen, choices, texts, lang],
  )
  return {
    open,
    opening,
    theme: open?.theme ?? options.theme,
    index: options.index,
    faults,
    hashAt,
    writeIndex,
    choices,
    usual,
    texts,
    allTexts,
    changes,
    edit,
    undo,
    remember,
    keepAs,
    rename,
    remove,
    adopt,
    file,
    keeps,
    elsewhere,
    preparation,
    slides,
  }
}
