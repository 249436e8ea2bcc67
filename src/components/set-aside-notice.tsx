import type { SetAside } from '../selection/selection.ts'
import { lazyPart, useLazyPart } from './lazy-part.ts'

const setAsideList = lazyPart(() => import('./set-aside-list.tsx'))

interface SetAsideNoticeProps {
  readonly setAside: readonly SetAside[]
}

/** Which parts of the address were set aside, and why; nothing where all could be used. */
export function SetAsideNotice({ setAside }: SetAsideNoticeProps) {
  return setAside.length > 0 && <LoadedList setAside={setAside} />
}

function LoadedList({ setAside }: SetAsideNoticeProps) {
  const loaded = useLazyPart(setAsideList)
  return loaded && <loaded.SetAsideList setAside={setAside} />
}
