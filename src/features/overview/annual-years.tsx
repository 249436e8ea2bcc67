import type { AreaResource } from '../../../contract/resources.ts'
import { Link } from '../../components/link.tsx'
import { Notice } from '../../components/notice.tsx'
import { paths } from '../../selection/paths.ts'
import type { SelectionToWrite } from '../../selection/selection.ts'
import { pageWords } from '../../text/page-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './annual-years.module.css'
import { unitWords } from './unit-words.ts'

interface AnnualYearsProps {
  readonly area: AreaResource
  /** The year on the page. */
  readonly year: number
  /** What links keep of the view. */
  readonly state: SelectionToWrite
}

/** For an area that holds annual figures only: which years there are, each a link. */
export function AnnualYears({ area, year, state }: AnnualYearsProps) {
  const lang = useLanguage()
  const { yearOption } = pageWords(lang).pickers
  return (
    <Notice tone="info">
      <p className={styles.years}>
        {unitWords(lang).annualOnly(area.name)}
        {area.years.map((one) => (
          <Link
            key={one}
            to={paths.overview({ ...state, area: area.code, year: one, through: undefined })}
            aria-current={one === year ? 'page' : undefined}
          >
            {yearOption(one)}
          </Link>
        ))}
      </p>
    </Notice>
  )
}
