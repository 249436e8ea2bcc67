import { type CompareToWrite, writeCompare } from './compare-address.ts'
import { type PresentToWrite, writePresent } from './present-address.ts'
import { type SelectionToWrite, writeSelection } from './selection.ts'

/** Every link of the product is built here; always with the language. */
export const paths = {
  overview: (state: SelectionToWrite) => `/${writeSelection(state)}`,
  indicator: (id: string, state: SelectionToWrite) =>
    `/indicators/${encodeURIComponent(id)}${writeSelection(state)}`,
  compare: (state: CompareToWrite) => `/compare${writeCompare(state)}`,
  present: (state: PresentToWrite) => `/present${writePresent(state)}`,
  /** Without a query: the pages of one deck keep that of its start page. */
  presentStart: '/present',
  wall: '/present/wall',
  speaker: '/present/speaker',
}
