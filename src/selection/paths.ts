import { type SelectionToWrite, writeSelection } from './selection.ts'

/** Every link of the product is built here; the language always stands in it. */
export const paths = {
  overview: (state: SelectionToWrite) => `/${writeSelection(state)}`,
  indicator: (id: string, state: SelectionToWrite) =>
    `/indicators/${encodeURIComponent(id)}${writeSelection(state)}`,
}
