import { useQuery } from '@tanstack/react-query'
import { templatePath } from '../../../contract/import-paths.ts'
import { yearOf } from '../../../domain/period.ts'
import { isFed } from '../../../domain/register/feed.ts'
import { registersQuery } from '../../data/register-requests.ts'
import { sessionQuery } from '../../data/session-requests.ts'
import { onServer } from '../../data/visit.ts'
import { useRemembered } from '../../selection/remembered.ts'
import { useAreas } from '../../selection/use-areas.ts'
import { labelled } from '../../text/punctuation.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { importWords } from './words.ts'

/** A sheet to be filled in, of the account's own area: its names, and the months of the running year. */
export function TemplateLink() {
  const lang = useLanguage()
  const words = importWords(lang)
  const own = useQuery(sessionQuery()).data?.account?.areaCode ?? null
  const remembered = useRemembered('unit')
  const areas = useAreas().data
  const area = areas?.areas.find(({ code }) => code === (own ?? remembered)) ?? areas?.areas[0]
  const year = Number(areas?.lastMonth.slice(0, 4))
  const kept = useQuery({ ...registersQuery(area?.code), enabled: area !== undefined }).data?.area
  if (!areas || !area) return null
  return (
    <p>
      {labelled(words.template, '', lang)}
      <a
        href={onServer(templatePath(area.code, year))}
        download={`${words.templateFile(area.name, year)}.csv`}
      >
        {words.templateFor(area.name, year)}
      </a>
      {kept?.feeds.some((feed) => isFed(feed, yearOf(year))) && ` ${words.templateFed}`}
    </p>
  )
}
