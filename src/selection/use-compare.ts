import { useMemo } from 'react'
import { useLocation } from 'react-router-dom'
import { addressParameters } from '../../contract/page-address.ts'
import type { AreaResource, AreasResource, IndicatorsResource } from '../../contract/resources.ts'
import type { Language } from '../text/language.ts'
import { type CompareToWrite, writeCompare } from './compare-address.ts'
import { type CompareSelection, parseCompare, resolveCompare } from './compare-selection.ts'
import { useRemembered } from './remembered.ts'
import { periodFor } from './selection.ts'
import { homeOf, useWriteSearch } from './use-selection.ts'

/** The comparison that the address asks for; null where nothing can be compared. */
export function useCompare(
  areas: AreasResource,
  { indicators }: IndicatorsResource,
): CompareSelection | null {
  const { search } = useLocation()
  const unit = useRemembered('unit')
  return useMemo(
    () => resolveCompare(parseCompare(addressParameters(search)), homeOf(areas, unit), indicators),
    [areas, indicators, search, unit],
  )
}

/** The address's state as it would be written again, for links that change one part of it. */
export function compareToWrite(selection: CompareSelection, lang: Language): CompareToWrite {
  const { parent, setAside: _, unknown: __, showAsked, ...rest } = selection
  return { ...rest, show: showAsked, parent: parent.code, lang }
}

/**
 * The state after another area is opened: its level and units are others, and a year that it never
 * reported is dropped with its month.
 */
export function withParent(
  state: CompareToWrite,
  area: Pick<AreaResource, 'code' | 'years'>,
): CompareToWrite {
  const parent = area.code
  return { ...state, parent, level: 'direct', unit: null, sort: null, ...periodFor(state, area) }
}

/** Puts another state into the address; mere view options replace the entry in the history. */
export function useWriteCompare(): (state: CompareToWrite, replace?: boolean) => void {
  const write = useWriteSearch()
  return (state, replace = true) => write(writeCompare(state), replace)
}
