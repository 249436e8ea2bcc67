import { type RefObject, useId, useRef, useState } from 'react'
import { picturePng, svgAddress } from '../../charts/picture-file/picture-png.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { copyText } from '../copy-text.ts'
import { Popup } from '../popup.tsx'
import { canCopyPictures, copyPicture } from '../take-picture/copy-picture.ts'
import { saveFile } from '../workbook/save-file.ts'
import { linkPicture } from './link-picture.tsx'
import styles from './share-sheet.module.css'
import { type SharedView, sharedAddress, sharedText } from './shared-view.ts'
import { shareWords } from './words.ts'

interface ShareSheetProps {
  readonly anchor: HTMLElement
  readonly view: SharedView
  readonly onClose: () => void
}

/** The link of a view, a few lines for a chat, and a picture with the link as a QR code. */
export function ShareSheet({ anchor, view, onClose }: ShareSheetProps) {
  const lang = useLanguage()
  const words = shareWords(lang)
  const id = useId()
  const link = useRef<HTMLInputElement>(null)
  const text = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState('')
  const address = sharedAddress(window.location.href, view, lang)
  const lines = sharedText(view, address, lang)
  const svg = linkPicture(view, address, lang)

  /** What cannot be copied is selected, so that the reader can. */
  const copy = (field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>) => () => {
    const done = copyText(field.current?.value ?? '')
    if (!done) {
      field.current?.focus()
      field.current?.select()
    }
    setSaid(done ? words.copied : words.notCopied)
  }
  const take = (act: (png: Blob) => Promise<void> | void, done: string) => async () => {
    setSaid(words.busy)
    try {
      await act(await picturePng(svg))
      setSaid(done)
    } catch {
      setSaid(words.failed)
    }
  }
  return (
    <Popup label={words.title} anchor={anchor} onClose={onClose}>
      <div className={styles.part}>
        <label htmlFor={`${id}-link`} className={styles.label}>
          {words.link}
        </label>
        <input ref={link} id={`${id}-link`} className={styles.field} readOnly value={address} />
        <button type="button" className={styles.way} onClick={copy(link)}>
          {words.copyLink}
        </button>
      </div>
      <div className={styles.part}>
        <label htmlFor={`${id}-text`} className={styles.label}>
          {words.text}
        </label>
        <textarea
          ref={text}
          id={`${id}-text`}
          className={styles.field}
          readOnly
          rows={5}
          value={lines}
        />
        <button type="button" className={styles.way} onClick={copy(text)}>
          {words.copyText}
        </button>
        {typeof navigator.share === 'function' && (
          <button
            type="button"
            className={styles.way}
            // Given up by the reader or refused: the other ways remain.
            onClick={() => void navigator.share({ text: lines }).catch(() => {})}
          >
            {words.send}
          </button>
        )}
      </div>
      <div className={styles.part}>
        <span className={styles.label}>{words.picture}</span>
        <img src={svgAddress(svg)} alt={words.picture} className={styles.picture} />
        <button
          type="button"
          className={styles.way}
          onClick={take((png) => saveFile(png, `${view.title} ${view.period}.png`), words.saved)}
        >
          {words.savePicture}
        </button>
        {canCopyPictures() && (
          <button type="button" className={styles.way} onClick={take(copyPicture, words.copied)}>
            {words.copyPicture}
          </button>
        )}
      </div>
      <p className={styles.note}>{words.where}</p>
      <p role="status" className={styles.note}>
        {said}
      </p>
    </Popup>
  )
}
