import { defineConfig } from 'vite'

/** The server and its commands in files that are loaded where they are needed; `libsql` is native and stays a package beside it. */
export default defineConfig({
  publicDir: false,
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
