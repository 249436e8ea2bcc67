// Long on purpose: every known cause of a repair, one after the other.
import {
  all,
  cellsOf,
  type Element,
  first,
  type OfficeFile,
  relationsOf,
  xmlOf,
} from './office-file.ts'
import { ORDERS } from './xml-orders.ts'

const TYPES = '[Content_Types].xml'

/**
 * What PowerPoint would repair or refuse in a presentation, though schemas and other programs are content
 * with it. Each fault begins with its rule.
 *
 * @returns Empty where nothing is known against it.
 */
export function pptxFaults(file: OfficeFile): string[] {
  const unreadable = Object.keys(file).flatMap((path) => {
    if (!/\.(xml|rels)$/.test(path)) return []
    try {
      xmlOf(file, path)
      return []
    } catch (error) {
      return [`well-formed: ${path}: ${error}`]
    }
  })
  if (unreadable.length > 0) return unreadable
  const parts = Object.keys(file).filter((path) => path !== TYPES && !path.endsWith('.rels'))
  const drawn = parts.filter((path) => path.endsWith('.xml'))
  return [
    ...contentTypes(file, parts),
    ...relations(file, parts),
    ...drawn.flatMap((path) => {
      const xml = xmlOf(file, path)
      return [
        ...shapes(path, xml),
        ...numbers(path, xml),
        ...orders(path, xml),
        ...uniqueIds(path, xml),
      ]
    }),
    ...masters(file),
    ...holders(file),
    ...notes(file),
    ...charts(file, parts),
  ]
}

/** Exactly the parts there are, each once. */
function contentTypes(file: OfficeFile, parts: readonly string[]): string[] {
  const types = xmlOf(file, TYPES)
  const named = all(types, 'Override').map(({ attributes }) => attributes.PartName?.slice(1) ?? '')
  const endings = all(types, 'Default').map(({ attributes }) => attributes.Extension)
  return [
    ...named
      .filter((path) => file[path] === undefined)
      .map((path) => `content types: no part ${path}`),
    ...twice(named).map((path) => `content types: ${path} twice`),
    ...parts
      .filter((path) => !named.includes(path) && !endings.includes(path.split('.').pop()))
      .map((path) => `content types: ${path} has none`),
  ]
}

/** Ids that are used exist once; targets exist; no part that nothing refers to. */
function relations(file: OfficeFile, parts: readonly string[]): string[] {
  const reached = new Set<string>()
  const faults = ['', ...parts].flatMap((path) => {
    const found = relationsOf(file, path)
    for (const { target } of found) reached.add(target)
    const text = path === '' ? '' : file[path]
    const used = typeof text === 'string' ? [...text.matchAll(/ r:\w+="([^"]+)"/g)] : []
    const ids = found.map(({ id }) => id)
    return [
      ...found
        .filter(({ target }) => target !== '' && file[target] === undefined)
        .map(({ target }) => `relations: ${path} refers to ${target}, which is missing`),
      ...twice(ids).map((id) => `relations: ${path} has ${id} twice`),
      ...used
        .filter(([, id = '']) => !ids.includes(id))
        .map(([, id]) => `relations: ${path} uses ${id}, which it does not have`),
    ]
  })
  const lost = parts.filter((path) => !reached.has(path))
  return [...faults, ...lost.map((path) => `relations: nothing refers to ${path}`)]
}

function shapes(path: string, xml: Element): string[] {
  const picture = (shape: Element) => first(shape, 'p:ph')?.attributes.type === 'sldImg'
  const anchors = ['t', 'ctr', 'b', 'just', 'dist']
  const strokes = ['a:ln', 'a:lnL', 'a:lnR', 'a:lnT', 'a:lnB'].flatMap((name) => all(xml, name))
  return [
    ...all(xml, 'p:sp')
      .filter((shape) => !first(shape, 'p:txBody') && !picture(shape))
      .map((shape) => `words: ${path}: ${nameOf(shape)} has no txBody`),
    ...all(xml, 'p:bgPr')
      .filter((ground) => !ground.children.some(({ name }) => /effect(Lst|Dag)/.test(name)))
      .map(() => `ground: ${path} names no effects`),
    ...strokes
      .filter(({ children }) => children.length === 0)
      .map(({ name }) => `strokes: ${path} has an empty ${name}`),
    ...['a:tcPr', 'a:bodyPr']
      .flatMap((name) => all(xml, name))
      .filter(({ attributes: { anchor } }) => anchor !== undefined && !anchors.includes(anchor))
      .map(({ name, attributes }) => `anchors: ${path} ${name} ${attributes.anchor}`),
    ...all(xml, 'a:tbl').flatMap((table) => {
      const columns = all(table, 'a:gridCol').length
      return all(table, 'a:tr')
        .filter((row) => all(row, 'a:tc').length !== columns)
        .map(() => `tables: ${path} has a row of another length`)
    }),
    ...all(xml, 'p:txBody')
      .filter((body) => !first(body, 'a:p'))
      .map(() => `words: ${path} has a txBody without a paragraph`),
  ]
}

