import type { SetAside } from '../selection/selection.ts'
import { useLanguage } from '../text/use-language.tsx'
import { Notice } from './notice.tsx'
import { setAsideWords } from './set-aside-words.ts'

/** Which parts of the address were set aside, and why. */
export function SetAsideList({ setAside }: { readonly setAside: readonly SetAside[] }) {
  const { title, parameters, reasons, line } = setAsideWords(useLanguage())
  return (
    <Notice tone="warn" title={title} live>
      <ul>
        {setAside.map(({ parameter, given, reason }) => (
          <li key={parameter}>{line(parameters[parameter], given, reasons[reason])}</li>
        ))}
      </ul>
    </Notice>
  )
}
