import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { type BuiltFile, sizeReport } from './sizes.ts'

const COMPRESSIBLE = /\.(js|css|svg|html|json)$/
/** Words of a language that is fetched apart: its readers wait for them too. */
const isLanguage = (id: string) => id.endsWith('/src/text/en.ts')

/** The mock's worker belongs to development; a production server must not offer it. */
const DEVELOPMENT_ONLY = ['mockServiceWorker.js']

/**
 * Finishes the built client: drops what only development needs, precompresses every asset as .gz
 * and .br, prints the sizes and fails the build when a limit is passed.
 */
export function finishClient(): Plugin {
  let outDir = ''
  const first = new Set<string>()
  return {
    name: 'finish-client',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir)
    },
    generateBundle(_options, bundle) {
      const visit = (fileName: string) => {
        const chunk = bundle[fileName]
        if (first.has(fileName) || chunk?.type !== 'chunk') return
        first.add(fileName)
        for (const imported of chunk.imports) visit(imported)
        for (const css of chunk.viteMetadata?.importedCss ?? []) first.add(css)
      }
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        if (chunk.isEntry || chunk.moduleIds.some(isLanguage)) visit(chunk.fileName)
      }
    },
    closeBundle() {
      for (const name of DEVELOPMENT_ONLY) rmSync(join(outDir, name), { force: true })
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
        if (/\.(js|css)$/.test(fileName)) {
          measured.push({ fileName, gzipBytes: gzip.length, first: first.has(fileName) })
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
