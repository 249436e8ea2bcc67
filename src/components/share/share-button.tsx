import { pageWords } from '../../text/page-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { lazyComponent } from '../lazy-component.tsx'
import { usePopupAnchor } from '../use-popup-anchor.ts'
import type { SharedView } from './shared-view.ts'

const ShareSheet = lazyComponent(() => import('./fetch-sheet.ts').then((part) => part.fetchSheet()))

interface ShareButtonProps {
  readonly view: SharedView
  readonly className: string | undefined
}

/** A quiet button that opens the ways to tell others of a view. */
export function ShareButton({ view, className }: ShareButtonProps) {
  const { anchor, toggle, close } = usePopupAnchor()
  return (
    <>
      <button type="button" className={className} aria-expanded={anchor !== null} onClick={toggle}>
        {pageWords(useLanguage()).share}
      </button>
      {anchor && <ShareSheet anchor={anchor} view={view} onClose={close} />}
    </>
  )
}
