import type { RegisterRowResource } from '../../../contract/register-resources.ts'
import { isDone } from '../../../domain/register/work.ts'
import { Link } from '../../components/link.tsx'
import { registerAddress } from '../../selection/register-address.ts'
import { formatDay } from '../../text/format-date.ts'
import { labelled } from '../../text/punctuation.ts'
import { useLanguage } from '../../text/use-language.tsx'
import type { LinkedRows } from './linked-rows.ts'
import { workWords } from './words.ts'
import styles from './work.module.css'
import type { WorkFrame } from './work-frame.ts'
import { stateOf, textIn, titleOf } from './work-model.ts'

interface ChainProps {
  readonly frame: WorkFrame
  readonly row: RegisterRowResource
  readonly linked: LinkedRows
}

/** From a shortcoming to its measure, its closure and the task that follows, in one line; of a task, what it comes from. */
export function Chain({ frame: { register }, row, linked }: ChainProps) {
  const lang = useLanguage()
  const { chain } = workWords(lang)
  const { work } = register
  const other = linked.of(row)
  const link = other && (
    <Link
      to={registerAddress(
        { register: linked.register.id, area: other.areaCode, lang },
        { row: { area: other.areaCode, id: other.id } },
      )}
    >
      {chain.linked(
        linked.register.title[lang],
        textIn(other, linked.register.about),
        stateOf(linked.register, other, lang),
      )}
    </Link>
  )
  if (work.measure === undefined) return link && <p className={styles.muted}>{link}</p>
  const measure = titleOf(register, work.measure, lang)
  const steps = [
    textIn(row, work.measure) === ''
      ? chain.none(measure)
      : labelled(measure, textIn(row, work.measure), lang),
    isDone(work, row)
      ? labelled(titleOf(register, work.done, lang), formatDay(textIn(row, work.done), lang), lang)
      : stateOf(register, row, lang),
    link ?? chain.noTask,
  ]
  return (
    <ol className={styles.chain} aria-label={chain.label}>
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a row do not move
        <li key={index}>{step}</li>
      ))}
    </ol>
  )
}
