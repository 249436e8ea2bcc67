import type { SetAside } from '../selection/selection.ts'
import { lazyComponent } from './lazy-component.tsx'

const AreaSetAsideList = lazyComponent(() =>
  import('./set-aside-list.tsx').then((part) => part.AreaSetAsideList),
)

/** Which parts of the address were set aside, and why; nothing where all could be used. */
export function SetAsideNotice({ setAside }: { readonly setAside: readonly SetAside[] }) {
  return setAside.length > 0 && <AreaSetAsideList setAside={setAside} />
}
