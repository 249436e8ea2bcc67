import { SetAsideList } from '../../components/set-aside-list.tsx'
import type { CompareSelection } from '../../selection/compare-selection.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { compareWords } from './words.ts'

/** Which parts of the address of a comparison were set aside, and why. */
export function CompareSetAside({ selection }: { readonly selection: CompareSelection }) {
  const { setAside } = compareWords(useLanguage())
  return <SetAsideList setAside={selection.setAside} unknown={selection.unknown} words={setAside} />
}
