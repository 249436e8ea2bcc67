import type { ReactNode } from 'react'
import type { Language } from '../../text/language.ts'
import { PICTURE_FONTS } from './block.tsx'
import { elementText } from './element-text.ts'
import { PAPER_COLOURS as COLOURS } from './paper-colours.ts'

interface SvgFile {
  readonly width: number
  readonly height: number
  readonly lang: Language
  readonly title: string
  /** Empty = none. */
  readonly description: string
}

/** A drawing as the text of an SVG file that stands alone, on white; lengths in CSS pixels. */
export function svgFile({ width, height, lang, title, description }: SvgFile, drawn: ReactNode) {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${elementText(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      lang={lang}
      fontFamily={PICTURE_FONTS}
    >
      <title>{title}</title>
      {description !== '' && <desc>{description}</desc>}
      <rect width={width} height={height} fill={COLOURS.surface} />
      {drawn}
    </svg>,
  )}\n`
}
