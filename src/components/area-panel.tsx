import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import type { AreaResource, AreasResource } from '../../contract/resources.ts'
import { unitsQuery } from '../data/area-search-query.ts'
import { areasQuery } from '../data/queries.ts'
import { ancestorsOf } from '../selection/area-options.ts'
import { hasUnits } from '../selection/compare-areas.ts'
import { recentAreas } from '../selection/recent-areas.ts'
import { remember, useRemembered } from '../selection/remembered.ts'
import { useLanguage } from '../text/use-language.tsx'
import { AreaCombobox } from './area-combobox.tsx'
import { groupOf, treeOf } from './area-lines.tsx'
import styles from './area-panel.module.css'
import { areaWords } from './area-words.ts'
import field from './field.module.css'
import { eachOnce, useChosenAreas } from './use-chosen-areas.ts'
import { usePopup } from './use-popup.ts'

interface AreaPanelProps {
  readonly areas: readonly AreaResource[]
  readonly current: AreaResource
  /** Whether only areas with units are offered. */
  readonly comparing: boolean
  /** What opened it. */
  readonly anchor: HTMLElement
  readonly onChoose: (area: AreaResource) => void
  readonly onClose: () => void
}

/** The reader's own unit, the areas chosen last and all as a tree; any of them is found by typing. */
export function AreaPanel(props: AreaPanelProps) {
  const { areas, current, comparing, anchor, onChoose, onClose } = props
  const words = areaWords(useLanguage())
  const panel = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const own = useRemembered('unit')
  const known = useChosenAreas(own, areas)
  const { listed, open, unlisted, fold } = useOpened(areas, current)
  const { offered, startAt } = useMemo(() => {
    const offers = (area: AreaResource) => !comparing || hasUnits(area)
    const others = known.filter((area) => area.code === own && area.code !== current.code)
    const recent = recentAreas(known).filter(({ code }) => code !== own && code !== current.code)
    const first = [
      ...groupOf(words.groups.own, others.filter(offers), known),
      ...groupOf(words.groups.recent, recent.filter(offers), known),
    ]
    const title = first.length > 0 ? words.groups.all : null
    const tree = treeOf(title, listed.filter(offers), {
      open,
      leastLevels: comparing ? 2 : 1,
      unlisted: comparing ? 0 : unlisted,
    })
    const lines = tree.groups.flatMap((group) => group.lines)
    return {
      offered: { ...tree, groups: [...first, ...tree.groups] },
      // Units chosen before are in sight; without any, the list begins at the area shown.
      startAt: first.length > 0 ? -1 : lines.findIndex(({ area }) => area.code === current.code),
    }
  }, [known, listed, open, unlisted, comparing, current.code, own, words])
  usePopup({ box: panel, anchor, onClose, focus: input })

  return (
    <div ref={panel} className={styles.panel}>
      <AreaCombobox
        label={{ text: words.search }}
        offered={offered}
        current={current.code}
        startAt={startAt}
        input={input}
        onChoose={onChoose}
        onOpen={fold}
      />
      <p className={styles.own}>
        {own === current.code ? (
          words.isOwn(current.name)
        ) : (
          <button
            type="button"
            className={field.button}
            onClick={() => remember('unit', current.code)}
          >
            {words.setOwn(current.name)}
          </button>
        )}
      </p>
    </div>
  )
}

/** The top level, the way down to the area shown, and the units of each area that is opened. */
function useOpened(areas: readonly AreaResource[], current: AreaResource) {
  const [open, setOpen] = useState<ReadonlySet<string>>(() => {
    const way = [...ancestorsOf(current, areas), current]
    return new Set(way.flatMap(({ code, levelsBelow }) => (levelsBelow.length > 0 ? code : [])))
  })
  const top = useQuery(areasQuery([])).data
  const units = useQueries({ queries: [...open].map(unitsQuery) }).map(({ data }) => data)
  const told = [top && topLevel(top), ...units.map((answer) => answer?.areas)]
  const way = [...ancestorsOf(current, areas), current]
  const listed = eachOnce([...way, ...told.flatMap((some) => some ?? [])])
  const unlisted = units.reduce((sum, answer) => sum + unlistedIn(answer), 0)
  const fold = ({ code }: AreaResource) => {
    const next = new Set(open)
    if (!next.delete(code)) next.add(code)
    setOpen(next)
  }
  return { listed, open, unlisted, fold }
}

function topLevel({ areas }: AreasResource): readonly AreaResource[] {
  const codes = new Set<string | null>(areas.map(({ code }) => code))
  return areas.filter(({ parentCode }) => !codes.has(parentCode))
}

function unlistedIn(answer: AreasResource | undefined): number {
  return answer?.page ? answer.page.total - answer.areas.length : 0
}
