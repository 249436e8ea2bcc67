import type { Picture } from '../../charts/picture-file/picture.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { lazyComponent } from '../lazy-component.tsx'
import { usePopupAnchor } from '../use-popup-anchor.ts'
import styles from './take-picture.module.css'
import { takePictureWords } from './words.ts'

const PictureMenu = lazyComponent(() =>
  import('./picture-menu.tsx').then((part) => part.PictureMenu),
)

interface TakePictureProps {
  /** Of the picture. */
  readonly title: string
  /** Makes the picture once it is asked for. */
  readonly picture: () => Promise<Picture>
}

/** A quiet button that opens the ways to take a picture along. */
export function TakePicture({ title, picture }: TakePictureProps) {
  const words = takePictureWords(useLanguage())
  const { anchor, toggle, close } = usePopupAnchor()
  return (
    <>
      <button
        type="button"
        className={styles.open}
        aria-label={words.of(title)}
        aria-expanded={anchor !== null}
        onClick={toggle}
      >
        {words.button}
      </button>
      {anchor && <PictureMenu anchor={anchor} title={title} picture={picture} onClose={close} />}
    </>
  )
}
