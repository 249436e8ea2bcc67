import { defineConfig } from 'vite'

/** The server and its commands as one file; `libsql` is native and stays a package beside it. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external: ['libsql'] },
  build: {
    ssr: 'server/node/main.ts',
    outDir: 'dist/server',
    target: 'node20.19',
    sourcemap: true,
    license: { fileName: 'licenses.md' },
    rolldownOptions: { output: { sourcemapExcludeSources: true } },
  },
})
