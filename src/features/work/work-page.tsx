import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'react-router-dom'
import { addressParameters } from '../../../contract/page-address.ts'
import type { RegisterRowsResource } from '../../../contract/register-resources.ts'
import { dayIn } from '../../../domain/day.ts'
import { countWork, type WorkRegister } from '../../../domain/register/work.ts'
import { AreaPicker } from '../../components/area-picker.tsx'
import { useClock } from '../../components/clock.tsx'
import { Link } from '../../components/link.tsx'
import { Notice } from '../../components/notice.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { QueryBoundary } from '../../components/query-boundary.tsx'
import { plainOptions, Select } from '../../components/select.tsx'
import type { SelectedProps } from '../../components/selected-page.tsx'
import { usePageTitle } from '../../components/use-page-title.ts'
import { rowsQuery } from '../../data/register-requests.ts'
import { workOfYear } from '../../data/work-rows.ts'
import { ancestorsOf } from '../../selection/area-options.ts'
import { registerAddress } from '../../selection/register-address.ts'
import {
  WORK_VIEWS,
  type WorkToWrite,
  workAddress,
  workViewOf,
} from '../../selection/work-address.ts'
import { pageWords } from '../../text/page-words.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { useLinkedRows } from './linked-rows.ts'
import { useWriteWork } from './use-write-work.ts'
import { workWords } from './words.ts'
import styles from './work.module.css'
import { WorkBoard } from './work-board.tsx'
import type { WorkFrame } from './work-frame.ts'
import { WorkList } from './work-list.tsx'
import { whoOf } from './work-model.ts'
import { WorkNav } from './work-nav.tsx'

interface WorkPageProps extends SelectedProps {
  readonly register: WorkRegister
}

/** What a register's plan holds for a year, with what is carried over open: by state, or by the day due. */
export function WorkPage({ register, areas, selection: { area } }: WorkPageProps) {
  const lang = useLanguage()
  const words = workWords(lang)
  const write = useWriteWork(register.id)
  const { year: asked, view } = workViewOf(addressParameters(useLocation().search))
  const running = Number(areas.lastMonth.slice(0, 4))
  const year = asked ?? running
  const state: WorkToWrite = { area: area.code, year: asked ?? undefined, view, lang }
  const rows = useQuery(rowsQuery(register.id, workOfYear(register, area.code, year)))
  const title = words.of(year, register.title[lang])
  const { pickers } = pageWords(lang)
  const years = [...new Set([...area.years, running, running + 1, year])].sort((a, b) => b - a)
  usePageTitle(words.pageTitle(area.name, title))
  return (
    <>
      <PageHead
        above={ancestorsOf(area, areas.areas)}
        linkTo={({ code }) => workAddress(register.id, { ...state, area: code })}
        title={area.name}
        period={title}
        holdsSample={rows.data?.holdsSample ?? false}
      >
        <AreaPicker
          areas={areas.areas}
          current={area}
          onChoose={({ code }) => write({ ...state, area: code })}
        />
        <Select
          label={pickers.year}
          value={String(year)}
          groups={plainOptions(years.map(String), (one) => pickers.yearOption(Number(one)))}
          onChoose={(one) => write({ ...state, year: Number(one) })}
        />
      </PageHead>
      <WorkNav shown={register.id} state={state} />
      <QueryBoundary query={rows}>
        {(answer) => (
          <div className={styles.page} aria-busy={rows.isPlaceholderData}>
            <WorkRows register={register} answer={answer} year={year} state={state} />
          </div>
        )}
      </QueryBoundary>
    </>
  )
}

interface WorkRowsProps {
  readonly register: WorkRegister
  readonly answer: RegisterRowsResource
  readonly year: number
  readonly state: WorkToWrite
}

function WorkRows({ register, answer, year, state }: WorkRowsProps) {
  const lang = useLanguage()
  const words = workWords(lang)
  const clock = useClock()
  const [who, setWho] = useState('')
  const [said, setSaid] = useState('')
  const [moved, setMoved] = useState<WorkFrame['moved']>(null)
  const linked = useLinkedRows(register, answer.areaCode)
  const people = [...new Set(answer.rows.flatMap((row) => whoOf(register, row)))].sort()
  const rows = answer.rows.filter((row) => who === '' || whoOf(register, row).includes(who))
  const today = dayIn(clock())
  const add = registerAddress(
    { register: register.id, area: answer.areaCode, lang },
    { row: 'new' },
  )
  const frame: WorkFrame = {
    register,
    answer,
    year,
    today,
    linked,
    moved,
    onMoved: (row, text) => {
      setMoved(row)
      setSaid(text)
    },
  }
  if (answer.total === 0) {
    return (
      <p>
        {words.none(year)} {answer.may.write && <Link to={add}>{words.add}</Link>}
      </p>
    )
  }
  return (
    <>
      <div className={styles.tools}>
        <p className={styles.counts}>
          <UnbrokenText text={words.counts(countWork(register, rows, year, today))} />
        </p>
        {people.length > 1 && (
          <Select
            label={words.who}
            value={who}
            groups={plainOptions(['', ...people], (one) => (one === '' ? words.everybody : one))}
            onChoose={setWho}
          />
        )}
        <nav className={styles.views} aria-label={words.views.label}>
          {WORK_VIEWS.map((view) => (
            <Link
              key={view}
              to={workAddress(register.id, { ...state, view })}
              aria-current={state.view === view ? 'true' : undefined}
              replace
            >
              {words.views[view]}
            </Link>
          ))}
        </nav>
        {answer.may.write && <Link to={add}>{words.add}</Link>}
      </div>
      {answer.rows.length < answer.total && (
        <Notice tone="info">
          <p>{words.some(answer.rows.length, answer.total)}</p>
        </Notice>
      )}
      <p className={styles.said} role="status">
        {said}
      </p>
      {state.view === 'list' ? (
        <WorkList frame={frame} rows={rows} />
      ) : (
        <WorkBoard frame={frame} rows={rows} />
      )}
    </>
  )
}
