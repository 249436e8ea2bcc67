import type { Observation } from '../../../domain/observation.ts'
import type { FactQuery, Store } from '../store.ts'

/** Figures that stand beside those of registers, of these areas: most have none, and nothing more is read then. */
export async function besidesOf(
  store: Pick<Store, 'feeds' | 'besides'>,
  query: FactQuery,
): Promise<readonly Observation[]> {
  const feeds = await store.feeds()
  if (feeds.length === 0) return []
  const asked = new Set(query.areaCodes)
  const fed = [...new Set(feeds.map(({ areaCode }) => areaCode))].filter((code) => asked.has(code))
  return fed.length === 0 ? [] : store.besides({ ...query, areaCodes: fed })
}
