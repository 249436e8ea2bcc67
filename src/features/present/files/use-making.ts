import { useEffect, useRef, useState } from 'react'
import { saveFile } from '../../../components/workbook/save-file.ts'
import { type DeckEnding, fetchMaker } from './deck-files.ts'
import { type HandedDeck, type MakeFile, stopIfGivenUp } from './handed-deck.ts'

/** What became of the file that was asked for last. */
export type Made =
  | { readonly state: 'none' | 'cancelled' }
  /** `of` is 0 until the first slide is begun. */
  | { readonly state: 'making'; readonly done: number; readonly of: number }
  | { readonly state: 'made'; readonly name: string; readonly bytes: number }
  /** `cause` is null where the maker could not be fetched. */
  | {
      readonly state: 'failed'
      readonly name: string
      readonly ending: DeckEnding
      readonly cause: string | null
    }

/** Makes files of decks, one at a time, and hands them to the browser's download. */
export interface FileMaking {
  readonly made: Made
  readonly make: (ending: DeckEnding, deck: HandedDeck) => void
  readonly cancel: () => void
}

/** Work that is not seen any more is given up: nobody could cancel it. */
export function useMaking(): FileMaking {
  const [made, setMade] = useState<Made>({ state: 'none' })
  const working = useRef<AbortController | null>(null)
  useEffect(() => () => working.current?.abort(), [])

  const make = async (ending: DeckEnding, deck: HandedDeck) => {
    if (working.current) return
    const controller = new AbortController()
    const { signal } = controller
    working.current = controller
    const name = `${deck.name}.${ending}`
    const fail = (cause: string | null) =>
      setMade(signal.aborted ? { state: 'cancelled' } : { state: 'failed', name, ending, cause })
    setMade({ state: 'making', done: 0, of: 0 })
    const onStep = (done: number, of: number) => {
      if (!signal.aborted) setMade({ state: 'making', done, of })
    }
    const maker: MakeFile | null = await fetchMaker(ending).catch(() => null)
    if (maker === null || signal.aborted) fail(null)
    else {
      try {
        const file = await maker(deck, { signal, onStep })
        stopIfGivenUp({ signal })
        saveFile(file, name)
        setMade({ state: 'made', name, bytes: file.size })
      } catch (cause) {
        fail(cause instanceof Error ? cause.message : String(cause))
      }
    }
    working.current = null
  }
  return {
    made,
    make: (ending, deck) => void make(ending, deck),
    cancel: () => working.current?.abort(),
  }
}
