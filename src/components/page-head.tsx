import type { ReactNode } from 'react'
import type { AreaResource } from '../../contract/resources.ts'
import { pageWords } from '../text/page-words.ts'
import { useLanguage } from '../text/use-language.tsx'
import { Link } from './link.tsx'
import styles from './page-head.module.css'
import { ShareButton } from './share/share-button.tsx'
import type { SharedView } from './share/shared-view.ts'

/** What others must be told besides title and period. */
export type Shared = Pick<SharedView, 'finding' | 'through' | 'area'>

interface PageHeadProps {
  /** The areas that lead here, from the top down. */
  readonly above: readonly AreaResource[]
  readonly linkTo: (area: AreaResource) => string
  /** Ends the line of areas. */
  readonly aboveEnd?: ReactNode
  /** Whether that line is left out on paper. */
  readonly screenOnly?: boolean
  readonly title: string
  /** Undefined while loading. */
  readonly period: string | undefined
  readonly holdsSample: boolean
  /** For telling others of the page; none while loading, and of pages that are a reader's own. */
  readonly shared?: Shared | undefined
  /** Whether the pickers are one line on a phone, in reach however far down the page is. */
  readonly sticky?: boolean
  /** The pickers; the first is the widest on a phone. */
  readonly children: ReactNode
}

/** The head of a page of figures: where it is, of what and which period, and how to see others. */
export function PageHead(props: PageHeadProps) {
  const {
    above,
    linkTo,
    aboveEnd = null,
    screenOnly,
    title,
    period,
    holdsSample,
    shared,
    sticky,
    children,
  } = props
  const words = pageWords(useLanguage())
  return (
    <div
      className={styles.head}
      data-above-on-screen={screenOnly || undefined}
      data-sticky={sticky || undefined}
    >
      <div>
        {(above.length > 0 || aboveEnd !== null) && (
          <nav aria-label={words.placeInTree} className={styles.above}>
            {above.map((area) => (
              <span key={area.code}>
                <Link to={linkTo(area)}>{area.name}</Link>
                <span aria-hidden="true"> / </span>
              </span>
            ))}
            {aboveEnd}
          </nav>
        )}
        <div className={styles.line}>
          <h1 className={styles.title}>
            {title} {period !== undefined && <span className={styles.period}>{period}</span>}
            {holdsSample && (
              <span className={styles.sample} title={words.sample.meaning}>
                {words.sample.mark}
              </span>
            )}
          </h1>
          {shared && period !== undefined && (
            <ShareButton
              className={styles.share}
              view={{ title, period, sample: holdsSample, ...shared }}
            />
          )}
        </div>
      </div>
      <div className={styles.pickers}>{children}</div>
    </div>
  )
}
