import { useEffect, useRef, useState } from 'react'
import type { AreaResource } from '../../contract/resources.ts'
import { Shape } from '../charts/svg-primitives.tsx'
import { pageWords } from '../text/page-words.ts'
import { useLanguage } from '../text/use-language.tsx'
import styles from './area-picker.module.css'
import { lazyPart, useLazyPart } from './lazy-part.ts'

const areaPanel = lazyPart(() => import('./area-panel.tsx'))

interface AreaPickerProps {
  readonly areas: readonly AreaResource[]
  readonly current: AreaResource
  readonly onChoose: (area: AreaResource) => void
}

/** A button with the current area; it opens a list to search by name or code. */
export function AreaPicker({ areas, current, onChoose }: AreaPickerProps) {
  const words = pageWords(useLanguage())
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const parent = areas.find((area) => area.code === current.parentCode)

  useEffect(() => {
    if (!open) return
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('focusin', closeOutside)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('focusin', closeOutside)
    }
  }, [open])

  const close = () => {
    setOpen(false)
    button.current?.focus()
  }

  return (
    <div ref={root} className={styles.root}>
      <span className={styles.label} aria-hidden="true">
        {words.pickers.area}
      </span>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-label={words.pickers.areaButton(
          parent ? `${parent.name} ${current.name}` : current.name,
        )}
        aria-haspopup="listbox"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.current}>{current.name}</span>
        <Shape className={styles.chevron}>
          <path d="M3.5 6 8 10.5 12.5 6" fill="none" stroke="currentColor" strokeWidth="1.8" />
        </Shape>
      </button>
      {open && (
        <LoadedPanel
          areas={areas}
          current={current}
          onClose={close}
          onChoose={(area) => {
            close()
            onChoose(area)
          }}
        />
      )}
    </div>
  )
}

function LoadedPanel(props: AreaPickerProps & { readonly onClose: () => void }) {
  const loaded = useLazyPart(areaPanel)
  return loaded && <loaded.AreaPanel {...props} />
}
