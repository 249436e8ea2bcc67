import type { Selection } from '../selection/selection.ts'
import { lazyComponent } from './lazy-component.tsx'

const AreaSetAsideList = lazyComponent(() =>
  import('./set-aside-list.tsx').then((part) => part.AreaSetAsideList),
)

/** Which parts of the address could not be used, and why; nothing where all could. */
export function SetAsideNotice({ selection }: { readonly selection: Selection }) {
  const some = selection.setAside.length > 0 || selection.unknown.length > 0
  return some && <AreaSetAsideList selection={selection} />
}
