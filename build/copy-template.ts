import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'
import { OLDEST_BROWSER, STATIC_BLOCK, SYNTAX_OF_SCRIPTS } from './browsers.ts'
import { shortClassNames } from './class-names.ts'

const SOURCE = fileURLToPath(new URL('../src', import.meta.url))
const NAME = 'virtual:copy-template'

/**
 * Gives the page of a meeting copy to whoever imports `virtual:copy-template`: script and style in one
 * HTML file that may ask for nothing. It is built when it is first asked for.
 */
export function copyTemplate(): Plugin {
  let made: Promise<string> | null = null
  return {
    name: 'copy-template',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    async load(id) {
      if (id !== `\0${NAME}`) return null
      made ??= buildTemplate()
      return `export const template = ${JSON.stringify(await made)}`
    },
  }
}

async function buildTemplate(): Promise<string> {
  const built = await build({
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    css: { modules: { generateScopedName: shortClassNames(SOURCE) } },
    build: {
      write: false,
      target: SYNTAX_OF_SCRIPTS,
      cssTarget: OLDEST_BROWSER,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(SOURCE, 'meeting-copy.tsx'),
        output: { codeSplitting: false },
      },
    },
  })
  const files = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  const textOf = (ending: string) => {
    const [file, ...others] = files.filter(({ fileName }) => fileName.endsWith(ending))
    if (!file || others.length > 0) throw new Error(`the copy has not one file of ${ending}`)
    return file.type === 'chunk' ? file.code : String(file.source)
  }
  return pageOf(textOf('.js'), textOf('.css'))
}

function pageOf(code: string, css: string): string {
  // What would end the element early is the same inside a string or a pattern with a backslash.
  const script = code.trim().replace(/<(?=\/script|!--)/gi, '\\x3C')
  const style = css.trim()
  if (STATIC_BLOCK.test(script)) throw new Error('the copy has a static block: too new a syntax')
  if (/<\/style/i.test(style)) throw new Error('a style of the copy ends itself')
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return [
    '<!doctype html>',
    '<html lang="">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<link rel="icon" href="data:,">',
    '<title></title>',
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<noscript></noscript>',
    '<div id="root"></div>',
    '<script type="application/json" id="deck"></script>',
    `<script type="module">${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
