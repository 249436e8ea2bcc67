import type { Language } from '../../../../text/language.ts'
import { fill } from './drawing-xml.ts'
import { NAMESPACES, presentationPart, slideNumber } from './master-parts.ts'
import { type Part, relate } from './office-package.ts'
import { shapeTree } from './shape-tree.ts'
import { colourMap, themePart } from './theme-part.ts'
import { pptxWords } from './words.ts'
import { xml, xmlText } from './xml.ts'

/** A page of notes, upright, in EMU. */
export const NOTES_SIZE = { cx: 6_858_000, cy: 9_144_000 } as const

interface NotesHolder {
  readonly type: 'hdr' | 'dt' | 'sldImg' | 'body' | 'ftr' | 'sldNum'
  readonly idx?: number
  readonly place: readonly [x: number, y: number, cx: number, cy: number]
}

/** The six that PowerPoint expects of a master of notes. */
const HOLDERS: readonly NotesHolder[] = [
  { type: 'hdr', place: [0, 0, 2_971_800, 458_788] },
  { type: 'dt', idx: 1, place: [3_884_613, 0, 2_971_800, 458_788] },
  { type: 'sldImg', idx: 2, place: [685_800, 1_143_000, 5_486_400, 3_086_100] },
  { type: 'body', idx: 3, place: [685_800, 4_400_550, 5_486_400, 3_600_450] },
  { type: 'ftr', idx: 4, place: [0, 8_685_213, 2_971_800, 458_787] },
  { type: 'sldNum', idx: 5, place: [3_884_613, 8_685_213, 2_971_800, 458_787] },
]

/** The master of notes, with a theme of its own as every master has. */
export function notesMaster(lang: Language): Part {
  const words = pptxWords(lang)
  const part = presentationPart('ppt/notesMasters/notesMaster1.xml', 'notesMaster')
  relate(part, 'theme', themePart(2, words.theme, 'light'))
  part.body = xml(
    'p:notesMaster',
    NAMESPACES,
    xml(
      'p:cSld',
      {},
      xml('p:bg', {}, xml('p:bgPr', {}, fill('bg1'), xml('a:effectLst'))),
      shapeTree(
        ...HOLDERS.map((holder, index) =>
          notesHolder(index + 2, holder, words.notes[holder.type], {
            placed: true,
            text: holder.type === 'sldNum' ? slideNumber('‹#›', lang) : xml('a:p'),
          }),
        ),
      ),
    ),
    xml('p:clrMap', colourMap('light')),
    xml(
      'p:notesStyle',
      {},
      xml(
        'a:lvl1pPr',
        { marL: 0, algn: 'l' },
        xml(
          'a:defRPr',
          { sz: 1_200 },
          fill('tx1'),
          xml('a:latin', { typeface: '+mn-lt' }),
          xml('a:ea', { typeface: '+mn-ea' }),
          xml('a:cs', { typeface: '+mn-cs' }),
        ),
      ),
    ),
  )
  return part
}

/** A presenter's notes of one slide. */
export function notesPart(
  number: number,
  notes: string,
  master: Part,
  slide: Part,
  lang: Language,
): Part {
  const words = pptxWords(lang)
  const part = presentationPart(`ppt/notesSlides/notesSlide${number}.xml`, 'notesSlide')
  relate(part, 'notesMaster', master)
  relate(part, 'slide', slide)
  const tag = words.tags.own
  const text = notes
    .split(/\r?\n/)
    .map((one) =>
      xml(
        'a:p',
        {},
        one !== '' && xml('a:r', {}, xml('a:rPr', { lang: tag }), xml('a:t', {}, xmlText(one))),
      ),
    )
    .join('')
  const held = [
    { holder: { type: 'sldImg' }, text: null },
    { holder: { type: 'body', idx: 1 }, text },
  ] as const
  part.body = xml(
    'p:notes',
    NAMESPACES,
    xml(
      'p:cSld',
      {},
      shapeTree(
        ...held.map(({ holder, text: content }, index) =>
          notesHolder(index + 2, holder, words.notes[holder.type], {
            placed: false,
            text: content ?? xml('a:p'),
          }),
        ),
      ),
    ),
    xml('p:clrMapOvr', {}, xml('a:masterClrMapping')),
  )
  return part
}

function notesHolder(
  id: number,
  { type, idx, place }: Omit<NotesHolder, 'place'> & Partial<Pick<NotesHolder, 'place'>>,
  name: string,
  { placed, text }: { readonly placed: boolean; readonly text: string },
): string {
  const picture = type === 'sldImg'
  const [x = 0, y = 0, cx = 0, cy = 0] = place ?? []
  return xml(
    'p:sp',
    {},
    xml(
      'p:nvSpPr',
      {},
      xml('p:cNvPr', { id, name }),
      xml(
        'p:cNvSpPr',
        {},
        xml('a:spLocks', {
          noGrp: true,
          ...(picture ? { noRot: true, noChangeAspect: true } : {}),
        }),
      ),
      xml(
        'p:nvPr',
        {},
        xml('p:ph', {
          type,
          sz: placed && !picture ? 'quarter' : null,
          idx: idx ?? null,
        }),
      ),
    ),
    xml(
      'p:spPr',
      {},
      placed &&
        xml('a:xfrm', {}, xml('a:off', { x, y }), xml('a:ext', { cx, cy })) +
          xml('a:prstGeom', { prst: 'rect' }, xml('a:avLst')),
    ),
    picture && !placed ? null : xml('p:txBody', {}, xml('a:bodyPr'), xml('a:lstStyle'), text),
  )
}
