import type { DrawnPage } from '../../../contract/drawn-page.ts'

/** Languages that pages are written in. */
export const LANGUAGES = ['zh', 'en'] as const
/** One of them. */
export type Language = (typeof LANGUAGES)[number]

/** Where the client's files are. */
export interface ClientParts {
  /** Files of each part of the client, by its name. */
  readonly parts: Readonly<Record<string, readonly string[]>>
  /** Empty, or as `/dashboard`. */
  readonly basePath: string
}

/**
 * The page with what the client would draw into it, and the way to what it is taken over with.
 *
 * @param drawn Null where the client draws alone: its files are then fetched at once.
 */
export function withDrawing(
  html: string,
  spoken: Language,
  drawn: DrawnPage | null,
  { parts, basePath }: ClientParts,
): string {
  const names = [`words-${spoken}`, ...(drawn?.parts ?? [])]
  const files = names.flatMap((name) => parts[name] ?? []).map((file) => `${basePath}/${file}`)
  const scripts = files.filter((file) => file.endsWith('.js'))
  const styles = files.filter((file) => file.endsWith('.css'))
  const head = (page: string, links: string[]) =>
    page.replace('</head>', () => `${links.join('')}</head>`)
  if (!drawn) return head(html, [...styles.map(styleLink), ...scripts.map(scriptLink)])
  const named = [...html.matchAll(SCRIPT_LINK)].flatMap(([, file]) => file ?? [])
  return head(html.replaceAll(SCRIPT_LINK, ''), styles.map(styleLink))
    .replace('<script type="module"', '$& fetchpriority="low"')
    .replace(
      '<div id="root">',
      () => `${rootOf(spoken, drawn, [...named, ...scripts])}${drawn.html}`,
    )
}

/** Says what the page is taken over with, which is fetched once it is seen (`src/begin.ts`). */
function rootOf(spoken: Language, { parts }: DrawnPage, files: readonly string[]): string {
  return `<div id="root" data-lang="${spoken}" data-parts="${parts.join(' ')}" data-files="${files.join(' ')}">`
}

const SCRIPT_LINK = /<link rel="modulepreload"[^>]* href="([^"]+)">/g
const scriptLink = (file: string) => `<link rel="modulepreload" crossorigin href="${file}">`
const styleLink = (file: string) => `<link rel="stylesheet" crossorigin href="${file}">`

/**
 * The page as bytes, with the first answers inside.
 *
 * @param answers By path, as JSON.
 */
export function withAnswers(
  html: string,
  answers: ReadonlyMap<string, Uint8Array>,
): Uint8Array<ArrayBuffer> {
  if (answers.size === 0) return Buffer.from(html)
  const members = [...answers].flatMap(([path, body], at) => [
    Buffer.from(`${at > 0 ? ',' : ''}${JSON.stringify(path).replaceAll('<', ESCAPED)}:`),
    escaped(body),
  ])
  const end = html.lastIndexOf('</body>')
  const [before, after] = end < 0 ? [html, ''] : [html.slice(0, end), html.slice(end)]
  return Buffer.concat([
    Buffer.from(`${before}<script type="application/json" id="first-answers">{`),
    ...members,
    Buffer.from(`}</script>${after}`),
  ])
}

/** `<` could end the element early; inside JSON strings it may be written as an escape. */
const ESCAPED = '\\u003c'

function escaped(json: Uint8Array): Uint8Array {
  if (!json.includes(0x3c)) return json
  return Buffer.from(Buffer.from(json).toString('utf8').replaceAll('<', ESCAPED))
}

/** The page, said to be in a language. */
export function withLanguage(html: string, lang: Language): string {
  const language = lang === 'en' ? 'en' : 'zh-CN'
  return html.replace(/(<html\b[^>]*?\blang=")[^"]*(")/, `$1${language}$2`)
}

/**
 * The page as built, with the way to its files and, for its links, the base of the site.
 *
 * @param basePath Empty, or as `/dashboard`.
 */
export function pageBelow(html: string, basePath: string): string {
  const page = html.replace(/(\b(?:src|href)=")\/(?!\/)/g, `$1${basePath}/`)
  return basePath === '' ? page : page.replace(/<html\b/, `<html data-base="${basePath}"`)
}
