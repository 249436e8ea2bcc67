import type { Language } from '../../../../text/language.ts'
import { seriesOf } from './chart-series.ts'
import { chartSheet } from './chart-sheet.ts'
import { textLook, value } from './chart-text.ts'
import { COLOURS, fill, line, runLook, type Stroke } from './drawing-xml.ts'
import type { NativeChart } from './native-chart.ts'
import { createPart, type Part, relate } from './office-package.ts'
import { xml, xmlText } from './xml.ts'

const CATEGORIES = 111_111_111
const NUMBERS = 222_222_222

/**
 * A chart with its numbers: a part of its own, and a workbook inside it whose cells every series names.
 * Gaps stay gaps: an empty cell, no point, no line across.
 */
export function chartPart(chart: NativeChart, number: number, lang: Language): Part {
  const part = createPart(
    `ppt/charts/chart${number}.xml`,
    'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  )
  const sheet = createPart(
    `ppt/embeddings/numbers${number}.xlsx`,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    chartSheet(chart),
  )
  const workbook = relate(part, 'package', sheet)
  const { unit, legend, text } = chart
  const soft = { size: text, colour: COLOURS.soft }
  part.body = xml(
    'c:chartSpace',
    {
      'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
      'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
      'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    },
    value('c:date1904', false),
    value('c:roundedCorners', false),
    xml(
      'c:chart',
      {},
      unit !== null && titleOf(unit, text, lang),
      value('c:autoTitleDeleted', unit === null),
      plotOf(chart, lang),
      legend !== null &&
        xml(
          'c:legend',
          {},
          value('c:legendPos', legend),
          value('c:overlay', false),
          textLook(soft, lang),
        ),
      value('c:plotVisOnly', true),
      value('c:dispBlanksAs', 'gap'),
    ),
    xml('c:spPr', {}, fill(null), line(null)),
    textLook(soft, lang),
    xml('c:externalData', { 'r:id': workbook }, value('c:autoUpdate', false)),
  )
  return part
}

/** What is counted, at the upper left as on the wall. */
function titleOf(unit: string, size: number, lang: Language): string {
  const look = { size, colour: COLOURS.soft, bold: false }
  return xml(
    'c:title',
    {},
    xml(
      'c:tx',
      {},
      xml(
        'c:rich',
        {},
        xml('a:bodyPr'),
        xml('a:lstStyle'),
        xml(
          'a:p',
          {},
          xml('a:pPr', {}, runLook('a:defRPr', look, lang)),
          xml('a:r', {}, runLook('a:rPr', look, lang), xml('a:t', {}, xmlText(unit))),
        ),
      ),
    ),
    layoutOf({ x: 0, y: 0 }),
    value('c:overlay', false),
  )
}

function layoutOf({
  x,
  y,
  ...size
}: Partial<NonNullable<NativeChart['plot']>> & { x: number; y: number }): string {
  const { width, height } = size
  const inner = width !== undefined && height !== undefined
  return xml(
    'c:layout',
    {},
    xml(
      'c:manualLayout',
      {},
      inner && value('c:layoutTarget', 'inner'),
      value('c:xMode', 'edge'),
      value('c:yMode', 'edge'),
      value('c:x', x),
      value('c:y', y),
      inner && value('c:w', width),
      inner && value('c:h', height),
    ),
  )
}

function plotOf(chart: NativeChart, lang: Language): string {
  const { series, bars, plot } = chart
  const written = series.map((one, index) => ({
    kind: one.look.kind,
    text: seriesOf(one, index, chart, lang),
  }))
  const of = (kind: 'bar' | 'line') =>
    written.flatMap((one) => (one.kind === kind ? [one.text] : []))
  const axes = [value('c:axId', CATEGORIES), value('c:axId', NUMBERS)]
  return xml(
    'c:plotArea',
    {},
    plot ? layoutOf(plot) : xml('c:layout'),
    bars !== null &&
      xml(
        'c:barChart',
        {},
        value('c:barDir', bars.lying ? 'bar' : 'col'),
        value('c:grouping', 'clustered'),
        value('c:varyColors', false),
        ...of('bar'),
        value('c:gapWidth', bars.gap),
        value('c:overlap', bars.overlap),
        ...axes,
      ),
    of('line').length > 0 &&
      xml(
        'c:lineChart',
        {},
        value('c:grouping', 'standard'),
        value('c:varyColors', false),
        ...of('line'),
        value('c:marker', true),
        ...axes,
      ),
    categoryAxis(chart, lang),
    numberAxis(chart, lang),
    xml('c:spPr', {}, fill(null), line(null)),
  )
}

function categoryAxis({ bars, text }: NativeChart, lang: Language): string {
  const lying = bars?.lying ?? false
  return xml(
    'c:catAx',
    {},
    value('c:axId', CATEGORIES),
    xml('c:scaling', {}, value('c:orientation', lying ? 'maxMin' : 'minMax')),
    value('c:delete', false),
    value('c:axPos', lying ? 'l' : 'b'),
    xml('c:numFmt', { formatCode: 'General', sourceLinked: false }),
    value('c:majorTickMark', 'none'),
    value('c:minorTickMark', 'none'),
    value('c:tickLblPos', 'low'),
    xml('c:spPr', {}, line(lying ? null : { colour: COLOURS.soft, width: 3 })),
    textLook({ size: text, colour: lying ? COLOURS.ink : COLOURS.soft }, lang),
    value('c:crossAx', NUMBERS),
    value('c:crosses', 'autoZero'),
    value('c:auto', false),
    value('c:lblAlgn', 'ctr'),
    value('c:lblOffset', 100),
    // Every name is shown, however narrow.
    value('c:tickLblSkip', 1),
    value('c:noMultiLvlLbl', true),
  )
}

function numberAxis({ axis, bars, text }: NativeChart, lang: Language): string {
  const grid: Stroke = { colour: COLOURS.rule, width: 2 }
  return xml(
    'c:valAx',
    {},
    value('c:axId', NUMBERS),
    xml(
      'c:scaling',
      {},
      value('c:orientation', 'minMax'),
      value('c:max', axis.max),
      value('c:min', 0),
    ),
    value('c:delete', axis.hidden ?? false),
    value('c:axPos', bars?.lying ? 't' : 'l'),
    !axis.hidden && xml('c:majorGridlines', {}, xml('c:spPr', {}, line(grid))),
    xml('c:numFmt', { formatCode: axis.format, sourceLinked: false }),
    value('c:majorTickMark', 'none'),
    value('c:minorTickMark', 'none'),
    value('c:tickLblPos', 'nextTo'),
    xml('c:spPr', {}, line(null)),
    textLook({ size: text, colour: COLOURS.soft }, lang),
    value('c:crossAx', CATEGORIES),
    value('c:crosses', 'autoZero'),
    value('c:crossBetween', 'between'),
    value('c:majorUnit', axis.step),
  )
}
