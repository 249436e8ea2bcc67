import type { zh } from './words.zh.ts'

/** The English words of a meeting copy. */
export const en: typeof zh = {
  mark: 'Copy · does not update',
  title: (title) => `${title} (copy for the meeting)`,
  closed: 'Please open this file in a browser and allow its script to run.',
  leave: 'Close / leave full screen (Esc)',
  reload: 'The copy needs no network; loaded anew it shows this slide again.',
}
