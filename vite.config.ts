import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { OLDEST_BROWSER, SYNTAX_OF_SCRIPTS } from './build/browsers.ts'
import { shortClassNames } from './build/class-names.ts'
import { copyTemplate } from './build/copy-template.ts'
import { finishClient, WORDS_CHUNKS } from './build/finish-client.ts'
import { firstFile, sharingPages } from './build/first-file.ts'
import { queryParts } from './build/query-parts.ts'
import { routerParts } from './build/router-parts.ts'

const PRODUCTION_ROUTER = fileURLToPath(
  new URL('node_modules/react-router/dist/production/index.mjs', import.meta.url),
)

/** `npm run dev:server` or `npm run serve`, asked by `dev:client` and `preview`. */
const API = { '/api': { target: 'http://127.0.0.1:8080', changeOrigin: false } }

/** What the build knows of a file while it puts files together. */
interface Chunking {
  readonly getModuleInfo: (id: string) => {
    readonly dynamicImporters: readonly string[]
    readonly importedIds: readonly string[]
  } | null
}

const inSource = (path: string) => fileURLToPath(new URL(`src/${path}`, import.meta.url))
const OVERVIEW = inSource('features/overview/overview-page.tsx')
const LATER_PAGES = ['indicator', 'compare', 'present'].map(
  (page) => [page, inSource(`features/${page}/${page}-page.tsx`)] as const,
)
const isFirst = firstFile(
  inSource('main.tsx'),
  OVERVIEW,
  LATER_PAGES.map(([, page]) => page),
)
const pagesWith = sharingPages(LATER_PAGES)

/**
 * What the query library brings along for who watches several queries at once, which later parts do; and what
 * fetches parts, which the page begins with.
 */
const LEFT_OUT = /query-core\/.*\/queriesObserver|react-query\/.*\/useQueries|vite\/preload-helper/

/** What the words of a language need besides: both languages would fetch what pages share for it. */
const OF_WORDS = /src\/text\/plural\.ts/

/** What is told to the server: several small files otherwise, each of which the first file would name. */
const OF_THE_DESK =
  /src\/data\/(changes-queries|desk-requests|follow-up-requests|kept|operations|outcome|session-requests|drafts\/unsent)\.ts|contract\/(changes|desk)-paths?\.ts|selection\/(entry|import)-address\.ts|domain\/month-state\.ts/

export default defineConfig(({ command, mode }) => ({
  plugins: [react(), routerParts(), queryParts(), copyTemplate(), finishClient()],
  experimental: {
    // Files find one another wherever they are served; the page names them from the root, before
    // which the server writes `BASE_PATH`.
    renderBuiltUrl: (name, { hostType }) => (hostType === 'html' ? `/${name}` : { relative: true }),
  },
  // Names of classes tell in development.
  css:
    command === 'build'
      ? {
          modules: {
            generateScopedName: shortClassNames(fileURLToPath(new URL('src', import.meta.url))),
          },
        }
      : {},
  resolve: {
    // The package names its development build alone, which warns readers on their consoles.
    alias: command === 'build' ? [{ find: /^react-router$/, replacement: PRODUCTION_ROUTER }] : [],
  },
  build: {
    outDir: 'dist/client',
    target: SYNTAX_OF_SCRIPTS,
    cssTarget: OLDEST_BROWSER,
    // Inlined assets would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    license: { fileName: 'licenses.md' },
    // Every browser that is supported preloads modules by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: (id: string, build: Chunking) =>
                isFirst(id, build) && !LEFT_OUT.test(id) ? 'first' : null,
              includeDependenciesRecursively: false,
            },
            {
              test: OF_THE_DESK,
              name: 'desk',
              includeDependenciesRecursively: false,
            },
            ...WORDS_CHUNKS.map((name) => ({
              test: new RegExp(`\\.${name.slice(-2)}\\.ts$`),
              name: (id: string, build: Chunking) =>
                build.getModuleInfo(id)?.dynamicImporters.length ? name : null,
              // What both languages use would be in one of them, and the other would wait for it.
              includeDependenciesRecursively: false,
            })),
            {
              name: (id: string, build: Chunking) =>
                LEFT_OUT.test(id) || OF_WORDS.test(id) ? null : pagesWith(id, build),
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
  server: mode === 'server' ? { proxy: API } : {},
  preview: { proxy: API },
}))
