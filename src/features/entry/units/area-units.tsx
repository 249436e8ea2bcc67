import type { AreaResource } from '../../../../contract/resources.ts'
import { lazyComponent } from '../../../components/lazy-component.tsx'
import { Link } from '../../../components/link.tsx'
import { useSignedIn } from '../../../components/use-signed-in.ts'
import { paths } from '../../../selection/paths.ts'
import type { SelectionToWrite } from '../../../selection/selection.ts'
import { useLanguage } from '../../../text/use-language.tsx'
import sheet from '../sheet.module.css'
import { entryWords } from '../words.ts'

const UnitsMonth = lazyComponent(() => import('./units-month.tsx').then((part) => part.UnitsMonth))

interface AreaUnitsProps {
  readonly areas: readonly AreaResource[]
  readonly area: AreaResource
  /** `YYYY-MM`; null where it is about a year. */
  readonly month: string | null
  /** What links keep of the view. */
  readonly state: SelectionToWrite
  /** The same of a unit. */
  readonly linkTo: (code: string) => string
}

/**
 * An area with units is added up from them: sheets are those of units. Who has signed in is told how far each of them
 * is with the month; units with units of their own lead to theirs.
 */
export function AreaUnits({ areas, area, month, state, linkTo }: AreaUnitsProps) {
  const words = entryWords(useLanguage())
  const told = useSignedIn() ? month : null
  const units = areas.filter(({ parentCode }) => parentCode === area.code)
  if (units.length === 0) return <p>{words.noUnits}</p>
  const linked = told === null ? units : units.filter(({ levelsBelow }) => levelsBelow.length > 0)
  const sheetOf = (code: string, through: string) =>
    paths.entry({ ...state, area: code, year: Number(through.slice(0, 4)), through })
  return (
    <>
      {told !== null && (
        <UnitsMonth key={`${area.code} ${told}`} area={area.code} month={told} linkTo={sheetOf} />
      )}
      {linked.length > 0 && (
        <div className={sheet.units}>
          <p>{words.chooseUnit}</p>
          <ul>
            {linked.map(({ code, name }) => (
              <li key={code}>
                <Link to={linkTo(code)}>{name}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
