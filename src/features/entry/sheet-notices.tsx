import { useLocation } from 'react-router-dom'
import type { EntryResource } from '../../../contract/entry-resources.ts'
import type { Names } from '../../../contract/resources.ts'
import { Link } from '../../components/link.tsx'
import { signInWords } from '../../components/sign-in/sign-in-words.ts'
import { isOfTargets, type SheetPlace, unsentPlaces } from '../../data/drafts/unsent.ts'
import { sheetAddress } from '../../selection/entry-address.ts'
import { paths } from '../../selection/paths.ts'
import { formatMonth } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './sheet.module.css'
import { sheetOf } from './sheet-model.ts'
import { targetWords } from './target-words.ts'
import type { Owner } from './use-owner.ts'
import { entryWords } from './words.ts'

interface SheetNoticesProps {
  readonly entry: EntryResource
  readonly owner: Owner
  /** Whether a month is submitted or closed: a change of it is a correction. */
  readonly corrects: boolean
  /** Why a submitted month is corrected. */
  readonly reason: string
  readonly onReason: (reason: string) => void
  readonly readOnly: boolean
  /** Whether registers say any of the figures: these are not typed. */
  readonly fed: boolean
}

/** Above the sheet: why it was given back, what a change would be, or why nothing can be entered. */
export function SheetNotices(props: SheetNoticesProps) {
  const { entry, owner, corrects, reason, onReason, readOnly, fed } = props
  const lang = useLanguage()
  const words = entryWords(lang)
  const month = entry.months.find((one) => one.month === entry.month)
  const state = month?.state ?? null
  return (
    <>
      {state?.state === 'returned' && state.reason !== null && (
        <p className={styles.returned} role="status">
          {words.month.returned(state.reason)}
        </p>
      )}
      {corrects && entry.may.enter && (
        <div className={styles.correction}>
          <p>{month ? words.month.settled : words.month.settledSome}</p>
          <label>
            {words.month.reason}{' '}
            <input
              type="text"
              value={reason}
              maxLength={2000}
              onChange={(event) => onReason(event.target.value)}
            />
          </label>
          {readOnly && <small>{words.month.locked}</small>}
        </div>
      )}
      {!entry.may.enter && <SignInHint owner={owner} text={words.readOnly} />}
      {entry.may.enter && month?.open === false && <p className={styles.hint}>{words.notOpen}</p>}
      <UnsentElsewhere
        account={owner.account}
        sheet={{ area: entry.areaCode, sheet: sheetOf(entry) }}
        names={entry.names}
      />
      {!readOnly && <p className={styles.hint}>{words.input.hint}</p>}
      {fed && entry.may.enter && <p className={styles.hint}>{words.fed.hint}</p>}
    </>
  )
}

interface SignInHintProps {
  readonly owner: Owner
  /** Why somebody who is signed in, or nobody is, can enter nothing. */
  readonly text: string
}

/** Why nothing can be entered, and the way to sign in where nobody is. */
export function SignInHint({ owner: { account, isGone }, text }: SignInHintProps) {
  const lang = useLanguage()
  const { pathname, search } = useLocation()
  return (
    <p className={isGone ? styles.returned : styles.hint} role={isGone ? 'alert' : undefined}>
      {isGone ? entryWords(lang).signedOut : text}{' '}
      {(account === '' || isGone) && (
        <Link to={paths.signIn({ lang, next: pathname + search })}>{signInWords(lang).title}</Link>
      )}
    </p>
  )
}

interface UnsentElsewhereProps {
  readonly account: string
  /** The sheet that is open. */
  readonly sheet: Omit<SheetPlace, 'account'>
  readonly names: Names
}

/** Other sheets of which something was typed and not stored. */
export function UnsentElsewhere({ account, sheet, names }: UnsentElsewhereProps) {
  const lang = useLanguage()
  const { save } = entryWords(lang)
  const places = unsentPlaces(account).filter(
    (place) => place.area !== sheet.area || place.sheet !== sheet.sheet,
  )
  if (places.length === 0) return null
  return (
    <p className={styles.returned}>
      {save.elsewhere}{' '}
      {places.map((place) => (
        <Link key={`${place.area} ${place.sheet}`} to={sheetAddress(place, lang)}>
          {sheetWords(place, names[place.area] ?? place.area, lang)}
        </Link>
      ))}
    </p>
  )
}

/** What a sheet is of, as a page's title says it. */
function sheetWords(place: Omit<SheetPlace, 'account'>, area: string, lang: Language): string {
  if (isOfTargets(place)) return targetWords(lang).title(area, Number(place.sheet))
  const [period = '', indicator] = place.sheet.split('|')
  const words = entryWords(lang)
  return indicator === undefined
    ? words.pageTitle(area, formatMonth(period, lang))
    : words.yearTitle(area, '', Number(period))
}
