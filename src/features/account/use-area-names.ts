import { useQueries } from '@tanstack/react-query'
import { areasQuery } from '../../data/queries.ts'

/** Codes that may be asked for at once. */
const AT_ONCE = 20

/** Names of areas by their codes; null for none, the code where no name is known yet. */
export function useAreaNames(
  codes: readonly (string | null)[],
): (code: string | null) => string | null {
  const asked = [...new Set(codes.filter((code) => code !== null))].sort()
  const parts = Array.from({ length: Math.ceil(asked.length / AT_ONCE) }, (_, part) =>
    asked.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  )
  const answers = useQueries({ queries: parts.map((part) => areasQuery(part)) })
  const areas = answers.flatMap(({ data }) => data?.areas ?? [])
  return (code) => (code === null ? null : (areas.find((one) => one.code === code)?.name ?? code))
}
