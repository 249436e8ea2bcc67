import type { SetAsideOf, UnknownParameter } from '../selection/address-reader.ts'
import type { InvalidParameter, Parameter, Selection } from '../selection/selection.ts'
import { strangeParameters } from '../selection/strange-parameters.ts'
import { useLanguage } from '../text/use-language.tsx'
import { Notice } from './notice.tsx'
import { setAsideWords } from './set-aside-words.ts'

interface SetAsideListProps<Name extends string, Reason extends string> {
  readonly setAside: readonly SetAsideOf<Name, Reason>[]
  readonly unknown: readonly UnknownParameter[]
  /** What a page calls its own parameters and reasons. */
  readonly words: {
    readonly parameters: Readonly<Record<Name, string>>
    readonly reasons: Readonly<Record<Reason, string>>
  }
}

/**
 * Which parts of the address were set aside, and why, with those that somebody may have meant for
 * parts of it; nothing where all could be used.
 */
export function SetAsideList<Name extends string, Reason extends string>(
  props: SetAsideListProps<Name, Reason>,
) {
  const { title, line, common } = setAsideWords(useLanguage())
  const { parameters, reasons } = props.words
  const lines = [
    ...props.setAside.map(({ parameter, given, reason }) =>
      line(
        parameters[parameter],
        given,
        reason === 'given_twice' ? common.given_twice : reasons[reason],
      ),
    ),
    ...strangeParameters(props.unknown, Object.keys(parameters)).map(([name, value]) =>
      line(name, value, common.no_such_parameter),
    ),
  ]
  if (lines.length === 0) return null
  return (
    <Notice tone="warn" title={title} live>
      <ul>
        {lines.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** The list of the pages that show one area. */
export function AreaSetAsideList({ selection }: { readonly selection: Selection }) {
  const words: SetAsideListProps<Parameter, InvalidParameter>['words'] = setAsideWords(
    useLanguage(),
  )
  return <SetAsideList setAside={selection.setAside} unknown={selection.unknown} words={words} />
}
