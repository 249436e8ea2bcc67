import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { LANGUAGE_TAGS, type Language } from '../../../text/language.ts'
import styles from './stage.module.css'
import { STAGE } from './stage-size.ts'

interface StageProps {
  readonly theme: 'light' | 'dark'
  readonly lang: Language
  readonly children: ReactNode
}

interface FittedStageProps extends StageProps {
  /** Width in CSS pixels; the height follows. */
  readonly width: number
}

function Stage(props: StageProps & { readonly transform: string }) {
  const { theme, lang, children, transform } = props
  return (
    <div
      className={styles.stage}
      data-theme={theme}
      lang={LANGUAGE_TAGS[lang]}
      style={{ transform }}
    >
      {children}
    </div>
  )
}

/** A stage drawn at a given width, for lists and the speaker. */
export function SmallStage({ width, ...stage }: FittedStageProps) {
  const scale = width / STAGE.width
  return (
    <div className={styles.frame} style={{ width, height: STAGE.height * scale }}>
      <Stage {...stage} transform={`scale(${scale})`} />
    </div>
  )
}

/** A stage as large as its place allows, in the middle of it; the place must have a size. */
export function FullStage(stage: StageProps) {
  const place = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<{ width: number; height: number }>(STAGE)
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element
      if (width > 0 && height > 0) setSize({ width, height })
    }
    measure()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const scale = Math.min(size.width / STAGE.width, size.height / STAGE.height)
  const left = (size.width - STAGE.width * scale) / 2
  const top = (size.height - STAGE.height * scale) / 2
  return (
    <div ref={place} className={styles.frame} style={{ width: '100%', height: '100%' }}>
      <Stage {...stage} transform={`translate(${left}px, ${top}px) scale(${scale})`} />
    </div>
  )
}
