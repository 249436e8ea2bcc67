import type { FileWords } from './words.zh.ts'

export const en: FileWords = {
  kinds: {
    pptx: 'Slides',
    '4x3.pptx': 'Slides (4:3)',
    xlsx: 'Workbook',
    html: 'Meeting copy',
    zip: 'Pictures',
  },
  notReady: 'Files can be made once the figures are there.',
  step: (done, of) => `Slide ${done}/${of}`,
  preparing: 'Getting ready …',
  cancel: 'Cancel',
  cancelled: 'Cancelled; no file was made.',
  made: (name, size) => `“${name}” is made (${size}).`,
  failed: (name) => `“${name}” was not made`,
  failedText: (cause) => `Why: ${cause}. The deck itself is unchanged.`,
  unreachable:
    'What makes the file could not be fetched: no connection, or a newer version of the program. The deck itself is unchanged.',
  noPictures: 'it has words and numbers alone, no pictures',
  noArea: 'No area is named.',
  mixed: 'Imports kept landing while the figures were read; try again once they are done.',
  again: 'Try again',
}
