import { Fragment } from 'react'
import { Link } from '../../components/link.tsx'
import type { KnownArea } from '../../data/area-name.ts'
import { paths } from '../../selection/paths.ts'
import { type SelectionToWrite, withArea } from '../../selection/selection.ts'
import { listSign } from '../../text/punctuation.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'

interface UnitLinksProps<Unit> {
  readonly units: readonly Unit[]
  readonly areas: readonly KnownArea[]
  readonly state: SelectionToWrite
  /** What is said after a name, such as how much is missing. */
  readonly after?: (unit: Unit) => string
}

/** Units that have something to report, each leading to its overview. */
export function UnitLinks<Unit extends { readonly areaCode: string }>({
  units,
  areas,
  state,
  after,
}: UnitLinksProps<Unit>) {
  const lang = useLanguage()
  const known = units.flatMap((unit) => {
    const area = areas.find(({ code }) => code === unit.areaCode)
    return area ? [{ unit, area }] : []
  })
  return known.map(({ unit, area }, index) => (
    <Fragment key={area.code}>
      {index > 0 && listSign(lang)}
      <Link to={paths.overview(withArea(state, area))}>{area.name}</Link>
      {after && <UnbrokenText text={after(unit)} />}
    </Fragment>
  ))
}
