import { useQuery } from '@tanstack/react-query'
import { AskButton } from '../../components/asked/ask-button.tsx'
import asked from '../../components/asked/asked.module.css'
import { AskedItem } from '../../components/asked/asked-item.tsx'
import { askedWords } from '../../components/asked/asked-words.ts'
import { areaName } from '../../data/area-name.ts'
import { followUpsQuery } from '../../data/follow-up-requests.ts'
import { indicatorName } from '../../text/figure-words.ts'
import { formatPeriodWords } from '../../text/format-date.ts'
import { clauseWords } from '../../text/punctuation.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { askedPeriods } from './asked-periods.ts'
import explain from './explain-panel.module.css'
import type { ExplainProps } from './explain-props.ts'

/** What is asked about a figure in the year (请核实), of units below too, and the way to ask. */
export function AskedAboutFigure({ indicator, explanation, areas }: ExplainProps) {
  const lang = useLanguage()
  const words = askedWords(lang)
  const { areaCode: area, year, rollUp, units } = explanation
  const { data } = useQuery(followUpsQuery({ area, indicator: indicator.id, year }))
  // Nothing is amiss on the page without it: whoever is no longer signed in is told of nothing.
  if (!data || (data.requests.length === 0 && !data.may.ask)) return null
  const askable = rollUp
    ? units.flatMap(({ areaCode, ended }) => (ended ? [] : [areaCode]))
    : [area]
  return (
    <section className={explain.part} aria-labelledby="asked">
      <h3 id="asked" className={explain.heading}>
        {words.title}
      </h3>
      {data.requests.length > 0 && (
        <ul className={asked.list}>
          {data.requests.map((request) => (
            <li key={request.id}>
              <AskedItem
                request={request}
                names={data.names}
                about={clauseWords(
                  [
                    ...(rollUp ? [data.names[request.areaCode] ?? request.areaCode] : []),
                    formatPeriodWords(request.period, lang),
                  ],
                  lang,
                )}
              />
            </li>
          ))}
        </ul>
      )}
      {data.may.ask && askable.length > 0 && (
        <AskButton
          indicatorId={indicator.id}
          name={indicatorName(indicator, lang)}
          areas={askable.map((code) => ({ code, name: areaName(areas, code) }))}
          periods={askedPeriods(explanation)}
        />
      )}
    </section>
  )
}
