import { lowerFirst } from '../../text/punctuation.ts'
import type { ShareWords } from './words.zh.ts'

/** The English words of sharing. */
export const en: ShareWords = {
  title: 'Share this page',
  link: 'Link',
  text: 'Text for a chat',
  picture: 'Picture with QR code',
  copyLink: 'Copy link',
  copyText: 'Copy text',
  copyPicture: 'Copy picture',
  savePicture: 'Save as PNG',
  send: 'Send to …',
  copied: 'Copied; paste it where you need it.',
  saved: 'Saved to the downloads folder.',
  busy: 'Drawing …',
  notCopied: 'The browser does not let this page copy: it is selected, press Ctrl+C.',
  failed: 'That did not work; please try again.',
  scan: (host) => `Scan to open the page: ${host}`,
  where: 'The page opens where this site can be reached; text and picture can be read anywhere.',
  asOf: (asOf) => `Data ${lowerFirst(asOf)}`,
  sample: (mark) => `[${mark}]`,
}
