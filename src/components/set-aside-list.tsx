import { isStrange, type SetAsideOf } from '../selection/address-reader.ts'
import type { InvalidParameter, Parameter } from '../selection/selection.ts'
import { useLanguage } from '../text/use-language.tsx'
import { Notice } from './notice.tsx'
import { setAsideWords } from './set-aside-words.ts'

interface SetAsideListProps<Name extends string, Reason extends string> {
  readonly setAside: readonly SetAsideOf<Name, Reason>[]
  /** What a page calls its own parameters and reasons. */
  readonly words: {
    readonly parameters: Readonly<Record<Name, string>>
    readonly reasons: Readonly<Record<Reason, string>>
  }
}

/** Which parts of the address were set aside, and why; nothing where all could be used. */
export function SetAsideList<Name extends string, Reason extends string>(
  props: SetAsideListProps<Name, Reason>,
) {
  const { title, line, common } = setAsideWords(useLanguage())
  const { parameters } = props.words
  const reasons: Readonly<Record<string, string>> = { ...common, ...props.words.reasons }
  /** What the page calls a parameter of its own; a strange one is called what the address calls it. */
  const nameOf = (one: SetAsideOf<Name, Reason>) =>
    isStrange(one) ? one.parameter : parameters[one.parameter]
  if (props.setAside.length === 0) return null
  return (
    <Notice tone="warn" title={title} live>
      <ul>
        {props.setAside.map((one) => (
          <li key={`${one.parameter} ${one.given}`}>
            {line(nameOf(one), one.given, reasons[one.reason] ?? '')}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** The list of the pages that show one area. */
export function AreaSetAsideList({
  setAside,
}: Pick<SetAsideListProps<Parameter, InvalidParameter>, 'setAside'>) {
  return <SetAsideList setAside={setAside} words={setAsideWords(useLanguage())} />
}
