import { useLocation, useNavigate } from 'react-router-dom'
import { addressParameters } from '../../../contract/page-address.ts'
import type { AreaResource } from '../../../contract/resources.ts'
import type { Register } from '../../../domain/register/register.ts'
import { Notice } from '../../components/notice.tsx'
import { QueryBoundary } from '../../components/query-boundary.tsx'
import { plainOptions, Select } from '../../components/select.tsx'
import { breakdownQuery } from '../../data/register-requests.ts'
import { useAnswer } from '../../data/use-answer.ts'
import { breakdownAddress, parseBreakdown } from '../../selection/register-address.ts'
import { IN_PLACE } from '../../selection/use-selection.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { BreakdownPictures } from './breakdown-pictures.tsx'
import styles from './registers.module.css'
import { VillagesWithout } from './villages-without.tsx'
import { registerWords } from './words.ts'

interface BreakdownPartProps {
  readonly register: Register
  readonly area: AreaResource
  /** `YYYY-MM` that today is in. */
  readonly lastMonth: string
}

/** How many years back can be looked at. */
const YEARS = 5

/** How the rows of a year are spread over the values of a column, and over its months. */
export function BreakdownPart({ register, area, lastMonth }: BreakdownPartProps) {
  const lang = useLanguage()
  const words = registerWords(lang)
  const navigate = useNavigate()
  const asked = parseBreakdown(addressParameters(useLocation().search))
  const columns = register.columns.filter(({ kind }) =>
    ['choice', 'choices', 'tags', 'village'].includes(kind),
  )
  const column = columns.find(({ name }) => name === asked.by) ?? columns[0]
  const running = Number(lastMonth.slice(0, 4))
  const year = asked.year ?? running
  const years = new Set([year, ...Array.from({ length: YEARS }, (_, back) => running - back)])
  const view = { area: area.code, year, by: column?.name ?? '' }
  const answer = useAnswer({ ...breakdownQuery(register.id, view), enabled: column !== undefined })
  if (!column) return null
  const go = (change: { readonly year?: number; readonly by?: string }) => {
    const place = { register: register.id, area: area.code, lang }
    const address = breakdownAddress(place, { year, by: column.name, ...change })
    void navigate(address, { replace: true, state: IN_PLACE })
  }
  return (
    <div className={styles.page}>
      <div className={styles.filters} data-open>
        <Select
          label={words.breakdown.year}
          value={String(year)}
          groups={plainOptions([...years].sort((a, b) => b - a).map(String), (one) =>
            words.breakdown.yearOption(Number(one)),
          )}
          onChoose={(one) => go({ year: Number(one) })}
        />
        <Select
          label={words.breakdown.by}
          value={column.name}
          groups={plainOptions(
            columns.map(({ name }) => name),
            (name) => columns.find((one) => one.name === name)?.title[lang] ?? name,
          )}
          onChoose={(by) => go({ by })}
        />
      </div>
      <QueryBoundary query={answer}>
        {(data) => (
          <>
            {data.rows === 0 ? (
              <Notice tone="info">
                <p>{words.breakdown.none}</p>
              </Notice>
            ) : (
              <BreakdownPictures
                register={register}
                column={register.columns.find(({ name }) => name === data.by) ?? column}
                area={area}
                data={data}
              />
            )}
            {data.villagesWithout && (
              <VillagesWithout
                villages={data.villagesWithout}
                names={data.names}
                area={area.code}
                isListed={Object.keys(data.villages).length > 0}
              />
            )}
          </>
        )}
      </QueryBoundary>
    </div>
  )
}
