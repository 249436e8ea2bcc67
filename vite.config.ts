import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { FIRST_ENGLISH, finishClient } from './build/finish-client.ts'

/** County offices run browsers from Chromium 92 on (docs/decisions/0014). */
const OLDEST_BROWSER = 'chrome92'

/** `npm run dev:server` or `npm run serve`, asked by `dev:client` and `preview`. */
const API = { '/api': { target: 'http://127.0.0.1:8080', changeOrigin: false } }

export default defineConfig(({ command, mode }) => ({
  plugins: [react(), finishClient()],
  experimental: {
    // Files find one another wherever they are served; the page names them from the root, before
    // which the server writes `BASE_PATH`.
    renderBuiltUrl: (name, { hostType }) => (hostType === 'html' ? `/${name}` : { relative: true }),
  },
  // Names of classes tell in development; in the build they are in every style and element.
  css: command === 'build' ? { modules: { generateScopedName: 'c[hash:base64:5]' } } : {},
  build: {
    outDir: 'dist/client',
    target: OLDEST_BROWSER,
    cssTarget: OLDEST_BROWSER,
    // Inlined assets would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    license: { fileName: 'licenses.md' },
    // Every browser that is supported preloads modules by itself.
    modulePreload: { polyfill: false },
    // One file before the first figures: split by what later pages share, it compresses worse.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'] },
            { name: 'english', test: FIRST_ENGLISH },
          ],
        },
      },
    },
  },
  server: mode === 'server' ? { proxy: API } : {},
  preview: { proxy: API },
}))
