import type { Language } from '../../../../text/language.ts'
import { pptxWords } from './words.ts'
import { xml, xmlText } from './xml.ts'

/** English Metric Units of one stage unit: 1080 of them are 7.5 inches. */
export const EMU = 6_350
/** Hundredths of a point of one stage unit. */
const POINTS = 50

/** Colours by their place in the theme, so that an office's own theme takes over. */
export type Colour =
  | 'tx1'
  | 'tx2'
  | 'bg1'
  | 'bg2'
  | 'accent1'
  | 'accent2'
  | 'accent3'
  | 'accent4'
  | 'accent5'
  | 'accent6'

/** What stage tokens are in the theme. */
export const COLOURS = {
  ink: 'tx1',
  soft: 'tx2',
  ground: 'bg1',
  /** What is left of a whole; rules and grids too. */
  track: 'bg2',
  rule: 'bg2',
  thisYear: 'accent1',
  lastYear: 'accent2',
  good: 'accent3',
  warn: 'accent4',
  bad: 'accent5',
  bar: 'accent6',
} as const satisfies Readonly<Record<string, Colour>>

/** A whole number of EMU. */
export function emu(stageUnits: number): number {
  return Math.round(stageUnits * EMU)
}

export function fill(colour: Colour | null): string {
  return colour === null
    ? xml('a:noFill')
    : xml('a:solidFill', {}, xml('a:schemeClr', { val: colour }))
}

export interface Stroke {
  readonly colour: Colour
  /** In stage units. */
  readonly width: number
  readonly dash?: 'dash' | 'sysDash' | 'sysDot'
}

export function line(stroke: Stroke | null, name = 'a:ln'): string {
  if (stroke === null) return xml(name, {}, xml('a:noFill'))
  const { colour, width, dash } = stroke
  return xml(
    name,
    { w: emu(width), cap: dash === 'sysDot' ? 'rnd' : null },
    fill(colour),
    dash !== undefined && xml('a:prstDash', { val: dash }),
    xml('a:round'),
  )
}

/** Words in one look. */
export interface Run {
  readonly text: string
  /** In stage units; null = as the placeholder says. */
  readonly size: number | null
  readonly colour?: Colour
  readonly bold?: boolean
}

export interface Paragraph {
  readonly runs: readonly Run[]
  readonly align?: 'l' | 'ctr' | 'r'
  /** Before it, in stage units. */
  readonly space?: number
}

/** How words lie in their box. */
export interface TextLook {
  readonly anchor?: 't' | 'ctr' | 'b'
  /** Between edge and words: left and right, in stage units. */
  readonly inset?: number
  /** False = in one line however wide. */
  readonly wrap?: boolean
  /** Of a placeholder: its layout says all that; words that are put in later shrink to fit. */
  readonly held?: boolean
}

/** Attributes and colour of words. */
export function runLook(
  name: string,
  { size, colour, bold }: Omit<Run, 'text'>,
  lang: Language,
): string {
  const { own, other } = pptxWords(lang).tags
  return xml(
    name,
    {
      lang: own,
      altLang: other,
      sz: size === null ? null : Math.round(size * POINTS),
      b: bold ?? null,
    },
    colour !== undefined && fill(colour),
  )
}

export function paragraph({ runs, align, space }: Paragraph, lang: Language): string {
  return xml(
    'a:p',
    {},
    xml(
      'a:pPr',
      { algn: align ?? null },
      space !== undefined &&
        xml('a:spcBef', {}, xml('a:spcPts', { val: Math.round(space * POINTS) })),
    ),
    ...runs.map(({ text, ...look }) =>
      xml('a:r', {}, runLook('a:rPr', look, lang), xml('a:t', {}, xmlText(text))),
    ),
  )
}

/** Words of a shape or cell; one empty paragraph where there are none. */
export function textBody(
  name: 'p:txBody' | 'a:txBody',
  paragraphs: readonly Paragraph[],
  lang: Language,
  { anchor = 't', inset = 0, wrap = true, held = false }: TextLook = {},
): string {
  const side = emu(inset)
  const body = held
    ? xml('a:bodyPr', {}, xml('a:normAutofit'))
    : xml('a:bodyPr', {
        wrap: wrap ? 'square' : 'none',
        lIns: side,
        tIns: 0,
        rIns: side,
        bIns: 0,
        rtlCol: false,
        anchor,
      })
  const texts = paragraphs.length === 0 ? [{ runs: [] }] : paragraphs
  return xml(name, {}, body, xml('a:lstStyle'), ...texts.map((one) => paragraph(one, lang)))
}
