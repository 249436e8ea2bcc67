import { BODY_HEIGHT, BODY_WIDTH, MARGIN } from '../../deck/stage-size.ts'
import { BODY_TOP, type Box } from './deck-shape.ts'
import { COLOURS, type Colour } from './drawing-xml.ts'
import type { Holder } from './shape-tree.ts'
import type { PptxWords } from './words.zh.ts'

/** A placeholder of a layout: where it is, and how its words look. */
export interface HolderLook extends Holder {
  readonly word: keyof PptxWords['holders']
  readonly box: Box
  readonly size: number
  readonly colour: Colour
  readonly bold?: boolean
  readonly anchor: 't' | 'ctr' | 'b'
  readonly align?: 'r'
}

export const FOOT: readonly HolderLook[] = [
  {
    type: 'ftr',
    idx: 12,
    word: 'foot',
    box: { x: MARGIN, y: 1000, width: BODY_WIDTH - 160, height: 64 },
    size: 24,
    colour: COLOURS.soft,
    anchor: 'ctr',
  },
  {
    type: 'sldNum',
    idx: 13,
    word: 'number',
    box: { x: MARGIN + BODY_WIDTH - 140, y: 1000, width: 140, height: 64 },
    size: 24,
    colour: COLOURS.soft,
    anchor: 'ctr',
    align: 'r',
  },
]

export const TITLE: HolderLook = {
  type: 'title',
  word: 'title',
  box: { x: MARGIN, y: 92, width: BODY_WIDTH, height: 204 },
  size: 48,
  colour: COLOURS.ink,
  bold: true,
  anchor: 'ctr',
}

export const BODY: HolderLook = {
  type: 'body',
  idx: 1,
  word: 'body',
  box: { x: MARGIN, y: BODY_TOP, width: BODY_WIDTH, height: BODY_HEIGHT },
  size: 34,
  colour: COLOURS.ink,
  anchor: 't',
}

const KICKER: HolderLook = {
  ...BODY,
  idx: 10,
  word: 'kicker',
  box: { x: MARGIN, y: 44, width: 1300, height: 44 },
  size: 28,
  colour: COLOURS.soft,
}

const CAPTION: HolderLook = {
  ...BODY,
  idx: 11,
  word: 'caption',
  box: { x: MARGIN, y: 910, width: BODY_WIDTH, height: 86 },
  size: 28,
  colour: COLOURS.soft,
  anchor: 'b',
}

export interface Layout {
  readonly word: keyof PptxWords['layouts']
  /** Of those that Office knows; null = one of our own. */
  readonly type: 'title' | 'obj' | null
  readonly holders: readonly HolderLook[]
}

/** The cover, slides with a picture or table, and a plain one for slides of one's own. */
export const LAYOUTS = [
  {
    word: 'cover',
    type: 'title',
    holders: [
      {
        ...TITLE,
        type: 'ctrTitle',
        box: { x: 160, y: 372, width: 1640, height: 250 },
        size: 116,
      },
      {
        ...BODY,
        type: 'subTitle',
        word: 'subtitle',
        box: { x: 160, y: 636, width: 1640, height: 100 },
        size: 64,
      },
      {
        ...KICKER,
        box: { x: 160, y: 150, width: 1640, height: 60 },
        size: 44,
        colour: COLOURS.thisYear,
        bold: true,
      },
      {
        ...CAPTION,
        box: { x: 160, y: 800, width: 1640, height: 170 },
        size: 34,
        anchor: 't',
      },
      ...FOOT,
    ],
  },
  { word: 'picture', type: null, holders: [TITLE, KICKER, CAPTION, ...FOOT] },
  { word: 'plain', type: 'obj', holders: [TITLE, { ...BODY, type: 'obj' }, ...FOOT] },
] as const satisfies readonly Layout[]
