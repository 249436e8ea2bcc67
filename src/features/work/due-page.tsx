import { useQuery } from '@tanstack/react-query'
import { DUE_GROUPS, dueGroup } from '../../../domain/register/work.ts'
import { AreaPicker } from '../../components/area-picker.tsx'
import { DueList } from '../../components/due/due-list.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { QueryBoundary } from '../../components/query-boundary.tsx'
import type { SelectedProps } from '../../components/selected-page.tsx'
import { usePageTitle } from '../../components/use-page-title.ts'
import { dueQuery } from '../../data/register-requests.ts'
import { ancestorsOf } from '../../selection/area-options.ts'
import { workAddress } from '../../selection/work-address.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { useWriteWork } from './use-write-work.ts'
import { workWords } from './words.ts'
import styles from './work.module.css'
import { WorkNav } from './work-nav.tsx'

/** What is to be done next in an area and all below it, of every register. */
export function DuePage({ areas: { areas }, selection: { area } }: SelectedProps) {
  const lang = useLanguage()
  const words = workWords(lang)
  const write = useWriteWork(null)
  const due = useQuery(dueQuery(area.code))
  usePageTitle(words.pageTitle(area.name, words.due))
  return (
    <>
      <PageHead
        above={ancestorsOf(area, areas)}
        linkTo={({ code }) => workAddress(null, { area: code, lang })}
        title={area.name}
        period={words.due}
        holdsSample={due.data?.holdsSample ?? false}
      >
        <AreaPicker
          areas={areas}
          current={area}
          onChoose={({ code }) => write({ area: code, lang })}
        />
      </PageHead>
      <WorkNav shown={null} state={{ area: area.code, lang }} />
      <QueryBoundary query={due}>
        {(answer) => (
          <div className={styles.page}>
            {answer.items.length === 0 && <p>{words.noneDue}</p>}
            {answer.items.length < answer.open && (
              <p>{words.some(answer.items.length, answer.open)}</p>
            )}
            {DUE_GROUPS.map((group) => {
              const items = answer.items.filter(
                ({ due: day }) => dueGroup(day, answer.today) === group,
              )
              if (items.length === 0) return null
              return (
                <section key={group} className={styles.panel} aria-labelledby={group}>
                  <h2 id={group}>{words.group(words.groups[group], items.length)}</h2>
                  <DueList {...answer} items={items} />
                </section>
              )
            })}
          </div>
        )}
      </QueryBoundary>
    </>
  )
}
