import { cpSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

/** Tables of Chinese encodings, which PDF files without fonts of their own need to be read. */
function copyTables(): Plugin {
  const from = fileURLToPath(new URL('node_modules/pdfjs-dist/cmaps', import.meta.url))
  return {
    name: 'copy-tables',
    writeBundle({ dir = '' }) {
      cpSync(from, join(dir, 'cmaps'), {
        recursive: true,
        filter: (path) =>
          path === from || /^(?:Adobe-GB1|UniGB|GB)/.test(path.slice(dirname(path).length + 1)),
      })
    },
  }
}

/** The server and its commands in files that are loaded where they are needed; `libsql` is native and stays a package beside it. */
export default defineConfig({
  publicDir: false,
  plugins: [copyTables()],
  ssr: { noExternal: true, external: ['libsql'] },
  build: {
    ssr: 'server/node/main.ts',
    outDir: 'dist/server',
    target: 'node20.19',
    sourcemap: true,
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      // Side by side: parts of the program find its folder from where they are themselves.
      // Every thread holds the text of what it runs: comments and indents are a third of that.
      output: {
        sourcemapExcludeSources: true,
        chunkFileNames: '[name].js',
        minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
      },
    },
  },
})
