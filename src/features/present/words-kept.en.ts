import { plural } from '../../text/plural.ts'
import type { PresentWords } from './words.zh.ts'

/** The English words of decks that the browser keeps. */
export const kept: PresentWords['kept'] = {
  title: (place, period) => `${place}, ${period}`,
  name: 'Name',
  saved: (time) => `Saved (${time}); every change is saved as it is made.`,
  unsaved: 'Not changed yet; changes are saved as they are made.',
  taken: (name) => `There is a deck named “${name}” already. Please choose another name.`,
  list: (count) => plural(count, 'saved deck'),
  where: 'Saved in this browser on this computer. To take a deck along, save it to a file.',
  about: (count, time) => `${plural(count, 'item')}, saved ${time}`,
  remove: 'Delete',
  removeNamed: (name) => `Delete: ${name}`,
  removed: (name) => `“${name}” deleted.`,
  undo: 'Undo',
  newer: (time) => `This deck was changed in another window (${time}).`,
  newerText:
    'This page still shows it as it was before. What you change here is saved as a deck of its own; both stay.',
  copied: (theirs, mine) =>
    `“${theirs}” was changed in another window, so your changes were saved as “${mine}”. Both stay.`,
  takeTheirs: 'Use the other window’s',
  keepMine: 'Save this one as a copy',
  madeFor: (name, place, period) =>
    `“${name}” was made for ${place} (${period}) and is applied to the area and month chosen here; changes are saved as a copy.`,
  missing: (name) =>
    `No deck named “${name}” is saved on this computer; the slides of the link, or the usual ones, are shown.`,
}
