import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { rowsCsvPath } from '../../../contract/register-paths.ts'
import type { RegisterRowsResource } from '../../../contract/register-resources.ts'
import type { AreaResource } from '../../../contract/resources.ts'
import type { Register } from '../../../domain/register/register.ts'
import { Link } from '../../components/link.tsx'
import { WorkbookButton } from '../../components/workbook/workbook-button.tsx'
import { rowsQuery } from '../../data/register-requests.ts'
import { onServer } from '../../data/visit.ts'
import { importAddress } from '../../selection/import-address.ts'
import { isFiltered, type RegisterView, rowsViewOf } from '../../selection/register-address.ts'
import { useLanguage } from '../../text/use-language.tsx'
import type { VillageNames } from './cell-words.ts'
import styles from './registers.module.css'
import { registerWords } from './words.ts'

interface RowsToolsProps {
  readonly register: Register
  readonly area: AreaResource
  readonly answer: RegisterRowsResource
  readonly villages: VillageNames
  readonly view: RegisterView
  /** What changes the register. */
  readonly children: ReactNode
}

/** Rows on one page of those that a workbook is made of: as many as the server gives. */
const WORKBOOK_PAGE = 1000

/** How many rows there are, and how they come in and out. */
export function RowsTools(props: RowsToolsProps) {
  const { register, area, answer, villages, view, children } = props
  const lang = useLanguage()
  const words = registerWords(lang)
  const client = useQueryClient()
  const asked = rowsViewOf(area.code, view)
  const sheets = async () => {
    const pages = Math.ceil(answer.total / WORKBOOK_PAGE)
    const rows: RegisterRowsResource['rows'][number][] = []
    for (let page = 1; page <= pages; page += 1) {
      const part = { ...asked, page, limit: WORKBOOK_PAGE }
      rows.push(...(await client.fetchQuery(rowsQuery(register.id, part))).rows)
    }
    const { rowsSheet } = await import('./rows-sheet.ts')
    return [rowsSheet(register, { ...answer, rows }, area, villages, lang)]
  }
  return (
    <div className={styles.tools}>
      {children}
      <strong className={styles.count}>
        {isFiltered(view) ? words.rows.found(answer.total) : words.rows.count(answer.total)}
      </strong>
      <span className={styles.files}>
        <a href={onServer(rowsCsvPath(register.id, asked, lang))} download>
          {words.tools.csv}
        </a>{' '}
        <WorkbookButton
          name={words.tools.workbookOf(register.title[lang], area.name)}
          sheets={sheets}
        />{' '}
        <WorkbookButton
          name={words.tools.templateOf(register.title[lang])}
          label={words.tools.template}
          sheets={async () => [(await import('./rows-sheet.ts')).templateSheet(register)]}
        />{' '}
        <Link to={importAddress(lang)}>{words.tools.import}</Link>
      </span>
    </div>
  )
}
