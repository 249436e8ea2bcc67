import type { Language } from '../../../../text/language.ts'
import { SHEET_NAME } from './chart-sheet.ts'
import { textLook, value } from './chart-text.ts'
import { COLOURS, fill, line } from './drawing-xml.ts'
import {
  columnLetter,
  type NativeChart,
  type NativeLabel,
  type NativeMarker,
  type NativeSeries,
} from './native-chart.ts'
import { xml, xmlText } from './xml.ts'

/** One series of a chart: how it is drawn, its numbers at their marks, and the cells they come from. */
export function seriesOf(
  { name, values, format, look, labels }: NativeSeries,
  index: number,
  { categories }: NativeChart,
  lang: Language,
): string {
  const column = columnLetter(index + 1)
  const last = categories.length + 1
  const head = [
    value('c:idx', index),
    value('c:order', index),
    xml('c:tx', {}, stringsOf(`$${column}$1`, [name])),
  ]
  const data = [
    labelsOf(labels, lang),
    xml('c:cat', {}, stringsOf(`$A$2:$A$${last}`, categories)),
    xml('c:val', {}, numbersOf(`$${column}$2:$${column}$${last}`, values, format)),
  ]
  if (look.kind === 'bar') {
    const inside = look.fill === 'hatch' ? hatch() : fill(look.fill)
    return xml(
      'c:ser',
      {},
      ...head,
      xml('c:spPr', {}, inside, line(look.stroke)),
      value('c:invertIfNegative', false),
      ...data,
    )
  }
  const { stroke, marker, steps = [], open = null } = look
  return xml(
    'c:ser',
    {},
    ...head,
    xml('c:spPr', {}, line(stroke)),
    markerOf(marker),
    ...steps.map((at) =>
      xml(
        'c:dPt',
        {},
        value('c:idx', at),
        markerOf(marker),
        value('c:bubble3D', false),
        xml('c:spPr', {}, line(null)),
      ),
    ),
    open !== null &&
      stroke !== null &&
      xml(
        'c:dPt',
        {},
        value('c:idx', open),
        markerOf({ symbol: 'circle', size: 10, fill: COLOURS.ground, stroke: stroke.colour }),
        value('c:bubble3D', false),
        xml('c:spPr', {}, line(stroke)),
      ),
    ...data,
    value('c:smooth', false),
  )
}

function hatch(): string {
  return xml(
    'a:pattFill',
    { prst: 'wdUpDiag' },
    xml('a:fgClr', {}, xml('a:schemeClr', { val: COLOURS.lastYear })),
    xml('a:bgClr', {}, xml('a:schemeClr', { val: COLOURS.ground })),
  )
}

function markerOf(marker: NativeMarker | null): string {
  if (marker === null) return xml('c:marker', {}, value('c:symbol', 'none'))
  const { symbol, size, stroke } = marker
  return xml(
    'c:marker',
    {},
    value('c:symbol', symbol),
    value('c:size', size),
    xml('c:spPr', {}, fill(marker.fill), line({ colour: stroke, width: 4 })),
  )
}

function labelsOf(labels: readonly NativeLabel[], lang: Language): string {
  const shown = (shows: boolean) => [
    value('c:showLegendKey', false),
    value('c:showVal', shows),
    ...['c:showCatName', 'c:showSerName', 'c:showPercent', 'c:showBubbleSize'].map((name) =>
      value(name, false),
    ),
  ]
  return xml(
    'c:dLbls',
    {},
    ...labels.map(({ at, format, position, shift, clear = false, ...look }) =>
      xml(
        'c:dLbl',
        {},
        value('c:idx', at),
        shift !== undefined &&
          xml(
            'c:layout',
            {},
            xml('c:manualLayout', {}, value('c:x', shift.x), value('c:y', shift.y)),
          ),
        xml('c:numFmt', { formatCode: format, sourceLinked: false }),
        xml('c:spPr', {}, fill(clear ? COLOURS.ground : null), line(null)),
        textLook(look, lang),
        value('c:dLblPos', position),
        ...shown(true),
      ),
    ),
    ...shown(false),
    withoutLeaders(),
  )
}

/** A number that is moved has its place by itself: no line leads to it. */
function withoutLeaders(): string {
  return xml(
    'c:extLst',
    {},
    xml(
      'c:ext',
      {
        uri: '{CE6537A1-D6FC-4f65-9D91-7224C49458BB}',
        'xmlns:c15': 'http://schemas.microsoft.com/office/drawing/2012/chart',
      },
      value('c15:showLeaderLines', false),
    ),
  )
}

function stringsOf(cells: string, texts: readonly string[]): string {
  return xml(
    'c:strRef',
    {},
    xml('c:f', {}, `${SHEET_NAME}!${cells}`),
    xml(
      'c:strCache',
      {},
      value('c:ptCount', texts.length),
      ...texts.map((text, idx) => xml('c:pt', { idx }, xml('c:v', {}, xmlText(text)))),
    ),
  )
}

/** A gap has no point. */
function numbersOf(cells: string, values: readonly (number | null)[], format: string): string {
  return xml(
    'c:numRef',
    {},
    xml('c:f', {}, `${SHEET_NAME}!${cells}`),
    xml(
      'c:numCache',
      {},
      xml('c:formatCode', {}, xmlText(format)),
      value('c:ptCount', values.length),
      ...values.map((number, idx) =>
        number === null ? null : xml('c:pt', { idx }, xml('c:v', {}, String(number))),
      ),
    ),
  )
}
