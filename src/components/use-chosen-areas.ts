import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { AreaResource } from '../../contract/resources.ts'
import { AREA_CODE } from '../../domain/code.ts'
import { areasQuery } from '../data/queries.ts'
import { recentCodes } from '../selection/recent-areas.ts'

/** Areas with the reader's own unit and those chosen last, and what these belong to; each once. */
export function useChosenAreas(
  own: string | null,
  areas: readonly AreaResource[],
): readonly AreaResource[] {
  const [recent] = useState(recentCodes)
  const codes = [...(own === null ? [] : [own]), ...recent].filter((code) => AREA_CODE.test(code))
  const { data } = useQuery(areasQuery([...new Set(codes)]))
  return useMemo(() => eachOnce([...areas, ...(data?.areas ?? [])]), [areas, data])
}

/** Areas without those that were named before. */
export function eachOnce(areas: readonly AreaResource[]): readonly AreaResource[] {
  return [...new Map(areas.map((area) => [area.code, area])).values()]
}
