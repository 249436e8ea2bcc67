import { type MouseEvent, useId } from 'react'
import type { ProgressResource } from '../../../contract/resources.ts'
import { correctedFigure } from '../../../domain/correction.ts'
import { parseMonth } from '../../../domain/period.ts'
import { STATUSES } from '../../../domain/progress.ts'
import { CompletionBar } from '../../charts/completion-bar.tsx'
import { Sparkline } from '../../charts/sparkline.tsx'
import { toneOf } from '../../charts/status-shape.tsx'
import { Shape } from '../../charts/svg-primitives.tsx'
import { UnitStrip } from '../../charts/unit-strip.tsx'
import { lazyComponent } from '../../components/lazy-component.tsx'
import { Link } from '../../components/link.tsx'
import { StatusMark, StatusShape } from '../../components/status-mark.tsx'
import { TermHelp } from '../../components/term-help.tsx'
import type { KnownArea } from '../../data/area-name.ts'
import { paths } from '../../selection/paths.ts'
import type { Selection } from '../../selection/selection.ts'
import { toWrite } from '../../selection/use-selection.ts'
import { indicatorName, unitWord } from '../../text/figure-words.ts'
import { formatFigureValue } from '../../text/format.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { changeShort } from '../../text/words-change.ts'
import { unitsByStatusWords } from '../../text/words-coverage.ts'
import { missingWords } from '../../text/words-needed.ts'
import styles from './indicator-list.module.css'
import type { IndicatorView } from './overview-model.ts'
import { columnsOf, courseWords, gapShort, shareWords } from './row-cells.ts'
import { useOpenRow } from './use-open-row.ts'
import { overviewWords } from './words.ts'

const CorrectionMark = lazyComponent(() =>
  import('../../components/correction-mark.tsx').then((part) => part.CorrectionMark),
)

/** Fetched when the first row is opened. */
const RowDetails = lazyComponent(() => import('./row-details.tsx').then((part) => part.RowDetails))

interface IndicatorRowProps {
  readonly view: IndicatorView
  readonly answer: ProgressResource
  readonly areas: readonly KnownArea[]
  readonly selection: Selection
}

/** One indicator: where it stands against plan and last year; more below it when it is opened. */
export function IndicatorRow({ view, answer, areas, selection }: IndicatorRowProps) {
  const lang = useLanguage()
  const { list } = overviewWords(lang)
  const { indicator, figure } = view
  const { status, units } = figure
  const detailsId = useId()
  const name = indicatorName(indicator, lang)
  const missing = missingWords(figure, lang)
  const corrected = correctedFigure(answer.corrections, answer.areaCode, indicator.id)
  const [open, setOpen] = useOpenRow(indicator.id)

  // The whole row opens by mouse or finger; by keyboard its button does. Links and notes in it, and
  // text being selected, do not open it.
  const onRow = (event: MouseEvent<HTMLElement>) => {
    const control =
      event.target instanceof Element && event.target.closest('a, button, [role=note]')
    if (!control && getSelection()?.isCollapsed !== false) setOpen(!open)
  }

  return (
    <>
      <tr className={styles.row} data-open={open || undefined} onClick={onRow}>
        {!units && (
          <td className={styles.status}>
            {figure.value.kind === 'value' && <StatusMark status={status} />}
          </td>
        )}
        <th scope="row" className={styles.name}>
          <Link to={paths.indicator(indicator.id, toWrite(selection, lang))}>{name}</Link>
          {missing !== null && (
            <>
              {' '}
              <span className={styles.missing}>
                <UnbrokenText text={missing} />
              </span>
            </>
          )}
          {corrected && (
            <>
              {' '}
              <CorrectionMark corrected={corrected} indicator={indicator} areas={areas} />
            </>
          )}
        </th>
        <td className={styles.value}>
          <Value view={view} />
        </td>
        <Plan view={view} />
        <td className={styles.change}>{changeShort(figure.change, lang)}</td>
        <td className={styles.course}>
          <Sparkline
            thisYear={figure.monthly.thisYear}
            lastYear={figure.monthly.lastYear}
            throughMonth={parseMonth(answer.through)?.month ?? 12}
            atLeast={indicator.measure === 'ratio' ? 1 : 0}
            label={courseWords(view, lang)}
          />
        </td>
        <td className={styles.more}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            aria-controls={open ? detailsId : undefined}
            aria-label={list.moreOn(name)}
            onClick={() => setOpen(!open)}
          >
            <Shape className={styles.chevron}>
              <path d="M3.5 6 8 10.5 12.5 6" fill="none" stroke="currentColor" strokeWidth="1.8" />
            </Shape>
          </button>
        </td>
      </tr>
      {open && (
        <tr id={detailsId} className={styles.details}>
          <td colSpan={columnsOf(answer)}>
            <RowDetails view={view} areas={areas} />
          </td>
        </tr>
      )}
    </>
  )
}

function Value({ view: { indicator, figure } }: { readonly view: IndicatorView }) {
  const lang = useLanguage()
  const { value, valueMonth } = figure
  const printed = formatFigureValue(value, indicator, lang)
  if (value.kind === 'absent') return <span className={styles.absent}>{printed}</span>
  const notes = [
    unitWord(indicator, lang, printed),
    valueMonth === null ? '' : overviewWords(lang).list.stateOf(valueMonth),
  ].filter((note) => note !== '')
  const more = value.qualifier === 'at_least'
  return (
    <>
      <span className={styles.number}>{printed}</span>
      {more && <TermHelp term="at_least" word={overviewWords(lang).list.atLeast} />}
      {notes.map((note) => (
        <span key={note} className={styles.unit}>
          {' '}
          {note}
        </span>
      ))}
    </>
  )
}

/** Bar, completion and gap; for areas with units how many units have which status. */
function Plan({ view }: { readonly view: IndicatorView }) {
  const lang = useLanguage()
  const { figure, share, due, unreported } = view
  const { status, units } = figure
  const said = shareWords(view, lang)
  if (units) {
    return (
      <>
        <td className={styles.bar}>
          <UnitStrip byStatus={units.byStatus} due={units.due} />
        </td>
        <td className={styles.share}>{said}</td>
        <td className={styles.gap}>
          <span className={styles.unitStatuses} aria-hidden="true">
            {STATUSES.filter((one) => (units.byStatus[one] ?? 0) > 0).map((one) => (
              <span key={one} className={styles.unitStatus}>
                <StatusShape status={one} />
                {units.byStatus[one]}
              </span>
            ))}
          </span>
          <span className="visually-hidden">{unitsByStatusWords(units.byStatus, lang)}</span>
        </td>
      </>
    )
  }
  if (due === null) {
    return (
      <>
        <td className={styles.bar} colSpan={2}>
          <span className={styles.unplanned}>{said}</span>
        </td>
        <td className={styles.gap} />
      </>
    )
  }
  return (
    <>
      <td className={styles.bar}>
        <CompletionBar
          share={share}
          due={due}
          unreported={unreported}
          tone={toneOf(status)}
          height={20}
          thickness={9}
        />
      </td>
      <td className={styles.share}>{said}</td>
      <td
        className={styles.gap}
        data-tone={toneOf(status)}
        data-in-words={figure.paceGap === null || undefined}
      >
        {gapShort(view, lang)}
      </td>
    </>
  )
}
