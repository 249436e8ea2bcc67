import { useQuery } from '@tanstack/react-query'
import { changesQuery } from '../../../data/changes-queries.ts'
import { indicatorName } from '../../../text/figure-words.ts'
import { labelled } from '../../../text/punctuation.ts'
import { UnbrokenText } from '../../../text/unbroken-text.tsx'
import { useLanguage } from '../../../text/use-language.tsx'
import { correctionLine, correctionWords } from '../../../text/words-correction.ts'
import type { FrozenFigures } from '../frozen/frozen-figures.ts'

/** Of more corrections only their number is told. */
const MOST = 5

/** Which figures of a deck's area were corrected since it was prepared: the wall still shows the old ones. */
export function CorrectedSince({ frozen }: { readonly frozen: FrozenFigures }) {
  const lang = useLanguage()
  const { area, dataset, indicators, progress } = frozen
  const { data } = useQuery(changesQuery({ area: area.code, corrections: true }, null))
  const lines = (data?.changes ?? [])
    // What the deck was made from knows of all until then.
    .filter(({ at }) => dataset.importedAt === null || at > dataset.importedAt)
    .flatMap(({ rows, at, reason, areaCode }) =>
      rows.flatMap((row) => {
        if (row.kind !== 'figure' || !row.correction || areaCode === null) return []
        const indicator = indicators.find(({ id }) => id === row.indicator)
        if (!indicator || !row.period.startsWith(String(progress.year))) return []
        const nameOf = areaCode === area.code ? null : (code: string) => data?.names[code] ?? code
        const line = correctionLine({ ...row, areaCode, at, reason }, indicator, lang, nameOf)
        return labelled(indicatorName(indicator, lang), line, lang)
      }),
    )
  if (lines.length === 0) return null
  return (
    <ul>
      {lines.slice(0, MOST).map((line) => (
        <li key={line}>
          <UnbrokenText text={line} />
        </li>
      ))}
      {lines.length > MOST && <li>{correctionWords(lang).more(lines.length - MOST)}</li>}
    </ul>
  )
}
