import type { ReactNode } from 'react'
import { conflictCount } from '../../../domain/units-below.ts'
import { lazyComponent } from '../../components/lazy-component.tsx'
import { Link } from '../../components/link.tsx'
import { TermHelp } from '../../components/term-help.tsx'
import { useSignedIn } from '../../components/use-signed-in.ts'
import { areaName } from '../../data/area-name.ts'
import { paths } from '../../selection/paths.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { conflictsBelowWords } from '../../text/words-below.ts'
import { correctionLines } from '../../text/words-correction.ts'
import { conflictWords } from '../../text/words-coverage.ts'
import { formulaLines } from '../../text/words-formula.ts'
import { type GlossaryTerm, glossaryEntry } from '../../text/words-glossary.ts'
import styles from './explain-panel.module.css'
import type { ExplainProps } from './explain-props.ts'
import { FigureHistory } from './figure-history.tsx'
import panel from './indicator.module.css'
import { missingLines } from './missing-lines.ts'
import { ObservationTable } from './observation-table.tsx'
import { TargetVersions } from './target-versions.tsx'
import { indicatorWords } from './words.ts'

const AskedAboutFigure = lazyComponent(() =>
  import('./asked-about-figure.tsx').then((part) => part.AskedAboutFigure),
)

const RegisterBehind = lazyComponent(() =>
  import('./register-behind.tsx').then((part) => part.RegisterBehind),
)

const TERMS: readonly GlossaryTerm[] = ['expected', 'at_least', 'year_over_year', 'counting_rule']

/** Where the figure comes from: its formula with its own numbers, its reports, its plan, its gaps. */
export function ExplainPanel({ indicator, explanation, areas }: ExplainProps) {
  const lang = useLanguage()
  const words = indicatorWords(lang)
  const signedIn = useSignedIn()
  const { units, sourceKinds } = explanation.figure
  const isFed = explanation.feed !== null || sourceKinds.includes('register')
  const conflictsBelow = units && conflictsBelowWords(units, (code) => areaName(areas, code), lang)
  const missing = missingLines(explanation, indicator, areas, lang)
  return (
    <section className={panel.panel} aria-labelledby="sources">
      <h2 id="sources" className={panel.title}>
        {words.sources}
      </h2>
      <Part title={words.formulas}>
        <dl className={styles.formulas}>
          {formulaLines(explanation, indicator, lang).map((line) => (
            <div key={line.key} className={styles.formula}>
              <dt>
                {line.name}
                {line.term && <TermHelp term={line.term} word={line.name} />}
              </dt>
              <dd>
                <span className={styles.equation}>
                  {/* `=` continues the name: 完成率 = ... */}
                  {line.text.includes(' = ') && <span aria-hidden="true">= </span>}
                  <UnbrokenText text={line.text} />
                </span>
                {line.note !== null && (
                  <span className={styles.note}>
                    {' '}
                    <UnbrokenText text={line.note} />
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
        <p className={panel.muted}>{words.formulasNote}</p>
      </Part>
      {isFed && <RegisterBehind explanation={explanation} indicator={indicator} areas={areas} />}
      <Part
        id="observations"
        title={explanation.rollUp ? words.observationsCounty : words.observations}
      >
        <ObservationTable explanation={explanation} indicator={indicator} areas={areas} />
      </Part>
      {explanation.rollUp ? (
        <Corrections explanation={explanation} indicator={indicator} areas={areas} />
      ) : (
        <FigureHistory explanation={explanation} indicator={indicator} areas={areas} />
      )}
      {signedIn && (
        <AskedAboutFigure explanation={explanation} indicator={indicator} areas={areas} />
      )}
      <Part title={words.targets}>
        <TargetVersions explanation={explanation} indicator={indicator} areas={areas} />
      </Part>
      <Part title={words.conflicts}>
        {conflictCount(explanation.figure) === 0 ? (
          <p className={panel.muted}>{words.conflictsNone}</p>
        ) : (
          <ul className={styles.list}>
            {explanation.figure.conflicts.map((conflict) => (
              <li key={`${conflict.areaCode} ${conflict.period}`}>
                <UnbrokenText
                  text={conflictWords(
                    conflict,
                    indicator,
                    lang,
                    conflict.areaCode === explanation.areaCode
                      ? null
                      : areaName(areas, conflict.areaCode),
                  )}
                />
              </li>
            ))}
            {conflictsBelow !== null && (
              <li>
                <UnbrokenText text={conflictsBelow} />
              </li>
            )}
          </ul>
        )}
      </Part>
      <Part title={words.missing}>
        {missing.length === 0 ? (
          <p className={panel.muted}>{words.missingNone}</p>
        ) : (
          <ul className={styles.list}>
            {missing.map((line) => (
              <li key={line}>
                <UnbrokenText text={line} />
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part title={words.glossary}>
        <dl className={styles.glossary}>
          {TERMS.map((term) => {
            const entry = glossaryEntry(term, lang)
            return (
              <div key={term}>
                <dt>{entry.term}</dt>
                <dd>
                  <UnbrokenText text={entry.text} />
                </dd>
              </div>
            )
          })}
        </dl>
      </Part>
    </section>
  )
}

/** What was corrected in the units of an area: their histories are on their own pages, all of it in the feed. */
function Corrections({ explanation, indicator, areas }: ExplainProps) {
  const lang = useLanguage()
  const corrected = explanation.corrections?.[0]
  if (!corrected) return null
  const lines = correctionLines(corrected, indicator, lang, (code) => areaName(areas, code))
  const words = indicatorWords(lang)
  return (
    <Part title={words.corrections}>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>
            <UnbrokenText text={line} />
          </li>
        ))}
      </ul>
      <p className={panel.muted}>
        <Link to={paths.changes({ lang, area: explanation.areaCode, corrections: true })}>
          {words.allCorrections}
        </Link>
      </p>
    </Part>
  )
}

interface PartProps {
  readonly title: string
  /** Of the heading, where something below is named by it. */
  readonly id?: string
  readonly children: ReactNode
}

function Part({ title, id, children }: PartProps) {
  return (
    <section className={styles.part}>
      <h3 id={id} className={styles.heading}>
        {title}
      </h3>
      {children}
    </section>
  )
}
