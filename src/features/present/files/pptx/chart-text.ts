import type { Language } from '../../../../text/language.ts'
import { type Colour, runLook } from './drawing-xml.ts'
import { pptxWords } from './words.ts'
import { xml } from './xml.ts'

/** An element of a chart that says one thing. */
export function value(name: string, val: string | number | boolean): string {
  return xml(name, { val })
}

interface TextSize {
  readonly size: number
  readonly colour: Colour
  readonly bold?: boolean
}

/** How words of a chart look. */
export function textLook(look: TextSize, lang: Language): string {
  return xml(
    'c:txPr',
    {},
    xml('a:bodyPr'),
    xml('a:lstStyle'),
    xml(
      'a:p',
      {},
      xml('a:pPr', {}, runLook('a:defRPr', look, lang)),
      xml('a:endParaRPr', { lang: pptxWords(lang).tags.own }),
    ),
  )
}
