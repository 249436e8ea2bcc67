import { useEffect, useEffectEvent, useState } from 'react'
import type { Picture } from '../../charts/picture-file/picture.ts'
import { pictureCsv } from '../../charts/picture-file/picture-csv.ts'
import { picturePng, svgAddress } from '../../charts/picture-file/picture-png.ts'
import { pictureSvg } from '../../charts/picture-file/picture-svg.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { Popup } from '../popup.tsx'
import { saveFile } from '../workbook/save-file.ts'
import { canCopyPictures, copyPicture } from './copy-picture.ts'
import styles from './take-picture.module.css'
import { takePictureWords } from './words.ts'

interface PictureMenuProps {
  readonly anchor: HTMLElement
  readonly title: string
  readonly picture: () => Promise<Picture>
  readonly onClose: () => void
}

interface Drawn {
  readonly picture: Picture
  readonly svg: string
}

/** The picture as it leaves the page, and the ways to take it along. */
export function PictureMenu({ anchor, title, picture, onClose }: PictureMenuProps) {
  const lang = useLanguage()
  const words = takePictureWords(lang)
  const [drawn, setDrawn] = useState<Drawn | 'failed' | null>(null)
  const [said, setSaid] = useState('')
  // What was opened stays as it was, though the page behind may draw anew.
  const draw = useEffectEvent(async () => {
    const made = await picture()
    return { picture: made, svg: pictureSvg(made, lang) }
  })
  useEffect(() => {
    let open = true
    draw().then(
      (made) => open && setDrawn(made),
      () => open && setDrawn('failed'),
    )
    return () => {
      open = false
    }
  }, [])

  const take = (act: (drawn: Drawn) => Promise<void> | void, done: string) => async () => {
    if (!drawn || drawn === 'failed') return
    setSaid(words.busy)
    try {
      await act(drawn)
      setSaid(done)
    } catch {
      setSaid(words.failed)
    }
  }
  const save = (ending: string, type: string, text: (drawn: Drawn) => string) =>
    take((made) => {
      saveFile(new Blob([text(made)], { type }), nameOf(made.picture, ending))
    }, words.saved)
  const ready = drawn !== null && drawn !== 'failed'
  const button = (name: string, onClick: () => void) => (
    <button type="button" className={styles.way} disabled={!ready} onClick={onClick}>
      {name}
    </button>
  )
  return (
    <Popup label={words.of(title)} anchor={anchor} onClose={onClose}>
      <div className={styles.seen}>
        {ready && <img src={svgAddress(drawn.svg)} alt={title} className={styles.picture} />}
      </div>
      <div className={styles.ways}>
        {button(
          words.png,
          take(async ({ picture: made, svg }) => {
            saveFile(await picturePng(svg), nameOf(made, 'png'))
          }, words.saved),
        )}
        {button(
          words.svg,
          save('svg', 'image/svg+xml', ({ svg }) => svg),
        )}
        {canCopyPictures() &&
          button(
            words.copy,
            take(async ({ svg }) => copyPicture(await picturePng(svg)), words.copied),
          )}
        {button(
          words.csv,
          save('csv', 'text/csv', ({ picture: made }) => pictureCsv(made, lang)),
        )}
      </div>
      {!canCopyPictures() && <p className={styles.note}>{words.noCopy}</p>}
      <p role="status" className={styles.note}>
        {drawn === 'failed' ? words.failed : said}
      </p>
    </Popup>
  )
}

function nameOf({ place, title }: Picture, ending: string): string {
  return `${place} ${title}.${ending}`
}
