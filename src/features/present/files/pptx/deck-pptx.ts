import { STAGE } from '../../deck/stage-size.ts'
import type { HandedDeck, MakeFile, Making } from '../handed-deck.ts'
import { nextStep } from '../handed-deck.ts'
import { type DeckShape, slideWidth } from './deck-shape.ts'
import { EMU, emu } from './drawing-xml.ts'
import { FIRST_ID, masterParts, NAMESPACES, presentationPart } from './master-parts.ts'
import { NOTES_SIZE, notesMaster, notesPart } from './notes-parts.ts'
import { createPart, type Part, relate, zipPackage } from './office-package.ts'
import { type SlideWriter, slidePart } from './slide-parts.ts'
import { xml, xmlText } from './xml.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
/** PowerPoint's least id of a slide. */
const FIRST_SLIDE = 256

/**
 * The deck as a PPTX of wide slides: charts with their numbers in workbooks inside, words in
 * placeholders, tables and shapes, and the presenter's notes.
 *
 * It needs no DOM; the same deck gives the same bytes.
 *
 * @throws {DOMException} `AbortError`, once `making.signal` has been given up.
 */
export const deckPptx: MakeFile = (deck, making) => pptxOf(deck, making, '16:9')

/** As `deckPptx`, for projectors of 4:3. */
export const deckPptx43: MakeFile = (deck, making) => pptxOf(deck, making, '4:3')

async function pptxOf(deck: HandedDeck, making: Making, shape: DeckShape): Promise<Blob> {
  const { slides, theme, lang } = deck
  const root = createPart('', '')
  const presentation = createPart('ppt/presentation.xml', `${TYPE}.main+xml`)
  relate(root, 'officeDocument', presentation)
  relate(root, CORE, coreProperties(deck))
  const { master, layouts } = masterParts(shape, theme, lang)
  const masterId = relate(presentation, 'slideMaster', master)
  for (const [kind, path, body] of SETTINGS) {
    relate(presentation, kind, presentationPart(path, kind, body))
  }
  const notes = notesMaster(lang)
  const notesId = relate(presentation, 'notesMaster', notes)
  let charts = 0
  const writer: SlideWriter = { shape, lang, layouts, nextChart: () => ++charts }
  const ids: string[] = []
  for (const [index, slide] of slides.entries()) {
    const part = slidePart(slide, index + 1, writer)
    if (slide.notes.trim() !== '') addNotes(part, index + 1, slide.notes, notes, deck)
    const id = relate(presentation, 'slide', part)
    ids.push(xml('p:sldId', { id: FIRST_SLIDE + index, 'r:id': id }))
    await nextStep(making, index + 1, slides.length)
  }
  presentation.body = xml(
    'p:presentation',
    { ...NAMESPACES, saveSubsetFonts: true },
    xml('p:sldMasterIdLst', {}, xml('p:sldMasterId', { id: FIRST_ID, 'r:id': masterId })),
    xml('p:notesMasterIdLst', {}, xml('p:notesMasterId', { 'r:id': notesId })),
    xml('p:sldIdLst', {}, ...ids),
    xml('p:sldSz', {
      cx: emu(slideWidth(shape)),
      cy: STAGE.height * EMU,
      type: shape === '4:3' ? 'screen4x3' : null,
    }),
    xml('p:notesSz', NOTES_SIZE),
  )
  return new Blob([zipPackage(root)], { type: TYPE })
}

function addNotes(
  slide: Part,
  number: number,
  text: string,
  master: Part,
  { lang }: HandedDeck,
): void {
  relate(slide, 'notesSlide', notesPart(number, text, master, slide, lang))
}

const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'

/** What every presentation has, left as it is by default. */
const SETTINGS = [
  ['presProps', 'ppt/presProps.xml', xml('p:presentationPr', NAMESPACES)],
  ['viewProps', 'ppt/viewProps.xml', xml('p:viewPr', NAMESPACES)],
  [
    'tableStyles',
    'ppt/tableStyles.xml',
    xml('a:tblStyleLst', {
      'xmlns:a': NAMESPACES['xmlns:a'],
      def: '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}',
    }),
  ],
] as const

/** What file managers show: the deck's name, and when its figures were fetched. */
function coreProperties({ name, frozen }: HandedDeck): Part {
  const at = new Date(frozen.preparedAt).toISOString().replace(/\.\d+/, '')
  const time = (element: string) => xml(element, { 'xsi:type': 'dcterms:W3CDTF' }, xmlText(at))
  const body = xml(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    xml('dc:title', {}, xmlText(name)),
    time('dcterms:created'),
    time('dcterms:modified'),
  )
  return createPart(
    'docProps/core.xml',
    'application/vnd.openxmlformats-package.core-properties+xml',
    body,
  )
}
