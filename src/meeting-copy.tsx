import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { type CopiedDeck, DECK_ID } from './features/present/files/copy/copied-deck.ts'
import { MeetingCopy } from './features/present/files/copy/meeting-copy.tsx'
import './app/tokens.css'
import './app/base.css'

const root = document.getElementById('root')
const held = document.getElementById(DECK_ID)?.textContent
if (!root || !held) throw new Error('the copy has no slides')
// Written by `deckCopy` of the same build.
const deck: CopiedDeck = JSON.parse(held)
createRoot(root).render(
  <StrictMode>
    <MeetingCopy {...deck} />
  </StrictMode>,
)
