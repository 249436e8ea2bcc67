import type { Language } from '../../../../text/language.ts'
import type { Theme } from '../../choices/deck-options.ts'
import { STAGE } from '../../deck/stage-size.ts'
import { type Box, type DeckShape, slideWidth } from './deck-shape.ts'
import { COLOURS, emu, fill } from './drawing-xml.ts'
import { BODY, FOOT, type HolderLook, LAYOUTS, type Layout, TITLE } from './layouts.ts'
import { createPart, type Part, relate } from './office-package.ts'
import { holderShape, shapeTree } from './shape-tree.ts'
import { colourMap, themePart } from './theme-part.ts'
import { pptxWords } from './words.ts'
import { xml, xmlText } from './xml.ts'

/** Namespaces of every part of a presentation. */
export const NAMESPACES = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const
const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml'
/** Ids of masters and layouts begin here, and none is given twice. */
export const FIRST_ID = 2_147_483_648

export function presentationPart(path: string, kind: string, body = ''): Part {
  return createPart(path, `${TYPE}.${kind}+xml`, body)
}

/** Master, layouts and their theme; slides take one of the layouts. */
export function masterParts(
  shape: DeckShape,
  theme: Theme,
  lang: Language,
): { readonly master: Part; readonly layouts: readonly Part[] } {
  const words = pptxWords(lang)
  const master = presentationPart('ppt/slideMasters/slideMaster1.xml', 'slideMaster')
  const layouts = LAYOUTS.map((layout: Layout, index) => {
    const part = presentationPart(`ppt/slideLayouts/slideLayout${index + 1}.xml`, 'slideLayout')
    relate(part, 'slideMaster', master)
    part.body = xml(
      'p:sldLayout',
      { ...NAMESPACES, type: layout.type, preserve: true },
      xml(
        'p:cSld',
        { name: words.layouts[layout.word] },
        shapeTree(...holdersOf(layout.holders, shape, lang), ...bandOf(layout, shape)),
      ),
      xml('p:clrMapOvr', {}, xml('a:masterClrMapping')),
    )
    return part
  })
  const ids = layouts.map((layout, index) =>
    xml('p:sldLayoutId', {
      id: FIRST_ID + 1 + index,
      'r:id': relate(master, 'slideLayout', layout),
    }),
  )
  relate(master, 'theme', themePart(1, words.theme, theme))
  master.body = xml(
    'p:sldMaster',
    NAMESPACES,
    xml('p:cSld', {}, ground(), shapeTree(...holdersOf([TITLE, BODY, ...FOOT], shape, lang))),
    xml('p:clrMap', colourMap(theme)),
    xml('p:sldLayoutIdLst', {}, ...ids),
    xml(
      'p:txStyles',
      {},
      xml('p:titleStyle', {}, levels(TITLE, shape, 'mj')),
      xml('p:bodyStyle', {}, levels(BODY, shape, 'mn')),
      xml('p:otherStyle', {}, levels({ ...BODY, size: 36 }, shape, 'mn')),
    ),
  )
  return { master, layouts }
}

/** PowerPoint repairs a plain ground that names no effects. */
function ground(): string {
  return xml('p:bg', {}, xml('p:bgPr', {}, fill('bg1'), xml('a:effectLst')))
}

function scaleOf(shape: DeckShape): number {
  return slideWidth(shape) / STAGE.width
}

/** The cover's band at the left edge. */
function bandOf({ type }: Layout, shape: DeckShape): string[] {
  if (type !== 'title') return []
  return [
    xml(
      'p:sp',
      {},
      xml(
        'p:nvSpPr',
        {},
        xml('p:cNvPr', { id: 40, name: '' }),
        xml('p:cNvSpPr'),
        xml('p:nvPr', { userDrawn: true }),
      ),
      xml(
        'p:spPr',
        {},
        positionOf({ x: 0, y: 0, width: 40, height: STAGE.height }, shape),
        xml('a:prstGeom', { prst: 'rect' }, xml('a:avLst')),
        fill(COLOURS.thisYear),
        xml('a:ln', {}, xml('a:noFill')),
      ),
      xml('p:txBody', {}, xml('a:bodyPr'), xml('a:lstStyle'), xml('a:p')),
    ),
  ]
}

function positionOf({ x, y, width, height }: Box, shape: DeckShape): string {
  const across = (length: number) => emu(length * scaleOf(shape))
  return xml(
    'a:xfrm',
    {},
    xml('a:off', { x: across(x), y: emu(y) }),
    xml('a:ext', { cx: across(width), cy: emu(height) }),
  )
}

function holdersOf(looks: readonly HolderLook[], shape: DeckShape, lang: Language): string[] {
  const { holders, tags } = pptxWords(lang)
  return looks.map((look, index) => {
    const { type, word, anchor } = look
    const said = holders[word]
    const font = type === 'title' || type === 'ctrTitle' ? 'mj' : 'mn'
    const style = xml('a:lstStyle', {}, levels(look, shape, font))
    const text =
      type === 'sldNum'
        ? slideNumber('‹#›', lang)
        : type === 'ftr'
          ? xml('a:p', {}, xml('a:endParaRPr', { lang: tags.own }))
          : xml('a:p', {}, xml('a:r', {}, xml('a:rPr'), xml('a:t', {}, xmlText(said))))
    const body = xml(
      'p:txBody',
      {},
      xml('a:bodyPr', { lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor }, xml('a:normAutofit')),
      style,
      text,
    )
    const position = positionOf(look.box, shape)
    return holderShape(index + 2, look, said, { position, body })
  })
}

/** The slide's number as a field, so that it follows when slides are moved. */
export function slideNumber(shown: string, lang: Language): string {
  return xml(
    'a:p',
    {},
    xml(
      'a:fld',
      { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' },
      xml('a:rPr', { lang: pptxWords(lang).tags.own }),
      xml('a:t', {}, xmlText(shown)),
    ),
  )
}

/** How words of a placeholder look; without bullets. */
function levels(look: HolderLook, shape: DeckShape, font: 'mj' | 'mn'): string {
  const { size, colour, bold = false, align } = look
  return xml(
    'a:lvl1pPr',
    { marL: 0, indent: 0, algn: align ?? 'l' },
    xml('a:buNone'),
    xml(
      'a:defRPr',
      { sz: Math.round(size * 50 * scaleOf(shape)), b: bold },
      fill(colour),
      xml('a:latin', { typeface: `+${font}-lt` }),
      xml('a:ea', { typeface: `+${font}-ea` }),
      xml('a:cs', { typeface: `+${font}-cs` }),
    ),
  )
}
