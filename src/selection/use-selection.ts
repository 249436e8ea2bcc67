import { useMemo } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import type { AreasResource } from '../../contract/resources.ts'
import type { Language } from '../text/language.ts'
import {
  parseSelection,
  resolveSelection,
  type Selection,
  type SelectionToWrite,
  writeSelection,
} from './selection.ts'

/** The selection the address asks for; null while no areas are known. */
export function useSelection(areas: AreasResource | undefined): Selection | null {
  const { search } = useLocation()
  return useMemo(
    () => (areas ? resolveSelection(parseSelection(new URLSearchParams(search)), areas) : null),
    [areas, search],
  )
}

/** The address's state as it would be written again, for links that change one part of it. */
export function toWrite(selection: Selection, lang: Language): SelectionToWrite {
  const { area, year, through, statuses, sort, janFeb } = selection
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
    void navigate(`${pathname}${search}`, { replace, preventScrollReset: true })
  }
}
