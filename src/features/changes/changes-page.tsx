import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from 'react-router-dom'
import { type ChangesView, changesPath } from '../../../contract/changes-path.ts'
import { addressParameters } from '../../../contract/page-address.ts'
import { csvPath } from '../../../contract/paths.ts'
import { AreaPicker } from '../../components/area-picker.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { QueryBoundary } from '../../components/query-boundary.tsx'
import { SelectedPage, type SelectedProps } from '../../components/selected-page.tsx'
import { usePageTitle } from '../../components/use-page-title.ts'
import { indicatorsQuery } from '../../data/queries.ts'
import { onServer } from '../../data/visit.ts'
import { ancestorsOf } from '../../selection/area-options.ts'
import { paths } from '../../selection/paths.ts'
import { pageWords } from '../../text/page-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './changes.module.css'
import { ChangesFeed } from './changes-feed.tsx'
import { useLastVisit } from './use-last-visit.ts'
import { changesWords } from './words.ts'

/** `/changes`: what changed in an area and all below it, by whom and why; since the last visit. */
export function ChangesPage() {
  const lang = useLanguage()
  return (
    <SelectedPage empty={<p>{changesWords(lang).nothing}</p>}>
      {(selected) => <Changes {...selected} />}
    </SelectedPage>
  )
}

function Changes({ areas: { areas }, selection: { area } }: SelectedProps) {
  const lang = useLanguage()
  const words = changesWords(lang)
  const navigate = useNavigate()
  const corrections = addressParameters(useLocation().search).get('corrections') === '1'
  const since = useLastVisit()
  const indicators = useQuery(indicatorsQuery())
  const view: ChangesView = { area: area.code, corrections }
  const go = (change: { readonly area?: string; readonly corrections?: boolean }) =>
    void navigate(paths.changes({ lang, area: area.code, corrections, ...change }))
  usePageTitle(words.of(area.name))
  return (
    <>
      <PageHead
        above={ancestorsOf(area, areas)}
        linkTo={({ code }) => paths.changes({ lang, area: code, corrections })}
        title={words.of(area.name)}
        period={undefined}
        holdsSample={false}
      >
        <AreaPicker areas={areas} current={area} onChoose={({ code }) => go({ area: code })} />
      </PageHead>
      <div className={styles.tools}>
        <label className={styles.filter}>
          <input
            type="checkbox"
            checked={corrections}
            onChange={({ target }) => go({ corrections: target.checked })}
          />
          {words.corrections}
        </label>
        <a href={onServer(csvPath(changesPath(view), lang))}>{words.csv}</a>
      </div>
      <QueryBoundary query={indicators}>
        {({ indicators: catalogue }) =>
          since === undefined ? (
            <p role="status">{pageWords(lang).load.busy}</p>
          ) : (
            <ChangesFeed
              key={`${area.code} ${corrections}`}
              view={view}
              catalogue={catalogue}
              since={since}
            />
          )
        }
      </QueryBoundary>
    </>
  )
}
