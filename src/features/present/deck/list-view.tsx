import styles from './list-view.module.css'
import type { ListBody } from './slide.ts'

/** A short list: what it is about on the left, what is to be said on the right. */
export function ListView({ body }: { readonly body: ListBody }) {
  if (body.items.length === 0) return null
  return (
    <dl className={styles.list}>
      {body.items.map(({ key, lead, text }) => (
        <div key={key} className={styles.item}>
          <dt className={styles.lead}>{lead}</dt>
          <dd className={styles.text}>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
