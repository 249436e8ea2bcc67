import { useMemo } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import { addressParameters } from '../../contract/page-address.ts'
import type { AreasResource } from '../../contract/resources.ts'
import type { Language } from '../text/language.ts'
import { useRemembered } from './remembered.ts'
import {
  parseSelection,
  resolveSelection,
  type Selection,
  type SelectionToWrite,
  writeSelection,
} from './selection.ts'

/** State of a history entry that shows the same page otherwise: the reader keeps the place. */
export const IN_PLACE = 'in-place'

/** The selection the address asks for; null while no areas are known. */
export function useSelection(areas: AreasResource | undefined): Selection | null {
  const { search } = useLocation()
  const unit = useRemembered('unit')
  return useMemo(
    () =>
      areas
        ? resolveSelection(parseSelection(addressParameters(search)), homeOf(areas, unit))
        : null,
    [areas, search, unit],
  )
}

/** The areas, with the reader's own unit as the one to show first where the dataset holds it. */
export function homeOf(areas: AreasResource, unit: string | null): AreasResource {
  return areas.areas.some(({ code }) => code === unit) ? { ...areas, defaultArea: unit } : areas
}

/**
 * The address's state as it would be written again, for links that change one part of it. The year
 * that the page opens at by itself is not written: it is not meant for the next area.
 */
export function toWrite(selection: Selection, lang: Language): SelectionToWrite {
  const { area, through, statuses, sort, janFeb } = selection
  const opened = through === undefined && selection.year === area.annualYear
  const year = opened ? undefined : selection.year
  return { area: area.code, year, through, statuses, sort, janFeb, lang }
}

/**
 * Puts another state into the address of the same page.
 *
 * @returns A function; `replace` keeps mere view options out of the browser's history.
 */
export function useWriteSelection(): (state: SelectionToWrite, replace?: boolean) => void {
  const write = useWriteSearch()
  return (state, replace = false) => write(writeSelection(state), replace)
}

/** Puts another query into the address of the same page. */
export function useWriteSearch(): (search: string, replace: boolean) => void {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  return (search, replace) => {
    void navigate(`${pathname}${search}`, { replace, state: IN_PLACE })
  }
}
