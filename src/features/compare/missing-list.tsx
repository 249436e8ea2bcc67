import { useMemo, useState } from 'react'
import type { CoverageResource } from '../../../contract/comparison-resources.ts'
import type { AreaResource } from '../../../contract/resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { MONTHS } from '../../../domain/period.ts'
import { copyText } from '../../components/copy-text.ts'
import { plainOptions, Select } from '../../components/select.tsx'
import type { KnownArea } from '../../data/area-name.ts'
import { useWriteCompare } from '../../selection/use-compare.ts'
import { monthName } from '../../text/format-date.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import type { CompareLinks } from './compare-links.ts'
import { missingLine, missingMessage } from './coverage-lines.ts'
import { missingUnits } from './coverage-model.ts'
import styles from './missing-list.module.css'
import { unitLabels } from './unit-labels.ts'
import { compareWords } from './words.ts'

/** Longer lists are folded on the screen, so that the months below stay in reach. */
const MOST_LINES = 10

interface MissingListProps {
  readonly answer: CoverageResource
  readonly areas: readonly KnownArea[]
  readonly indicators: CoverageResource['indicators']
  readonly catalogue: readonly Indicator[]
  readonly parent: AreaResource
  /** Only this month; null = all. */
  readonly month: number | null
  readonly links: CompareLinks
}

/** Who still owes what, as a text to send. */
export function MissingList(props: MissingListProps) {
  const { answer, areas, indicators, catalogue, parent, month, links } = props
  const lang = useLanguage()
  const words = compareWords(lang)
  const write = useWriteCompare()
  const lines = useMemo(() => {
    const labels = unitLabels(answer, areas, words.unit)
    return missingUnits(indicators, answer.units.length, month).map((unit) =>
      missingLine(
        labels[unit.row] ?? '',
        unit,
        catalogue,
        { single: indicators.length === 1, month },
        lang,
      ),
    )
  }, [answer, areas, words, indicators, catalogue, month, lang])
  const [all, setAll] = useState(false)
  const folded = !all && lines.length > MOST_LINES
  const message = missingMessage(parent.name, answer.through, month, lines, lang)
  const last = Number(answer.through.slice(5))
  return (
    <section className={styles.section} aria-labelledby="missing-units">
      <div className={styles.head}>
        <h2 id="missing-units" className={styles.title}>
          {words.missing.title(lines.length)}
        </h2>
        <div className={styles.tools}>
          <Select
            label={words.missing.month}
            value={month === null ? '' : String(month)}
            groups={plainOptions(['', ...MONTHS.slice(0, last).map(String)], (value) =>
              value === '' ? words.missing.allMonths : monthName(Number(value), lang),
            )}
            onChoose={(value) =>
              write({ ...links.state, month: value === '' ? null : Number(value) })
            }
          />
          <CopyButton text={message} />
        </div>
      </div>
      {lines.length === 0 ? (
        <p>{words.missing.none}</p>
      ) : (
        <ul id="missing-lines" className={styles.lines}>
          {lines.map((line, place) => (
            <li key={line} hidden={folded && place >= MOST_LINES}>
              <UnbrokenText text={line} />
            </li>
          ))}
        </ul>
      )}
      {lines.length > MOST_LINES && (
        <button
          type="button"
          className={styles.more}
          aria-expanded={!folded}
          aria-controls="missing-lines"
          onClick={() => setAll(!all)}
        >
          {folded ? words.missing.all(lines.length) : words.missing.first(MOST_LINES)}
        </button>
      )}
    </section>
  )
}

/** Copies a text; where the browser does not allow that, it says what to do instead. */
function CopyButton({ text }: { readonly text: string }) {
  const words = compareWords(useLanguage())
  const [done, setDone] = useState<boolean | null>(null)
  return (
    <>
      <button type="button" className={styles.copy} onClick={() => setDone(copyText(text))}>
        {words.missing.copy}
      </button>
      <span className={styles.hint} role="status">
        {done !== null && (done ? words.missing.copied : words.missing.notCopied)}
      </span>
    </>
  )
}
