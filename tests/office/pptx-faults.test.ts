import { beforeAll, expect, it } from 'vitest'
import { composeSlides } from '../../src/features/present/compose/compose-slides.ts'
import { deckPptx } from '../../src/features/present/files/pptx/deck-pptx.ts'
import { frozenFiguresOf } from '../frozen-figures-of.ts'
import { littleCounty } from '../little-county.ts'
import { type OfficeFile, openOffice, zipOffice } from './office-file.ts'
import { pptxFaults } from './pptx-faults.ts'

let good: OfficeFile = {}

beforeAll(async () => {
  const choices = [
    { kind: 'indicator', indicator: 'lectures', chart: 'course' },
    { kind: 'indicator', indicator: 'lectures', chart: 'years' },
    { kind: 'indicator', indicator: 'lectures', chart: 'number' },
  ] as const
  const frozen = await frozenFiguresOf(littleCounty, { area: 'T1', through: '2025-03', choices })
  const texts = { headlines: {}, notes: {}, writtenWith: {} }
  const composed = composeSlides(frozen, choices, texts, 'zh')
  const slides = composed.map((slide) => ({ ...slide, notes: '要点' }))
  const making = { signal: new AbortController().signal, onStep: () => {} }
  const blob = await deckPptx(
    { name: '甲镇', slides, frozen, choices, texts, theme: 'light', lang: 'zh' },
    making,
  )
  good = openOffice(new Uint8Array(await blob.arrayBuffer()))
})

const TYPES = '[Content_Types].xml'
const SLIDE = 'ppt/slides/slide1.xml'
const FACT = 'ppt/slides/slide3.xml'
const CHART = 'ppt/charts/chart1.xml'
const MASTER = 'ppt/slideMasters/slideMaster1.xml'
const PRESENTATION = 'ppt/presentation.xml'
const NOTES = 'ppt/notesMasters/notesMaster1.xml'

/** A file that differs in one place. */
function broken(path: string, from: string | RegExp, to: string): OfficeFile {
  const part = good[path]
  if (typeof part !== 'string') throw new Error(`no part ${path}`)
  const changed = part.replace(from, to)
  if (changed === part) throw new Error(`${path} does not hold ${from}`)
  return { ...good, [path]: changed }
}

it('finds nothing against a good file, also after it was zipped anew', () => {
  expect(pptxFaults(good)).toEqual([])
  expect(pptxFaults(openOffice(zipOffice(good)))).toEqual([])
})

