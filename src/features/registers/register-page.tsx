import { useLocation, useNavigate, useParams } from 'react-router-dom'
import { addressParameters } from '../../../contract/page-address.ts'
import type { Register } from '../../../domain/register/register.ts'
import { isRegister, REGISTER_IDS, REGISTERS } from '../../../domain/register/registers.ts'
import { AreaPicker } from '../../components/area-picker.tsx'
import { Link } from '../../components/link.tsx'
import { Notice } from '../../components/notice.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { SelectedPage, type SelectedProps } from '../../components/selected-page.tsx'
import { SetAsideNotice } from '../../components/set-aside-notice.tsx'
import { usePageTitle } from '../../components/use-page-title.ts'
import { ancestorsOf } from '../../selection/area-options.ts'
import {
  breakdownAddress,
  parseBreakdown,
  registerAddress,
} from '../../selection/register-address.ts'
import { workAddress } from '../../selection/work-address.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { BreakdownPart } from './breakdown-part.tsx'
import styles from './registers.module.css'
import { RowsPart } from './rows-part.tsx'
import { registerWords } from './words.ts'

/** `/registers/:register`: what an area has written down, row by row; and below it, how that is spread. */
export function RegisterPage() {
  const empty = <p>{registerWords(useLanguage()).empty}</p>
  return <SelectedPage empty={empty}>{(selected) => <Selected {...selected} />}</SelectedPage>
}

function Selected({ areas, selection }: SelectedProps) {
  const lang = useLanguage()
  const words = registerWords(lang)
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  const { register: id = REGISTER_IDS[0] ?? '' } = useParams()
  const register: Register | null = isRegister(id) ? REGISTERS[id] : null
  const isBreakdown = pathname.endsWith('/breakdown')
  const { area } = selection
  const title = register?.title[lang] ?? words.registers
  const { year } = parseBreakdown(addressParameters(search))
  const addressOf = (code: string, other = id) => {
    const place = { register: other, area: code, lang }
    // Columns are a register's own: another one begins with all of its rows.
    return isBreakdown ? breakdownAddress(place, { year }) : registerAddress(place)
  }
  usePageTitle(words.title(area.name, title))
  return (
    <>
      <PageHead
        above={ancestorsOf(area, areas.areas)}
        linkTo={({ code }) => addressOf(code)}
        title={area.name}
        period={title}
        holdsSample={area.holdsSample}
        screenOnly
      >
        <AreaPicker
          areas={areas.areas}
          current={area}
          onChoose={({ code }) => void navigate(addressOf(code))}
        />
      </PageHead>
      <SetAsideNotice selection={{ ...selection, unknown: [] }} />
      <div className={styles.views}>
        <nav aria-label={words.registers}>
          {REGISTER_IDS.map((one) => (
            <Link
              key={one}
              to={addressOf(area.code, one)}
              aria-current={one === id ? 'page' : undefined}
            >
              {REGISTERS[one].title[lang]}
            </Link>
          ))}
        </nav>
        {register && (
          <nav aria-label={words.views.label}>
            {(['rows', 'breakdown'] as const).map((one) => {
              const place = { register: id, area: area.code, lang }
              const isCurrent = (one === 'breakdown') === isBreakdown
              return (
                <Link
                  key={one}
                  to={one === 'rows' ? registerAddress(place) : breakdownAddress(place)}
                  aria-current={isCurrent ? 'page' : undefined}
                >
                  {words.views[one]}
                </Link>
              )
            })}
            {register.work && (
              <Link to={workAddress(id, { area: area.code, lang })}>{words.views.work}</Link>
            )}
          </nav>
        )}
      </div>
      {!register ? (
        <Notice tone="warn">
          <p>{words.unknown(id)}</p>
        </Notice>
      ) : isBreakdown ? (
        <BreakdownPart key={id} register={register} area={area} lastMonth={areas.lastMonth} />
      ) : (
        <RowsPart key={`${id} ${area.code}`} register={register} area={area} />
      )}
    </>
  )
}
