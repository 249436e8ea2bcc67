import type { ReactNode } from 'react'
import { csvPath, progressPath } from '../../../contract/paths.ts'
import type { ProgressResource } from '../../../contract/resources.ts'
import { overviewCounts } from '../../../domain/overview-counts.ts'
import { ChartFrame, type ChartTable } from '../../charts/chart-frame.tsx'
import { CompletionBar, SCALE_END } from '../../charts/completion-bar.tsx'
import { Scale } from '../../charts/svg-primitives.tsx'
import { UnitStrip } from '../../charts/unit-strip.tsx'
import { StatusShape, toneOf } from '../../components/status-mark.tsx'
import { Term, TermHelp } from '../../components/term-help.tsx'
import { categoryName, indicatorName } from '../../text/figure-words.ts'
import { formatCompletion, formatGapPoints, formatPercent, signed } from '../../text/format.ts'
import { asOfWords } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { pageWords } from '../../text/page-words.ts'
import { listWords } from '../../text/punctuation.ts'
import { sourceSentence } from '../../text/source-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { absenceWord } from '../../text/words-absence.ts'
import { unitsByStatusWords } from '../../text/words-coverage.ts'
import { lagWords } from '../../text/words-lag.ts'
import { overviewSentence } from '../../text/words-overview.ts'
import { statusWord } from '../../text/words-status.ts'
import { cardId } from './card-id.ts'
import { type IndicatorView, type OverviewModel, twoColumns } from './overview-model.ts'
import styles from './pace-picture.module.css'
import { type OverviewWords, overviewWords } from './words.ts'

interface PacePictureProps {
  readonly answer: ProgressResource
  readonly model: OverviewModel
}

/** All planned indicators in one picture: how much of the plan is done, against what is due now. */
export function PacePicture({ answer, model }: PacePictureProps) {
  const lang = useLanguage()
  const words = overviewWords(lang)
  const units = answer.rollUp !== null
  const views = model.drawn.flatMap((group) => group.views)
  const [first] = model.lagging
  const sentence = overviewSentence(overviewCounts(answer), lang)
  const summary = first
    ? `${sentence} ${words.picture.widest(indicatorName(first.indicator, lang), lagWords(first.figure, first.indicator, lang))}`
    : sentence

  return (
    <ChartFrame
      title={words.picture.title}
      summary={summary}
      unit={words.picture.unit}
      asOf={asOfWords(answer.through, lang)}
      source={sourceSentence(
        views.flatMap(({ figure }) => figure.sourceKinds),
        lang,
      )}
      table={tableOf(views, units, words, lang)}
      aside={<Key />}
      tools={
        <a
          href={csvPath(
            progressPath({ area: answer.areaCode, year: answer.year, through: answer.through }),
            lang,
          )}
        >
          {pageWords(lang).downloadCsv}
        </a>
      }
      notes={
        model.undrawn.length > 0 && (
          <p>
            {words.picture.leftOut(
              listWords(
                model.undrawn.map(({ indicator }) => indicatorName(indicator, lang)),
                lang,
              ),
            )}
          </p>
        )
      }
    >
      <div className={styles.columns}>
        {twoColumns(model.drawn).map((column, index) => (
          <div key={column[0]?.key} className={styles.column} data-units={units || undefined}>
            <Axis units={units} repeated={index > 0} />
            {column.map((group) => (
              <div key={group.key} className={styles.group}>
                {group.category && (
                  <p className={styles.category}>{categoryName(group.category, lang)}</p>
                )}
                <ul>
                  {group.views.map((view) => (
                    <PictureRow key={view.indicator.id} view={view} />
                  ))}
                </ul>
              </div>
            ))}
          </div>
        ))}
      </div>
    </ChartFrame>
  )
}

/** What bar and upright line mean, with the words explained. */
function Key() {
  const words = overviewWords(useLanguage())
  return (
    <div className={styles.key}>
      <span className={styles.keyItem}>
        <span className={styles.keyBar} />
        <Term term="completion" word={words.picture.completion} />
      </span>
      <span className={styles.keyItem}>
        <span className={styles.keyLine} />
        <Term term="expected" word={words.picture.dueMark} />
      </span>
    </div>
  )
}

function Axis({ units, repeated }: { readonly units: boolean; readonly repeated: boolean }) {
  const lang = useLanguage()
  const words = overviewWords(lang)
  return (
    <div className={styles.axis} data-repeated={repeated || undefined} aria-hidden="true">
      <span />
      <Scale
        max={SCALE_END}
        marks={[0, 0.5, 1].map((at) => ({ at, text: formatPercent(at, 0, lang) }))}
      />
      <span className={styles.number}>{words.picture.completion}</span>
      <span className={styles.number}>{words.picture.gap}</span>
      {units && <span className={styles.unitsHead}>{words.picture.units}</span>}
    </div>
  )
}

function PictureRow({ view }: { readonly view: IndicatorView }) {
  const lang = useLanguage()
  const { indicator, figure, share, due } = view
  const { units, status } = figure
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        {!units && <StatusShape status={status} />}
        <a href={`#${cardId(indicator.id)}`}>{indicatorName(indicator, lang)}</a>
        {!units && <span className="visually-hidden">{statusWord(status, lang)}</span>}
      </span>
      <span className={styles.bar}>
        <CompletionBar
          share={share}
          due={due}
          tone={units ? 'none' : toneOf(status)}
          height={24}
          thickness={10}
        />
      </span>
      <span className={styles.number}>{shareText(view, lang)}</span>
      <span className={styles.number}>{gapText(view, lang)}</span>
      {units && (
        <span className={styles.units}>
          <UnitStrip byStatus={units.byStatus} due={units.due} />
          <span className="visually-hidden">{unitsByStatusWords(units.byStatus, lang)}</span>
        </span>
      )}
    </li>
  )
}

/** The completion as printed; a rate judged against 100 % without a target is its own completion. */
function shareText({ figure, share }: IndicatorView, lang: Language): string {
  if (figure.completion.kind === 'value') return formatCompletion(figure.completion, lang)
  if (share !== null) return formatPercent(share, 1, lang)
  if (figure.value.kind === 'absent') return absenceWord(figure.value.reason, lang)
  return absenceWord(figure.completion.reason, lang)
}

/** The pace gap in points with its sign and without its unit, for columns; empty without one. */
function gapText({ figure: { paceGap } }: IndicatorView, lang: Language): string {
  return paceGap === null ? '' : signed(formatGapPoints(paceGap, 1, lang))
}

function tableOf(
  views: readonly IndicatorView[],
  units: boolean,
  words: OverviewWords,
  lang: Language,
): ChartTable {
  const { name, completion, due, gapWithUnit, status, units: unitStatuses } = words.picture
  const titles: readonly (readonly [ReactNode, boolean])[] = [
    [name, false],
    [completion, true],
    [due, true],
    [
      <span key="gap">
        {gapWithUnit}
        <TermHelp term="pace_gap" word={words.picture.gap} />
      </span>,
      true,
    ],
    [units ? unitStatuses : status, false],
  ]
  return {
    columns: titles.map(([title, numeric]) => ({ title, numeric })),
    rows: views.map((view) => ({
      key: view.indicator.id,
      cells: [
        indicatorName(view.indicator, lang),
        shareText(view, lang),
        view.due === null ? '' : formatPercent(view.due, 1, lang),
        gapText(view, lang),
        view.figure.units
          ? (unitsByStatusWords(view.figure.units.byStatus, lang) ?? '')
          : statusWord(view.figure.status, lang),
      ],
    })),
  }
}
