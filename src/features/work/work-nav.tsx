import { WORK_REGISTERS } from '../../../domain/register/registers.ts'
import { Link } from '../../components/link.tsx'
import { registerAddress } from '../../selection/register-address.ts'
import { type WorkToWrite, workAddress } from '../../selection/work-address.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { workWords } from './words.ts'
import styles from './work.module.css'

interface WorkNavProps {
  /** Id of the register that is shown; null = what is due of all. */
  readonly shown: string | null
  readonly state: WorkToWrite
}

/** From what is due to the work of each register, and to its table. */
export function WorkNav({ shown, state }: WorkNavProps) {
  const lang = useLanguage()
  const words = workWords(lang)
  const { area } = state
  return (
    <nav className={styles.pages} aria-label={words.pages}>
      {[null, ...WORK_REGISTERS].map((register) => {
        const id = register?.id ?? null
        return (
          <Link
            key={id}
            to={workAddress(id, id === null ? { area, lang } : state)}
            aria-current={shown === id ? 'page' : undefined}
          >
            {register?.title[lang] ?? words.due}
          </Link>
        )
      })}
      {shown !== null && (
        <Link to={registerAddress({ register: shown, area, lang })}>{words.table}</Link>
      )}
    </nav>
  )
}
