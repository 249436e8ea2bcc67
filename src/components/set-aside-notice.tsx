import type { SetAside } from '../selection/selection.ts'
import { lazyComponent } from './lazy-component.tsx'

const SetAsideList = lazyComponent(() =>
  import('./set-aside-list.tsx').then((part) => part.SetAsideList),
)

/** Which parts of the address were set aside, and why; nothing where all could be used. */
export function SetAsideNotice({ setAside }: { readonly setAside: readonly SetAside[] }) {
  return setAside.length > 0 && <SetAsideList setAside={setAside} />
}
