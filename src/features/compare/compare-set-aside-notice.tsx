import { Notice } from '../../components/notice.tsx'
import { setAsideWords } from '../../components/set-aside-words.ts'
import type { CompareSetAside } from '../../selection/compare-selection.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { compareWords } from './words.ts'

/** Which parts of the address were set aside, and why. */
export function CompareSetAsideNotice({
  setAside,
}: {
  readonly setAside: readonly CompareSetAside[]
}) {
  const { title, line } = setAsideWords(useLanguage())
  const { parameters, reasons } = compareWords(useLanguage()).setAside
  if (setAside.length === 0) return null
  return (
    <Notice tone="warn" title={title} live>
      <ul>
        {setAside.map(({ parameter, given, reason }) => (
          <li key={`${parameter} ${given}`}>
            {line(parameters[parameter], given, reasons[reason])}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
