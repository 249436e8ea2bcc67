import type { ProgressResource } from '../../../contract/resources.ts'
import { overviewCounts } from '../../../domain/overview-counts.ts'
import { STATUSES } from '../../../domain/progress.ts'
import { StatusMark } from '../../components/status-mark.tsx'
import { pageWords } from '../../text/page-words.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { statusRule } from '../../text/words-status.ts'
import styles from './status-rules.module.css'

/** The rules behind the lights that occur, next to them (docs/figures.md, Status). */
export function StatusRules({ answer }: { readonly answer: ProgressResource }) {
  const lang = useLanguage()
  const { byStatus } = overviewCounts(answer)
  const found = STATUSES.filter((status) => (byStatus[status] ?? 0) > 0)
  if (found.length === 0) return null
  return (
    <dl className={styles.rules} aria-label={pageWords(lang).statusLegend}>
      {found.map((status) => (
        <div key={status} className={styles.rule}>
          <dt>
            <StatusMark status={status} />
          </dt>
          <dd>
            <UnbrokenText text={statusRule(status, lang)} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
