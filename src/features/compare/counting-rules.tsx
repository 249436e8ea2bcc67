import { ruleGroups } from '../../../domain/counting-rules.ts'
import { listWords } from '../../text/punctuation.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { glossaryEntry } from '../../text/words-glossary.ts'
import styles from './counting-rules.module.css'
import type { MatrixColumn } from './matrix-model.ts'
import { compareWords } from './words.ts'

interface CountingRulesProps {
  readonly column: MatrixColumn
  /** Names of the units by place. */
  readonly labels: readonly string[]
}

/** More names than this in one rule are counted, not listed. */
const MOST_NAMES = 12

/** The counting rules of a column with the units that follow each. */
export function CountingRules({ column, labels }: CountingRulesProps) {
  const lang = useLanguage()
  const words = compareWords(lang)
  return (
    <section className={styles.rules}>
      <h3>{words.rules.title}</h3>
      <p>{glossaryEntry('counting_rule', lang).text}</p>
      <dl>
        {ruleGroups(column.figures.rows).map(({ rule, rows }) => (
          <div key={rule ?? ''}>
            <dt>{rule ?? words.rules.none}</dt>
            <dd>
              {rows.length > MOST_NAMES
                ? words.rules.units(rows.length)
                : listWords(
                    rows.map((row) => labels[row] ?? ''),
                    lang,
                  )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
