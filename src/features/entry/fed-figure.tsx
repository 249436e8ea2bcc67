import { type Entered, entryOf } from '../../../domain/entry.ts'
import { isSettled } from '../../../domain/month-state.ts'
import { Link } from '../../components/link.tsx'
import { registerAddress } from '../../selection/register-address.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { messageId } from './row-actions.ts'
import { besideText, type RowView } from './sheet-model.ts'
import cells from './sheet-table.module.css'
import { entryWords } from './words.ts'

interface FedFigureProps {
  readonly view: RowView
  readonly line: number
  readonly register: string
  readonly areaCode: string
}

/** A month's figure that is counted from a register: the number, the way to its rows, and what was typed beside it. */
export function FedFigure({ view, line, register, areaCode }: FedFigureProps) {
  const lang = useLanguage()
  const { fed, nothingDue } = entryWords(lang)
  const { indicator, month, held, beside } = view.row
  const isNothing = entryOf(indicator.measure, held).kind === 'nothing_due'
  const before = indicator.measure === 'ratio' ? fed.noneYet : fed.none
  const none = isSettled(view.monthState) ? fed.unknown : before
  const to = registerAddress({ register, area: areaCode, lang }, { indicator: indicator.id, month })
  return (
    <>
      {held && (
        <strong className={cells.counted}>
          {isNothing ? nothingDue : besideText(view.row, held, lang)}
        </strong>
      )}
      <span id={messageId(line)} className={cells.reading}>
        <Link to={to} aria-label={fed.of(view.label)}>
          {fed.rows}
        </Link>{' '}
        {!held && <UnbrokenText text={none} />}
        {beside && !isSameFigure(beside, held) && (
          <UnbrokenText text={fed.beside(besideText(view.row, beside, lang))} />
        )}
      </span>
    </>
  )
}

/** Whether two say the same number: nothing is to be told then. */
function isSameFigure(one: Entered, other: Entered | null): boolean {
  const numbers = ['value', 'numerator', 'denominator', 'qualifier'] as const
  return other !== null && numbers.every((number) => one[number] === other[number])
}