it.each([
  ['XML that does not close', SLIDE, '</p:cSld>', '', 'well-formed:'],
  ['an attribute said twice', SLIDE, '<a:off x=', '<a:off x="0" x=', 'well-formed:'],
  [
    'a content type of a master that is not there',
    TYPES,
    '</Types>',
    '<Override PartName="/ppt/slideMasters/slideMaster2.xml" ContentType="a"/></Types>',
    'content types: no part',
  ],
  [
    'a part without a content type',
    TYPES,
    /<Override PartName="\/ppt\/charts[^>]*>/,
    '',
    'content types: ppt/charts',
  ],
  [
    'a relation to nothing',
    'ppt/slides/_rels/slide1.xml.rels',
    'slideLayout2.xml',
    'slideLayout9.xml',
    'relations: ppt/slides',
  ],
  ['an id that no relation has', SLIDE, 'r:id="rId2"', 'r:id="rId77"', 'relations: ppt/slides'],
  [
    'a part that nothing refers to',
    'ppt/slides/_rels/slide1.xml.rels',
    /<Relationship [^>]*chart1.xml"\/>/,
    '',
    'relations: nothing refers to ppt/charts/chart1.xml',
  ],
  [
    'a shape without txBody',
    SLIDE,
    /<p:txBody>(?:(?!<p:txBody>).)*<\/p:txBody>(?=<\/p:sp>)/,
    '',
    'words:',
  ],
  ['a ground without effects', MASTER, '<a:effectLst/>', '', 'ground:'],
  ['an empty stroke', SLIDE, '<a:ln><a:noFill/></a:ln>', '<a:ln/>', 'strokes:'],
  ['a negative extent', SLIDE, /cx="\d+"/, 'cx="-5"', 'extents:'],
  [
    'a cell anchored in the middle by another word',
    FACT,
    'anchor="ctr"><a:lnL>',
    'anchor="mid"><a:lnL>',
    'anchors:',
  ],
  ['a margin that is no number', FACT, /marT="\d+"/, 'marT="NaN"', 'numbers:'],
  ['a length of half a unit', SLIDE, /<a:off x="\d+"/, '<a:off x="1.5"', 'numbers:'],
  ['a row with a cell less', FACT, /<a:tc>(?:(?!<a:tc>).)*<\/a:tc>(?=<\/a:tr>)/, '', 'tables:'],
  [
    'children in another order',
    CHART,
    /(<c:idx val="0"\/>)(<c:order val="0"\/>)/,
    '$2$1',
    'order:',
  ],
  ['two shapes of one id', SLIDE, 'id="3"', 'id="2"', 'ids:'],
  ['a slide whose id is too small', PRESENTATION, 'id="256"', 'id="25"', 'ids:'],
  [
    'a layout with the id of its master',
    MASTER,
    'id="2147483649"',
    'id="2147483648"',
    'ids: master',
  ],
  [
    'two masters with one theme',
    'ppt/notesMasters/_rels/notesMaster1.xml.rels',
    'theme2',
    'theme1',
    'masters:',
  ],
  [
    'a placeholder that the layout lacks',
    SLIDE,
    'type="ftr" sz="quarter" idx="12"',
    'type="ftr" sz="quarter" idx="99"',
    'placeholders:',
  ],
  [
    'a placeholder after other content',
    SLIDE,
    /(<p:sp>(?:(?!<\/p:sp>).)*type="title".*?<\/p:sp>)(.*)(<\/p:spTree>)/,
    '$2$1$3',
    'placeholders:',
  ],
  ['a master of notes with a placeholder of slides', NOTES, 'type="hdr"', 'type="title"', 'notes:'],
  ['a master of notes without the slide', NOTES, 'type="sldImg"', 'type="dt"', 'notes:'],
  [
    'a chart that bridges gaps',
    CHART,
    'dispBlanksAs val="gap"',
    'dispBlanksAs val="span"',
    'charts:',
  ],
  [
    'a chart that says another number than its cell',
    CHART,
    '<c:v>30</c:v>',
    '<c:v>31</c:v>',
    'charts:',
  ],
  [
    'a gap drawn as zero',
    CHART,
    /(Sheet1!\$B\$2:\$B\$13.*?)(<\/c:numCache>)/,
    '$1<c:pt idx="5"><c:v>0</c:v></c:pt>$2',
    'charts:',
  ],
  ['a label where its chart has none', CHART, 'dLblPos val="t"', 'dLblPos val="outEnd"', 'charts:'],
])('finds %s', (_, path, from, to, rule) => {
  expect(pptxFaults(broken(path, from, to)).join('\n')).toContain(rule)
})

it('finds a drawing in SVG on a master, and notes without a master', () => {
  const rels = 'ppt/slideMasters/_rels/slideMaster1.xml.rels'
  const svg = '<Relationship Id="rId9" Type="x/image" Target="../media/a.svg"/></Relationships>'
  const shown = { ...broken(rels, '</Relationships>', svg), 'ppt/media/a.svg': new Uint8Array() }
  expect(pptxFaults(shown).join('\n')).toContain(
    'masters: ppt/slideMasters/slideMaster1.xml shows an SVG',
  )
  const lost = broken(
    'ppt/_rels/presentation.xml.rels',
    /<Relationship [^>]*notesMaster1.xml"\/>/,
    '',
  )
  expect(pptxFaults(lost).join('\n')).toContain(
    'notes: ppt/notesSlides/notesSlide1.xml has no master',
  )
})
