import type { PresentWords } from './words.zh.ts'

/** The English words of the running talk. */
export const wall: PresentWords['wall'] = {
  label: 'Slides',
  slideOf: (number, of) => `Slide ${number} of ${of}`,
  blank: {
    black: 'Black screen. Press B or a page key to go on.',
    white: 'White screen. Press W or a page key to go on.',
  },
  typed: (digits) => `Press Enter to go to slide ${digits}`,
  reload: {
    question: 'Load the page anew?',
    text: 'The talk would stop. Loading anew needs the server; without it the page cannot be opened.',
    stay: 'Go on with the talk',
    go: 'Load anew',
  },
  previous: 'Previous slide',
  next: 'Next slide',
  all: 'All slides (O)',
  notes: 'Notes (N)',
  help: 'Keys (?)',
  full: 'Full screen (F)',
  speaker: 'Speaker window (S)',
  leave: 'End the talk (Esc)',
  noNotes: 'No notes for this slide.',
  controls: 'Controls of the talk',
  keys: [
    ['→ ↓ PageDown Space Enter', 'next slide; so does a click or tap'],
    ['← ↑ PageUp Shift+Space', 'previous slide'],
    ['a number, then Enter', 'the slide of that number'],
    ['Home / End', 'first / last slide'],
    ['B / W', 'black / white screen'],
    ['F', 'full screen'],
    ['O', 'all slides'],
    ['N', 'notes'],
    ['S', 'speaker window'],
    ['?', 'these keys'],
    ['F5 Ctrl+R', 'load anew, after a question'],
    ['Esc', 'close / leave'],
  ],
}

/** The English words of the speaker's window. */
export const speaker: PresentWords['speaker'] = {
  waiting: 'Waiting for the slides… Open the presentation in another window.',
  lost: 'The window with the slides was closed.',
  current: 'On the wall',
  nextSlide: 'Next',
  lastSlide: 'This is the last slide',
  notes: 'Notes',
  clock: 'Time',
  elapsed: 'Elapsed',
  restart: 'Restart the timer',
  black: 'Black screen',
  unblank: 'Show the slide again',
}
