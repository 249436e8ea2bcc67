import type { Language } from '../../../../text/language.ts'
import { COLOURS, emu, fill, line, type Paragraph, type Stroke, textBody } from './drawing-xml.ts'
import { xml } from './xml.ts'

/** Cells of a table, a row each; a cell holds paragraphs. */
export type TableRows = readonly (readonly (readonly Paragraph[])[])[]

export interface TableLook {
  /** Of the columns, in stage units. */
  readonly widths: readonly number[]
  readonly rowHeight: number
  /** Above and below the words of a row. */
  readonly padding: number
  readonly anchor: 't' | 'ctr'
  /** Where rules are drawn. */
  readonly rules: 'above' | 'between'
}

const RULE: Stroke = { colour: COLOURS.rule, width: 2 }

/** A real table, whose rows grow with their words. `scale` is of lengths across. */
export function tableXml(rows: TableRows, look: TableLook, scale: number, lang: Language): string {
  const across = (width: number) => emu(width * scale)
  const padding = emu(look.padding)
  const cellXml = (paragraphs: readonly Paragraph[], row: number, column: number) =>
    xml(
      'a:tc',
      {},
      textBody('a:txBody', paragraphs, lang),
      xml(
        'a:tcPr',
        {
          marL: column === 0 ? 0 : across(16),
          marR: across(16),
          marT: padding,
          marB: padding,
          anchor: look.anchor,
        },
        line(null, 'a:lnL'),
        line(null, 'a:lnR'),
        line(look.rules === 'above' || row > 0 ? RULE : null, 'a:lnT'),
        line(look.rules === 'between' && row < rows.length - 1 ? RULE : null, 'a:lnB'),
        fill(null),
      ),
    )
  return xml(
    'a:tbl',
    {},
    xml('a:tblPr', { firstCol: true }),
    xml('a:tblGrid', {}, ...look.widths.map((width) => xml('a:gridCol', { w: across(width) }))),
    ...rows.map((cells, row) =>
      xml('a:tr', { h: emu(look.rowHeight) }, ...cells.map((one, at) => cellXml(one, row, at))),
    ),
  )
}
