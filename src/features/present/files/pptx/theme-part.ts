import type { Theme } from '../../choices/deck-options.ts'
import { createPart, type Part } from './office-package.ts'
import { xml } from './xml.ts'

/** The stage's colours (`stage.module.css`) in the order of a theme. */
const SCHEMES: Readonly<Record<Theme, Readonly<Record<string, string>>>> = {
  light: {
    dk1: '0D131C',
    lt1: 'FFFFFF',
    dk2: '333D4C',
    lt2: 'D9DFE7',
    accent1: '0D4A94',
    accent2: '6A7686',
    accent3: '0F5C38',
    accent4: '7C4300',
    accent5: '9C1515',
    accent6: '3F6EA8',
    hlink: '0D4A94',
    folHlink: '6A7686',
  },
  dark: {
    dk1: '0A111D',
    lt1: 'F6F8FB',
    dk2: '28354A',
    lt2: 'CCD5E1',
    accent1: '8ABDFF',
    accent2: '98A6B9',
    accent3: '6EE0A4',
    accent4: 'FFC169',
    accent5: 'FF9D94',
    accent6: '5E9BEA',
    hlink: '8ABDFF',
    folHlink: '98A6B9',
  },
}

/** Which colours of the scheme are words and which the ground. */
export function colourMap(theme: Theme): Readonly<Record<string, string>> {
  const [words, ground] = theme === 'light' ? ['dk', 'lt'] : ['lt', 'dk']
  const accents = [1, 2, 3, 4, 5, 6].map((number) => `accent${number}`)
  return {
    bg1: `${ground}1`,
    tx1: `${words}1`,
    bg2: `${ground}2`,
    tx2: `${words}2`,
    ...Object.fromEntries(accents.map((accent) => [accent, accent])),
    hlink: 'hlink',
    folHlink: 'folHlink',
  }
}

/** Fonts that Windows, macOS and WPS have; where an East Asian one is missing, the script says which. */
const FONTS = [
  xml('a:latin', { typeface: 'Arial' }),
  xml('a:ea', { typeface: 'Microsoft YaHei' }),
  xml('a:cs', { typeface: 'Arial' }),
  xml('a:font', { script: 'Hans', typeface: '微软雅黑' }),
  xml('a:font', { script: 'Hant', typeface: 'Microsoft JhengHei' }),
]

/** A theme: colours, fonts, and the plainest of effects. */
export function themePart(number: number, name: string, theme: Theme): Part {
  const fill = xml('a:solidFill', {}, xml('a:schemeClr', { val: 'phClr' }))
  const thrice = (one: string) => [one, one, one]
  const stroke = (w: number) =>
    xml('a:ln', { w, cap: 'flat' }, fill, xml('a:prstDash', { val: 'solid' }))
  const body = xml(
    'a:theme',
    { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name },
    xml(
      'a:themeElements',
      {},
      xml(
        'a:clrScheme',
        { name },
        ...Object.entries(SCHEMES[theme]).map(([key, val]) =>
          xml(`a:${key}`, {}, xml('a:srgbClr', { val })),
        ),
      ),
      xml(
        'a:fontScheme',
        { name },
        xml('a:majorFont', {}, ...FONTS),
        xml('a:minorFont', {}, ...FONTS),
      ),
      xml(
        'a:fmtScheme',
        { name },
        xml('a:fillStyleLst', {}, ...thrice(fill)),
        xml('a:lnStyleLst', {}, stroke(6_350), stroke(12_700), stroke(19_050)),
        xml('a:effectStyleLst', {}, ...thrice(xml('a:effectStyle', {}, xml('a:effectLst')))),
        xml('a:bgFillStyleLst', {}, ...thrice(fill)),
      ),
    ),
  )
  return createPart(
    `ppt/theme/theme${number}.xml`,
    'application/vnd.openxmlformats-officedocument.theme+xml',
    body,
  )
}
