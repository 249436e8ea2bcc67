import type { ExplainResource } from '../../../contract/resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { Bar, Drawing } from '../../charts/svg-primitives.tsx'
import { Link } from '../../components/link.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import type { KnownArea } from '../../data/area-name.ts'
import { paths } from '../../selection/paths.ts'
import { type Selection, withArea } from '../../selection/selection.ts'
import { toWrite } from '../../selection/use-selection.ts'
import { indicatorName, unitWord } from '../../text/figure-words.ts'
import { formatCompletion, formatFigureValue, formatPercent } from '../../text/format.ts'
import { sentenceWords, withRemark } from '../../text/punctuation.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { changeShort } from '../../text/words-change.ts'
import {
  coverageWords,
  endedUnitWords,
  unitsComparableWords,
  unitsReportedWords,
} from '../../text/words-coverage.ts'
import styles from './indicator.module.css'
import { ScrollBox } from './scroll-box.tsx'
import { unitShares } from './unit-shares.ts'
import own from './units-picture.module.css'
import { indicatorWords } from './words.ts'

interface UnitsPictureProps {
  readonly indicator: Indicator
  readonly explanation: ExplainResource
  readonly areas: readonly KnownArea[]
  readonly selection: Selection
}

/** Each unit's part in the figure, in code order: no ranking. */
export function UnitsPicture({ indicator, explanation, areas, selection }: UnitsPictureProps) {
  const lang = useLanguage()
  const words = indicatorWords(lang)
  const { year, through } = explanation
  const state = { ...toWrite(selection, lang), year, through }
  const { rows, top } = unitShares(explanation, indicator)
  const name = indicatorName(indicator, lang)
  const ratio = indicator.measure === 'ratio'
  const unit = unitWord(indicator, lang)
  const coverage = explanation.figure.units
  const planned = rows.some(({ figure }) => figure.completion.kind === 'value')
  return (
    <section className={styles.panel} aria-labelledby="units">
      <h2 id="units" className={styles.title}>
        {ratio ? words.unitsTitleRatio(name) : words.unitsTitle(name)}
      </h2>
      <p className={styles.muted}>
        <UnbrokenText
          text={sentenceWords(
            [
              ...(coverage
                ? [
                    words.unitsSummary(
                      unitsReportedWords(coverage, lang),
                      unitsComparableWords(coverage, lang),
                    ),
                  ]
                : []),
              words.unitsNote,
            ],
            lang,
          )}
        />
      </p>
      <ScrollBox labelledBy="units">
        <table className={`${styles.table} ${own.units}`}>
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              <th scope="col" data-numeric>
                {withRemark(words.value, unit, lang)}
              </th>
              <td className={own.bar} />
              {!ratio && (
                <th scope="col" data-numeric>
                  {words.share}
                </th>
              )}
              {planned && (
                <th scope="col" data-numeric>
                  {words.completion}
                </th>
              )}
              <th scope="col">{words.status}</th>
              <th scope="col" data-numeric>
                {words.change}
              </th>
              <th scope="col">{words.coverage}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ areaCode, ended, figure, value, share }) => {
              const area = areas.find((one) => one.code === areaCode)
              return (
                <tr key={areaCode}>
                  <th scope="row">
                    {area ? (
                      <Link to={paths.indicator(indicator.id, withArea(state, area))}>
                        {ended ? endedUnitWords(area.name, ended, lang) : area.name}
                      </Link>
                    ) : (
                      areaCode
                    )}
                  </th>
                  <td data-numeric>{formatFigureValue(figure.value, indicator, lang)}</td>
                  <td className={own.bar}>
                    <Drawing height={12}>
                      {value !== null && (
                        <Bar className={own.fill} to={value} max={top} y={1} height={10} />
                      )}
                    </Drawing>
                  </td>
                  {!ratio && (
                    <td data-numeric>{share === null ? '' : formatPercent(share, 1, lang)}</td>
                  )}
                  {planned && <td data-numeric>{formatCompletion(figure.completion, lang)}</td>}
                  <td>
                    {figure.status === null || ended ? '—' : <StatusMark status={figure.status} />}
                  </td>
                  <td data-numeric>{changeShort(figure.change, lang)}</td>
                  <td>
                    <UnbrokenText text={coverageWords(figure, lang)} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}
