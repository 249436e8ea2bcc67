import type { TakePictureWords } from './words.zh.ts'

export const en: TakePictureWords = {
  button: 'Picture …',
  of: (title) => `Take the picture: ${title}`,
  png: 'Save as PNG',
  svg: 'Save as SVG',
  copy: 'Copy picture',
  csv: 'Data as CSV',
  busy: 'Drawing …',
  copied: 'Copied; paste it where you need it.',
  saved: 'Saved to the downloads folder.',
  noCopy:
    'The browser does not let this page copy pictures: right-click the picture above (or press it for long) and copy it there.',
  failed: 'That did not work; please try again.',
}
