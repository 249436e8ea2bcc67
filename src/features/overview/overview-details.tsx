import type { AreaResource, ProgressResource } from '../../../contract/resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { DueLine, DueNext } from '../../components/due/due-next.tsx'
import { Link } from '../../components/link.tsx'
import { Notice } from '../../components/notice.tsx'
import { TakePicture } from '../../components/take-picture/take-picture.tsx'
import { WorkbookButton } from '../../components/workbook/workbook-button.tsx'
import type { KnownArea } from '../../data/area-name.ts'
import { paths } from '../../selection/paths.ts'
import { type Selection, withArea } from '../../selection/selection.ts'
import { toWrite } from '../../selection/use-selection.ts'
import { indicatorName } from '../../text/figure-words.ts'
import { yearToDateWords } from '../../text/format-date.ts'
import { pageWords } from '../../text/page-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { rollUpWords } from '../../text/words-coverage.ts'
import { detailsWords } from './details-words.ts'
import { NotReported } from './not-reported.tsx'
import styles from './overview-details.module.css'
import type { IndicatorView, OverviewModel } from './overview-model.ts'

export { DueLine }

interface OverviewDetailsProps {
  readonly answer: ProgressResource
  readonly areas: readonly KnownArea[]
  readonly shown: AreaResource
  readonly selection: Selection
  readonly model: OverviewModel
}

/** Below the list: what is missing, units; or why there is nothing to show. */
export function OverviewDetails({ answer, areas, shown, selection, model }: OverviewDetailsProps) {
  const lang = useLanguage()
  const figures = !model.unitsOnly && !model.empty
  return (
    <>
      {model.unitsOnly && answer.rollUp && (
        <Notice tone="info" title={rollUpWords(answer.rollUp, lang) ?? undefined} />
      )}
      {model.empty && !model.unitsOnly && (
        <NoData answer={answer} shown={shown} selection={selection} />
      )}
      <DueNext area={shown.code} />
      {figures && (
        <NotReported
          months={model.notReported}
          answer={answer}
          areas={areas}
          selection={selection}
        />
      )}
      <UnitList answer={answer} areas={areas} selection={selection} />
      {figures && <Folded views={model.folded} />}
    </>
  )
}

interface TakenProps {
  readonly place: string
  readonly progress: ProgressResource
  readonly indicators: readonly Indicator[]
}

/** The head of the overview as a picture to take along. */
export function StatePicture({ place, progress, indicators }: TakenProps) {
  const lang = useLanguage()
  return (
    <TakePicture
      title={`${place} ${yearToDateWords(progress.through, lang)}`}
      picture={async () => {
        const { statePicture } = await import('../../charts/picture-file/state-picture.ts')
        return statePicture({ place, progress, indicators, lang })
      }}
    />
  )
}

/** The list's figures as a workbook to take along. */
export function ListWorkbook({ place, progress, indicators }: TakenProps) {
  const lang = useLanguage()
  const title = pageWords(lang).pageTitle(place, yearToDateWords(progress.through, lang))
  return (
    <WorkbookButton
      name={title}
      sheets={async () => {
        const { overviewSheets } = await import('./overview-sheets.ts')
        return overviewSheets(title, place, progress, indicators, lang)
      }}
    />
  )
}

/** The direct units of an area as links, by official code: no ranking. */
function UnitList({ answer, areas, selection }: Omit<OverviewDetailsProps, 'shown' | 'model'>) {
  const lang = useLanguage()
  const words = pageWords(lang)
  const details = detailsWords(lang)
  if (!answer.rollUp) return null
  const state = toWrite(selection, lang)
  const units = answer.rollUp.unitCodes.flatMap(
    (code) => areas.find((area) => area.code === code) ?? [],
  )
  return (
    <section className={`${styles.panel} ${styles.units}`} aria-labelledby="units">
      <h2 id="units" className={styles.title}>
        {details.units.title(units.length)}
      </h2>
      <p className={styles.muted}>
        {details.units.order} ·{' '}
        <Link
          to={paths.compare({
            parent: answer.areaCode,
            year: answer.year,
            through: answer.through,
            lang,
          })}
        >
          {words.compareUnits}
        </Link>
      </p>
      <ul className={styles.links}>
        {units.map((unit) => (
          <li key={unit.code}>
            <Link to={paths.overview(withArea(state, unit))}>{unit.name}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Folded({ views }: { readonly views: readonly IndicatorView[] }) {
  const lang = useLanguage()
  if (views.length === 0) return null
  return (
    <details className={`${styles.panel} ${styles.folded}`}>
      <summary>{detailsWords(lang).folded.title(views.length)}</summary>
      <ul>
        {views.map(({ indicator }) => (
          <li key={indicator.id}>{indicatorName(indicator, lang)}</li>
        ))}
      </ul>
    </details>
  )
}

type NoDataProps = Pick<OverviewDetailsProps, 'answer' | 'shown' | 'selection'>

function NoData({ answer, shown, selection }: NoDataProps) {
  const lang = useLanguage()
  const words = pageWords(lang)
  const details = detailsWords(lang)
  const state = toWrite(selection, lang)
  const others = shown.years.filter((year) => year !== answer.year)
  return (
    <section className={styles.panel}>
      <h2 className={styles.title}>{details.noData.title(shown.name, answer.year)}</h2>
      <p>
        {others.length === 0 ? details.noData.none : details.noData.otherYears}
        {others.map((year) => (
          <span key={year}>
            {' '}
            <Link to={paths.overview({ ...state, area: shown.code, year, through: undefined })}>
              {words.pickers.yearOption(year)}
            </Link>
          </span>
        ))}
      </p>
    </section>
  )
}
