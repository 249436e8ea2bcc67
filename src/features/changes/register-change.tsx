import type { ReactNode } from 'react'
import type { ChangesResource } from '../../../contract/changes-resources.ts'
import type { Register } from '../../../domain/register/register.ts'
import { isRegister, REGISTERS } from '../../../domain/register/registers.ts'
import { Link } from '../../components/link.tsx'
import { registerAddress } from '../../selection/register-address.ts'
import { formatDay, formatMonth } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { labelled, listWords, withRemark } from '../../text/punctuation.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './changes.module.css'
import { changesWords } from './words.ts'

type ChangedRow = ChangesResource['changes'][number]['rows'][number]

interface RegisterChangeProps {
  readonly row: Extract<ChangedRow, { kind: 'row' | 'feed' | 'village' }>
  readonly areaCode: string | null
  readonly nameOf: (indicatorId: string) => string
}

/** What changed of a register: a row of it, since when it feeds an indicator, or a village that its rows name. */
export function RegisterChange({ row, areaCode, nameOf }: RegisterChangeProps) {
  const lang = useLanguage()
  const words = changesWords(lang)
  const line = (name: ReactNode, change: string) => (
    <li>
      {name} <UnbrokenText text={change} />
    </li>
  )
  switch (row.kind) {
    case 'row': {
      const { day } = row
      const about = labelled(registerName(row.register, lang), row.about, lang)
      const name = withRemark(about, day && formatDay(day, lang), lang)
      const columns = columnNames(row.register, row.columns, lang)
      const change =
        columns === '' ? words.rows[row.change] : labelled(words.rows.changed, columns, lang)
      if (row.change === 'removed' || areaCode === null) return line(name, change)
      const to = registerAddress(
        { register: row.register, area: areaCode, lang },
        { row: { area: areaCode, id: row.id } },
      )
      return line(<Link to={to}>{name}</Link>, change)
    }
    case 'feed': {
      const said = (state: typeof row.before) =>
        state === null
          ? words.noFeed
          : words.feedFrom(formatMonth(state.from, lang), registerName(state.register, lang))
      return (
        <li>
          {words.feed(nameOf(row.indicator))}{' '}
          <span className={styles.change}>
            {said(row.before)} → {said(row.after)}
          </span>
        </li>
      )
    }
    case 'village':
      return line(
        withRemark(labelled(words.village, row.name, lang), row.code, lang),
        words.rows[row.change],
      )
  }
}

function registerOf(id: string): Register | null {
  return isRegister(id) ? REGISTERS[id] : null
}

/** What a register is called; one that is no longer declared by its id. */
function registerName(id: string, lang: Language): string {
  return registerOf(id)?.title[lang] ?? id
}

function columnNames(id: string, names: readonly string[], lang: Language): string {
  const columns = registerOf(id)?.columns ?? []
  const titles = names.map((name) => columns.find((one) => one.name === name)?.title[lang] ?? name)
  return listWords(titles, lang)
}
