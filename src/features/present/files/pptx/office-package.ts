import { strToU8, zipSync } from 'fflate'
import { XML_HEAD, xml } from './xml.ts'

/** A part of an Office file, and the parts it refers to. */
export interface Part {
  /** From the package's root, without a slash before it. */
  readonly path: string
  readonly contentType: string
  body: string | Uint8Array
  readonly relations: { readonly kind: string; readonly target: Part }[]
}

/** A part that other parts may refer to before it is written. */
export function createPart(
  path: string,
  contentType: string,
  body: string | Uint8Array = '',
): Part {
  return { path, contentType, body, relations: [] }
}

/** Refers from one part to another; returns the id by which the first one's XML names the second. */
export function relate(from: Part, kind: string, target: Part): string {
  const known = from.relations.findIndex((one) => one.target === target)
  const number = known < 0 ? from.relations.push({ kind, target }) : known + 1
  return `rId${number}`
}

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/'

/**
 * Zips a root's parts with content types for exactly the parts there are: a part is in the file because
 * something refers to it. The same parts give the same bytes, at any time and in any zone.
 */
export function zipPackage(root: Part): Uint8Array<ArrayBuffer> {
  const parts: Part[] = []
  const visit = (part: Part) => {
    for (const { target } of part.relations) {
      if (parts.includes(target)) continue
      parts.push(target)
      visit(target)
    }
  }
  visit(root)
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': bytesOf(contentTypes(parts)),
  }
  for (const part of [root, ...parts]) {
    if (part !== root) files[part.path] = bytesOf(part.body)
    if (part.relations.length > 0) files[relationsPath(part.path)] = bytesOf(relationsOf(part))
  }
  // Zip's times are local ones; its first year holds for every zone.
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 })
}

function bytesOf(body: string | Uint8Array): Uint8Array {
  return typeof body === 'string' ? strToU8(XML_HEAD + body) : body
}

function contentTypes(parts: readonly Part[]): string {
  return xml(
    'Types',
    { xmlns: `${PACKAGE}content-types` },
    xml('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    ...parts.map(({ path, contentType }) =>
      xml('Override', { PartName: `/${path}`, ContentType: contentType }),
    ),
  )
}

function relationsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`
}

function relationsOf({ path, relations }: Part): string {
  return xml(
    'Relationships',
    { xmlns: `${PACKAGE}relationships` },
    ...relations.map(({ kind, target }, index) =>
      xml('Relationship', {
        Id: `rId${index + 1}`,
        Type: kind.includes(':') ? kind : RELATION + kind,
        Target: relativePath(path, target.path),
      }),
    ),
  )
}

function relativePath(from: string, to: string): string {
  const base = from.split('/').slice(0, -1)
  const steps = to.split('/')
  while (base.length > 0 && base[0] === steps[0]) {
    base.shift()
    steps.shift()
  }
  return [...base.map(() => '..'), ...steps].join('/')
}
