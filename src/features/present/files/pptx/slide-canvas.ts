import type { Status } from '../../../../../domain/progress.ts'
import type { Language } from '../../../../text/language.ts'
import { STAGE } from '../../deck/stage-size.ts'
import { type Box, type DeckShape, slideWidth } from './deck-shape.ts'
import {
  COLOURS,
  type Colour,
  emu,
  fill,
  line,
  type Paragraph,
  type Stroke,
  type TextLook,
  textBody,
} from './drawing-xml.ts'
import { type Holder, holderShape, shapeTree } from './shape-tree.ts'
import { statusGeometry, toneColour } from './status-geometry.ts'
import { type TableLook, type TableRows, tableXml } from './table-xml.ts'
import { xml } from './xml.ts'

interface ShapeLook {
  readonly geometry?: 'rect' | 'roundRect'
  readonly fill?: Colour
  readonly stroke?: Stroke
}

/**
 * Takes what a slide is made of, in units of the wall's stage, and writes it for a slide of another
 * shape: across, everything is as much narrower as the slide is; words shrink with it.
 *
 * Placeholders come first: PowerPoint repairs slides that fill one after other content.
 */
export class SlideCanvas {
  readonly #holders: string[] = []
  readonly #shapes: string[] = []
  readonly #narrower: number
  readonly lang: Language

  constructor(shape: DeckShape, lang: Language) {
    this.#narrower = slideWidth(shape) / STAGE.width
    this.lang = lang
  }

  /** Of the stage's lengths across, and of words. */
  get scale(): number {
    return this.#narrower
  }

  /** The slide's tree of shapes. */
  tree(): string {
    return shapeTree(...this.#holders, ...this.#shapes)
  }

  /** Fills a placeholder; the layout says where it is and how it looks, but for what is said here. */
  hold(holder: Holder, name: string, paragraphs: readonly Paragraph[], box?: Box): void {
    const body = textBody('p:txBody', this.#scaled(paragraphs), this.lang, { held: true })
    this.holdBody(holder, name, body, box)
  }

  /** As `hold`, with a finished body. */
  holdBody(holder: Holder, name: string, body: string, box?: Box): void {
    this.#holders.push(
      holderShape(this.#nextId(), holder, name, {
        position: box ? this.#position('a:xfrm', box) : null,
        body,
      }),
    )
  }

  /** Words in a box of their own. */
  text(box: Box, paragraphs: readonly Paragraph[], look: TextLook = {}): void {
    this.shape(box, {}, paragraphs, look, true)
  }

  /** A shape, with words or without. */
  shape(
    box: Box,
    { geometry = 'rect', ...look }: ShapeLook,
    paragraphs: readonly Paragraph[] = [],
    textLook: TextLook = {},
    isText = false,
  ): void {
    const shape =
      xml('a:prstGeom', { prst: geometry }, xml('a:avLst')) +
      fill(look.fill ?? null) +
      line(look.stroke ?? null)
    this.#add(box, wordsOf(paragraphs), shape, paragraphs, textLook, isText)
  }

  /** The shape of a status in a square; the word is beside it. */
  status(
    { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
    status: Status | null,
    word: string,
  ): void {
    const { geometry, cut } = statusGeometry(status)
    const own = size * this.#narrower
    // Square on every slide, in the middle of its line.
    const box = { x, y: y + (size - own) / 2, width: size, height: own }
    const tone = toneColour(status)
    const stroke = {
      colour: cut ? COLOURS.ground : tone,
      width: size / 8,
      ...(status === 'too_early' ? { dash: 'sysDash' as const } : {}),
    }
    this.#add(box, word, geometry + fill(tone) + line(stroke), [], {}, false)
  }

  /** A straight line from one corner of a box to the opposite one. */
  rule(box: Box, stroke: Stroke): void {
    this.#shapes.push(
      xml(
        'p:cxnSp',
        {},
        xml(
          'p:nvCxnSpPr',
          {},
          xml('p:cNvPr', { id: this.#nextId(), name: '' }),
          xml('p:cNvCxnSpPr'),
          xml('p:nvPr'),
        ),
        xml(
          'p:spPr',
          {},
          this.#position('a:xfrm', box),
          xml('a:prstGeom', { prst: 'line' }, xml('a:avLst')),
          line(stroke),
        ),
      ),
    )
  }

  table(box: Box, name: string, rows: TableRows, look: TableLook): void {
    const words = rows.map((row) => row.map((cell) => this.#inked(cell)))
    this.#frame(box, name, '', 'table', tableXml(words, look, this.#narrower, this.lang))
  }

  /** A chart's frame; `relation` names its part. */
  chart(box: Box, name: string, told: string, relation: string): void {
    this.#frame(
      box,
      name,
      told,
      'chart',
      xml('c:chart', {
        'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
        'r:id': relation,
      }),
    )
  }

  #frame(box: Box, name: string, told: string, kind: 'table' | 'chart', content: string): void {
    this.#shapes.push(
      xml(
        'p:graphicFrame',
        {},
        xml(
          'p:nvGraphicFramePr',
          {},
          xml('p:cNvPr', { id: this.#nextId(), name, descr: told === '' ? null : told }),
          xml('p:cNvGraphicFramePr', {}, xml('a:graphicFrameLocks', { noGrp: true })),
          xml('p:nvPr'),
        ),
        this.#position('p:xfrm', box),
        xml(
          'a:graphic',
          {},
          xml(
            'a:graphicData',
            { uri: `http://schemas.openxmlformats.org/drawingml/2006/${kind}` },
            content,
          ),
        ),
      ),
    )
  }

  #add(
    box: Box,
    name: string,
    shape: string,
    paragraphs: readonly Paragraph[],
    look: TextLook,
    isText: boolean,
  ): void {
    this.#shapes.push(
      xml(
        'p:sp',
        {},
        xml(
          'p:nvSpPr',
          {},
          xml('p:cNvPr', { id: this.#nextId(), name }),
          xml('p:cNvSpPr', { txBox: isText || null }),
          xml('p:nvPr'),
        ),
        xml('p:spPr', {}, this.#position('a:xfrm', box), shape),
        textBody('p:txBody', this.#inked(paragraphs), this.lang, {
          ...look,
          inset: (look.inset ?? 0) * this.#narrower,
        }),
      ),
    )
  }

  /** Unique on the slide; 1 is the tree itself. */
  #nextId(): number {
    return this.#holders.length + this.#shapes.length + 2
  }

  #position(name: string, { x, y, width, height }: Box): string {
    const across = (length: number) => emu(length * this.#narrower)
    return xml(
      name,
      {},
      xml('a:off', { x: across(x), y: emu(y) }),
      xml('a:ext', { cx: across(Math.max(0, width)), cy: emu(Math.max(0, height)) }),
    )
  }

  /** Words outside a placeholder inherit no colour that holds on every ground. */
  #inked(paragraphs: readonly Paragraph[]): Paragraph[] {
    return this.#scaled(paragraphs).map((one) => ({
      ...one,
      runs: one.runs.map((run) => ({ colour: COLOURS.ink, ...run })),
    }))
  }

  #scaled(paragraphs: readonly Paragraph[]): Paragraph[] {
    const narrower = (size: number | null) => (size === null ? null : size * this.#narrower)
    return paragraphs.map((one) => ({
      ...one,
      runs: one.runs.map((run) => ({ ...run, size: narrower(run.size) })),
    }))
  }
}

/** What a shape is called in lists of shapes: the words it holds. */
function wordsOf(paragraphs: readonly Paragraph[]): string {
  const words = paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join(' ')
  return words.length > 40 ? `${words.slice(0, 39)}…` : words
}