/** Lengths are whole numbers, extents not below zero. */
function numbers(path: string, xml: Element): string[] {
  const lengths = /^(x|y|cx|cy|w|h|sz|marL|marR|marT|marB|lIns|tIns|rIns|bIns|spcPts)$/
  const walk = (element: Element): string[] => [
    ...Object.entries(element.attributes).flatMap(([key, value]) => {
      const ph = element.name === 'p:ph'
      if (/NaN|undefined|Infinity/.test(value))
        return [`numbers: ${path} ${element.name} ${key}=${value}`]
      if (!/^(a|p):/.test(element.name) || ph || !lengths.test(key)) return []
      return /^-?\d+$/.test(value) ? [] : [`numbers: ${path} ${element.name} ${key}=${value}`]
    }),
    ...(element.name === 'a:ext' &&
    ['cx', 'cy'].some((key) => Number(element.attributes[key] ?? 0) < 0)
      ? [`extents: ${path} has a negative one`]
      : []),
    ...element.children.flatMap(walk),
  ]
  return walk(xml)
}

/** Children where the schema has an order; Office refuses another one. */
function orders(path: string, xml: Element): string[] {
  const walk = (element: Element): string[] => {
    const order = ORDERS[element.name]
    const places = order ? element.children.map(({ name }) => order.indexOf(name)) : []
    const wrong = places.some((place, index) => place < 0 || place < (places[index - 1] ?? 0))
    return [
      ...(wrong
        ? [`order: ${path}: ${element.name} holds ${element.children.map(({ name }) => name)}`]
        : []),
      ...element.children.flatMap(walk),
    ]
  }
  return walk(xml)
}

function uniqueIds(path: string, xml: Element): string[] {
  const ids = all(xml, 'p:cNvPr').map(({ attributes }) => attributes.id ?? '')
  const slides = all(xml, 'p:sldId').map(({ attributes }) => Number(attributes.id))
  return [
    ...twice(ids).map((id) => `ids: ${path} has ${id} twice`),
    ...twice(slides).map((id) => `ids: slide ${id} twice`),
    ...slides.filter((id) => id < 256).map((id) => `ids: slide ${id} is below 256`),
  ]
}

/** Masters and layouts have ids of one row, a theme each, and no drawings in SVG. */
function masters(file: OfficeFile): string[] {
  const paths = Object.keys(file).filter((path) => /slide(Master|Layout)s\/[^/]+\.xml$/.test(path))
  const ids = ['ppt/presentation.xml', ...paths].flatMap((path) =>
    ['p:sldMasterId', 'p:sldLayoutId'].flatMap((name) =>
      all(xmlOf(file, path), name).map(({ attributes }) => Number(attributes.id)),
    ),
  )
  const themed = Object.keys(file).filter((path) => /(slide|notes)Masters\/[^/]+\.xml$/.test(path))
  const themes = themed.map((path) => kindOf(file, path, 'theme'))
  return [
    ...twice(ids).map((id) => `ids: master or layout ${id} twice`),
    ...ids.filter((id) => id < 2 ** 31).map((id) => `ids: master or layout ${id} is too small`),
    ...paths
      .filter((path) => relationsOf(file, path).some(({ target }) => target.endsWith('.svg')))
      .map((path) => `masters: ${path} shows an SVG`),
    ...themes.flatMap((theme, index) =>
      theme === undefined ? [`masters: ${themed[index]} has no theme`] : [],
    ),
    ...twice(themes).map((theme) => `masters: ${theme} is of two masters`),
  ]
}

/** Placeholders come first, and each is in the layout. */
function holders(file: OfficeFile): string[] {
  return Object.keys(file).flatMap((path) => {
    if (!/slides\/[^/]+\.xml$/.test(path)) return []
    const tree = first(xmlOf(file, path), 'p:spTree')
    const held = (tree?.children.slice(2) ?? []).map((shape) => first(shape, 'p:ph'))
    const others = held.indexOf(undefined)
    const late = others >= 0 && held.slice(others).some((holder) => holder !== undefined)
    const layout = kindOf(file, path, 'slideLayout')
    const known = layout === undefined ? [] : all(xmlOf(file, layout), 'p:ph').map(keyOf)
    const keys = held.flatMap((holder) => (holder ? [keyOf(holder)] : []))
    return [
      ...(late ? [`placeholders: ${path} fills one after other content`] : []),
      ...keys.filter((key) => !known.includes(key)).map((key) => `placeholders: ${path}: ${key}`),
      ...twice(keys).map((key) => `placeholders: ${path}: ${key} twice`),
    ]
  })
}

