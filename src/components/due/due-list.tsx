import type { DueResource } from '../../../contract/register-resources.ts'
import type { Register } from '../../../domain/register/register.ts'
import { isRegister, REGISTERS } from '../../../domain/register/registers.ts'
import { dueColumnOf } from '../../../domain/register/work.ts'
import { registerAddress } from '../../selection/register-address.ts'
import { formatDay } from '../../text/format-date.ts'
import { labelled, listWords } from '../../text/punctuation.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { Link } from '../link.tsx'
import styles from './due.module.css'
import { DueMark } from './due-mark.tsx'

type DueItem = DueResource['items'][number]

interface DueListProps extends Pick<DueResource, 'areaCode' | 'today' | 'names'> {
  readonly items: readonly DueItem[]
}

/** What is due, each with its day, how late it is, and the way to its row. */
export function DueList({ items, areaCode, today, names }: DueListProps) {
  const lang = useLanguage()
  return (
    <ul className={styles.list}>
      {items.map((item) => {
        const { register, id, about, due } = item
        const place = item.areaCode === areaCode ? [] : [names[item.areaCode] ?? item.areaCode]
        const declared = registerOf(register)
        const [title, column] = [declared?.title[lang], declared && dueColumnOf(declared)]
        return (
          <li key={`${register} ${item.areaCode} ${id}`} className={styles.item}>
            <span className={styles.about}>
              <Link
                to={registerAddress(
                  { register, area: item.areaCode, lang },
                  { row: { area: item.areaCode, id } },
                )}
              >
                {about}
              </Link>
            </span>
            <DueMark due={due} today={today} />
            <span className={styles.when}>
              <UnbrokenText
                text={listWords(
                  [
                    ...place,
                    ...(title === undefined ? [] : [title]),
                    labelled(column?.title[lang] ?? '', formatDay(due, lang), lang),
                  ],
                  lang,
                )}
              />
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function registerOf(id: string): Register | null {
  return isRegister(id) ? REGISTERS[id] : null
}
