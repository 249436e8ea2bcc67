import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react'
import type { AreaResource } from '../../contract/resources.ts'
import { rememberChosen } from '../selection/recent-areas.ts'
import { pageWords } from '../text/page-words.ts'
import { useLanguage } from '../text/use-language.tsx'
import styles from './area-combobox.module.css'
import { AreaLines, foundGroup, type Offered } from './area-lines.tsx'
import { areaWords } from './area-words.ts'
import { isImeKey } from './ime-key.ts'
import { useAreaSearch } from './use-area-search.ts'

interface AreaComboboxProps {
  /** Names the field: a text, or the id of the element that asks for it. */
  readonly label: { readonly text: string } | { readonly by: string }
  /** What is listed while nothing is typed. */
  readonly offered: Offered
  /** The area shown now; null marks none. */
  readonly current: string | null
  /** Index of the offered line to begin at; -1 = none. */
  readonly startAt: number
  readonly input: RefObject<HTMLInputElement | null>
  /** Whether the list lies over the page and is there only while it is needed. */
  readonly floating?: boolean
  readonly onChoose: (area: AreaResource) => void
  /** Lists the units of an offered area below it, or no longer. */
  readonly onOpen?: (area: AreaResource) => void
}

const ignore = () => undefined

/**
 * A field to find an area by name, code, pinyin or initials, and the list of what fits. The field
 * keeps the focus; Enter takes the marked line, at once or as soon as the server has answered.
 */
export function AreaCombobox(props: AreaComboboxProps) {
  const {
    label,
    offered,
    current,
    startAt,
    input,
    floating = false,
    onChoose,
    onOpen = ignore,
  } = props
  const lang = useLanguage()
  const words = areaWords(lang)
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState('')
  const search = useAreaSearch(typed)
  const groups = search ? [foundGroup(search.found)] : offered.groups
  const lines = groups.flatMap((group) => group.lines)
  // Null until the reader moves: what is offered first may still be on its way.
  const [moved, setActive] = useState<number | null>(null)
  const active = moved ?? (search ? 0 : startAt)
  const [open, setOpen] = useState(!floating)
  const [waiting, setWaiting] = useState(false)
  const shown = open && (search !== null || lines.length > 0)
  const optionId = (index: number) => `${id}-${index}`

  const choose = (area: AreaResource) => {
    rememberChosen(area.code)
    setTyped('')
    setWaiting(false)
    // Over the page it would hide what comes next.
    if (floating) setOpen(false)
    onChoose(area)
  }
  const chooseFirst = useEffectEvent(() => {
    setWaiting(false)
    const [first, second] = search?.found ?? []
    // Of two areas of one name the reader has to see which is meant.
    if (first && first.name !== second?.name) choose(first)
  })
  const answered = search?.answered ?? false
  useEffect(() => {
    if (waiting && answered) chooseFirst()
  }, [waiting, answered])
  useEffect(() => {
    const option = document.getElementById(`${id}-${active}`)
    if (list.current && option) reveal(list.current, option)
  }, [id, active])

  const onKeyDown = (event: KeyboardEvent) => {
    if (isImeKey(event.nativeEvent)) return
    const last = lines.length - 1
    const moves: Record<string, number> = {
      ArrowDown: Math.min(active + 1, last),
      ArrowUp: Math.max(active - 1, 0),
      PageDown: Math.min(active + 10, last),
      PageUp: Math.max(active - 10, 0),
    }
    const next = moves[event.key]
    const marked = lines[active]
    // In a text they move the caret.
    const folds: Record<string, boolean> =
      typed === '' ? { ArrowRight: false, ArrowLeft: true } : {}
    if (next !== undefined) {
      setOpen(true)
      setActive(next)
    } else if (marked && marked.open !== null && marked.open === folds[event.key]) {
      setActive(active)
      onOpen(marked.area)
    } else if (event.key === 'Enter' && search && !search.answered) {
      search.askNow()
      setWaiting(true)
    } else if (event.key === 'Enter' && shown && marked) choose(marked.area)
    else if (event.key === 'Escape' && floating && shown) setOpen(false)
    else return
    event.preventDefault()
  }

  return (
    <div className={styles.root} data-floating={floating || undefined}>
      <input
        ref={input}
        className={styles.search}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        maxLength={64}
        aria-label={'text' in label ? label.text : undefined}
        aria-labelledby={'by' in label ? label.by : undefined}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={id}
        aria-activedescendant={shown && lines[active] ? optionId(active) : undefined}
        placeholder={words.placeholder}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          setActive(null)
          setWaiting(false)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => floating && setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.results} hidden={!shown}>
        <div
          ref={list}
          id={id}
          role="listbox"
          aria-label={words.list}
          aria-busy={search !== null && !search.answered}
          className={styles.list}
          // A press in the list leaves the focus in the field.
          onMouseDown={(event) => event.preventDefault()}
        >
          <AreaLines
            groups={groups}
            active={active}
            current={current}
            optionId={optionId}
            onChoose={choose}
            onOpen={onOpen}
          />
        </div>
        <p className={styles.count} role="status">
          {statusWords()}
        </p>
      </div>
    </div>
  )

  function statusWords(): string {
    if (search === null) return countWords(offered.total, offered.unlisted)
    if (search.failed) return pageWords(lang).load.unreachable
    if (!search.answered) return words.searching
    return countWords(search.total, search.total - search.found.length)
  }

  function countWords(all: number, unlisted: number): string {
    if (all === 0) return words.none
    return unlisted > 0 ? words.more(unlisted) : words.found(all)
  }
}

/** Scrolls the list, and only the list, so that an option outside its window comes to its middle. */
function reveal(list: HTMLElement, option: HTMLElement): void {
  const top = option.offsetTop - list.offsetTop
  const seen =
    top >= list.scrollTop && top + option.offsetHeight <= list.scrollTop + list.clientHeight
  if (!seen) list.scrollTop = top - (list.clientHeight - option.offsetHeight) / 2
}
