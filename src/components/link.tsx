import {
  type AnchorHTMLAttributes,
  createContext,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useContext,
  useLayoutEffect,
  useRef,
} from 'react'
import { useNavigate } from 'react-router-dom'
import { basePath, onServer } from '../data/visit.ts'

type Follow = (click: MouseEvent<HTMLAnchorElement>) => void

const FollowContext = createContext<Follow | undefined>(undefined)

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> {
  /** As `paths` has it. */
  readonly to: string
  /** Whether going back leads to before the page it is on. */
  readonly replace?: boolean
}

/**
 * A link to a page of this site. Unlike the router's own it knows nothing of the address on the page, so
 * that hundreds of them need not be drawn again at each change.
 */
export function Link({ to, replace, ...rest }: LinkProps) {
  const follow = useContext(FollowContext)
  return <a {...rest} href={onServer(to)} data-replace={replace || undefined} onClick={follow} />
}

/** Lets links below it change the page without loading it anew. */
export function LinkProvider({ children }: { readonly children: ReactNode }) {
  const navigate = useNavigate()
  const latest = useRef(navigate)
  useLayoutEffect(() => {
    latest.current = navigate
  })
  const follow = useCallback<Follow>((click) => {
    const { currentTarget: link } = click
    const elsewhere = click.metaKey || click.ctrlKey || click.shiftKey || click.altKey
    if (click.defaultPrevented || click.button !== 0 || elsewhere || link.target) return
    click.preventDefault()
    const to = link.pathname.slice(basePath().length) + link.search + link.hash
    const replace = 'replace' in link.dataset || link.href === window.location.href
    void latest.current(to, { replace })
  }, [])
  return <FollowContext value={follow}>{children}</FollowContext>
}
