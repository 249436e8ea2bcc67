import type { SetAside } from '../selection/selection.ts'
import { useWords } from '../text/use-words.tsx'
import { Notice } from './notice.tsx'

/** Which parts of the address were set aside, and why. */
export function SetAsideNotice({ setAside }: { readonly setAside: readonly SetAside[] }) {
  const { title, parameters, reasons, line } = useWords().setAside
  if (setAside.length === 0) return null
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
