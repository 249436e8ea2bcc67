import { UnbrokenText } from '../../../text/unbroken-text.tsx'
import { listLines } from './fit-text.ts'
import styles from './list-view.module.css'
import type { ListBody } from './slide.ts'
import { LIST_TEXT } from './stage-size.ts'

/** With few lines there is room for larger text. */
const LARGE = 42
const MOST_LARGE_LINES = 6

/** A short list: what it is about on the left, what is to be said on the right. */
export function ListView({ body }: { readonly body: ListBody }) {
  if (body.items.length === 0) return null
  const large = listLines(body.items, LARGE) <= MOST_LARGE_LINES
  return (
    <dl className={styles.list} style={{ fontSize: large ? LARGE : LIST_TEXT }}>
      {body.items.map(({ key, lead, text }) => (
        <div key={key} className={styles.item}>
          <dt className={styles.lead}>
            <UnbrokenText text={lead} />
          </dt>
          <dd className={styles.text}>
            <UnbrokenText text={text} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