const keyOf = ({ attributes: { type = 'obj', idx = '0' } }: Element) => `${type} ${idx}`

/** One master of notes with PowerPoint's own placeholders, each once. */
function notes(file: OfficeFile): string[] {
  const allowed = ['hdr', 'dt', 'sldImg', 'body', 'ftr', 'sldNum']
  const slides = Object.keys(file).filter((path) => /notesSlides\/[^/]+\.xml$/.test(path))
  const master = kindOf(file, 'ppt/presentation.xml', 'notesMaster')
  if (master === undefined) return slides.map((path) => `notes: ${path} has no master`)
  const typesOf = (path: string) =>
    all(xmlOf(file, path), 'p:ph').map(({ attributes: { type = 'obj' } }) => type)
  const types = typesOf(master)
  return [
    ...types.filter((type) => !allowed.includes(type)).map((type) => `notes: master has ${type}`),
    ...twice(types).map((type) => `notes: master has ${type} twice`),
    ...['sldImg', 'body']
      .filter((type) => !types.includes(type))
      .map((type) => `notes: no ${type}`),
    ...slides.flatMap((path) => [
      ...(kindOf(file, path, 'notesMaster') === master ? [] : [`notes: ${path} has no master`]),
      ...typesOf(path)
        .filter((type) => !types.includes(type))
        .map((type) => `notes: ${path} fills ${type}`),
    ]),
  ]
}

/** Where labels may be; anywhere else is repaired. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  'c:barChart': ['outEnd', 'inEnd', 'ctr', 'inBase'],
  'c:lineChart': ['t', 'b', 'l', 'r', 'ctr'],
}

/** A chart says what the cells it names hold; gaps have neither cell nor point. */
function charts(file: OfficeFile, parts: readonly string[]): string[] {
  return parts.flatMap((path) => {
    if (!/charts\/[^/]+\.xml$/.test(path)) return []
    const book = file[kindOf(file, path, 'package') ?? '']
    if (!(book instanceof Uint8Array)) return [`charts: ${path} has no workbook`]
    const cells = cellsOf(book)
    const xml = xmlOf(file, path)
    const gap = first(xml, 'c:dispBlanksAs')?.attributes.val
    const misplaced = Object.entries(PLACES).flatMap(([kind, places]) =>
      all(xml, kind)
        .flatMap((plot) => all(plot, 'c:dLblPos'))
        .filter(({ attributes: { val = '' } }) => !places.includes(val))
        .map(({ attributes }) => `charts: ${path}: a label of ${kind} is at ${attributes.val}`),
    )
    return [
      ...misplaced,
      ...(gap === 'gap' ? [] : [`charts: ${path} bridges gaps or shows them as zero`]),
      ...['c:strRef', 'c:numRef']
        .flatMap((name) => all(xml, name))
        .flatMap((reference) => {
          const named = first(reference, 'c:f')?.text ?? ''
          const [, column = '', from = '', to = from] =
            /^Sheet1!\$([A-Z])\$(\d+)(?::\$[A-Z]\$(\d+))?$/.exec(named) ?? []
          const count = Number(to) - Number(from) + 1
          const held = Array.from(
            { length: count },
            (_, at) => cells[`${column}${Number(from) + at}`],
          )
          const points = new Map(
            all(reference, 'c:pt').map(({ attributes, text }) => [Number(attributes.idx), text]),
          )
          const same = held.every((cell, at) => String(cell ?? '') === (points.get(at) ?? ''))
          const said = Number(first(reference, 'c:ptCount')?.attributes.val)
          return same && said === count && points.size <= count
            ? []
            : [`charts: ${path}: ${named} is not what its cells hold`]
        }),
    ]
  })
}

function kindOf(file: OfficeFile, path: string, kind: string): string | undefined {
  return relationsOf(file, path).find(
    ({ type, target }) => type.endsWith(`/${kind}`) && file[target] !== undefined,
  )?.target
}

function nameOf(shape: Element): string {
  return first(shape, 'p:cNvPr')?.attributes.name ?? ''
}

function twice<T>(items: readonly T[]): T[] {
  const seen = new Set<T>()
  return items.filter((item) => {
    const known = seen.has(item)
    seen.add(item)
    return known
  })
}
