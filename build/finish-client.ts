import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { STATIC_BLOCK } from './browsers.ts'
import { type BuiltFile, type Stage, sizeReport } from './sizes.ts'

const COMPRESSIBLE = /\.(js|css|svg|html|json)$/
/** The words that are fetched before a page is drawn in their language (`fetchedWordsOf`). */
export const WORDS_CHUNKS = ['words-zh', 'words-en'] as const
const isCharts = (id: string) => id.includes('/node_modules/recharts/')

/** Beside the client: what each part that is fetched later consists of, for the page to name. */
const PARTS_FILE = '../client-parts.json'

/** The mock's worker belongs to development; a production server must not offer it. */
const DEVELOPMENT_ONLY = ['mockServiceWorker.js']

/**
 * Finishes the built client: drops what only development needs, precompresses every asset as .gz
 * and .br, writes down what its parts consist of, prints the sizes and fails the build when a limit is passed.
 */
export function finishClient(): Plugin {
  let outDir = ''
  const stages = new Map<string, Stage>()
  const parts: Record<string, string[]> = {}
  return {
    name: 'finish-client',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir)
    },
    // The page begins with a script that reads the program when it is time; its files are fetched before.
    transformIndexHtml(_html, { bundle }) {
      const first = Object.values(bundle ?? {}).find(({ name }) => name === 'first')
      if (first?.type !== 'chunk') throw new Error('the client has no first file')
      const tag = (rel: string, file: string) => ({
        tag: 'link',
        attrs: { rel, crossorigin: true, href: `/${file}` },
      })
      return [
        ...[...(first.viteMetadata?.importedCss ?? [])].map((file) => tag('stylesheet', file)),
        ...[first.fileName, ...first.imports].map((file) => tag('modulepreload', file)),
      ]
    },
    generateBundle(_options, bundle) {
      /** Marks a chunk with its styles and all that it needs at once. */
      const visit = (fileName: string, stage: Stage) => {
        const chunk = bundle[fileName]
        if (stages.has(fileName) || chunk?.type !== 'chunk') return
        stages.set(fileName, stage)
        for (const imported of chunk.imports) visit(imported, stage)
        for (const css of chunk.viteMetadata?.importedCss ?? []) {
          if (!stages.has(css)) stages.set(css, stage)
        }
      }
      const chunks = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? [one] : []))
      const visitAll = (stage: Stage, wanted: (chunk: (typeof chunks)[number]) => boolean) => {
        for (const chunk of chunks) if (wanted(chunk)) visit(chunk.fileName, stage)
      }
      visitAll('first', (chunk) => chunk.isEntry || chunk.name === 'first')
      visitAll('overview', (chunk) => chunk.name === 'overview-page')
      for (const name of WORDS_CHUNKS) visitAll(name, (chunk) => chunk.name === name)
      visitAll('charts', (chunk) => chunk.moduleIds.some(isCharts))
      visitAll('later', () => true)
      /** A chunk with its styles and all that it needs besides what comes first. */
      const filesOf = (fileName: string): string[] => {
        const chunk = bundle[fileName]
        if (chunk?.type !== 'chunk' || stages.get(fileName) === 'first') return []
        const styles = chunk.viteMetadata?.importedCss ?? []
        return [fileName, ...styles, ...chunk.imports.flatMap(filesOf)]
      }
      for (const { name, fileName } of chunks) parts[name] = [...new Set(filesOf(fileName))]
      for (const { fileName, code } of chunks) {
        if (STATIC_BLOCK.test(code)) this.error(`${fileName} has a static block: too new a syntax`)
      }
    },
    closeBundle() {
      for (const name of DEVELOPMENT_ONLY) rmSync(join(outDir, name), { force: true })
      writeFileSync(join(outDir, PARTS_FILE), JSON.stringify(parts))
      const measured: BuiltFile[] = []
      for (const fileName of filesIn(outDir)) {
        if (!COMPRESSIBLE.test(fileName)) continue
        const bytes = readFileSync(join(outDir, fileName))
        const gzip = gzipSync(bytes, { level: 9 })
        // The page itself is completed per request (first answers), so it is not precompressed.
        if (!fileName.endsWith('.html')) {
          writeFileSync(join(outDir, `${fileName}.gz`), gzip)
          writeFileSync(join(outDir, `${fileName}.br`), brotli(bytes))
        }
        const stage = stages.get(fileName)
        if (stage !== undefined) {
          measured.push({ fileName, gzipBytes: gzip.length, stage })
        }
      }
      const { lines, faults } = sizeReport(measured)
      this.info(`gzip sizes\n${lines.join('\n')}`)
      if (faults.length > 0) this.error(faults.join('\n'))
    },
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}

function brotli(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
}
