import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { copyTemplate } from './build/copy-template.ts'

/** The one test without drawings that wants a document all the same. */
const NEEDS_A_PAGE = 'src/data/api-client.test.ts'

/** Four kinds of tests: without a page, the built program, a simulated page, real Chromium. */
export default defineConfig({
  test: {
    // One more than cores: the browser's tests wait a third of their time.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        plugins: [copyTemplate()],
        test: {
          name: 'pure',
          testTimeout: 30_000,
          environment: 'node',
          include: [
            '{domain,contract,dataset,server,bench,build,src}/**/*.test.ts',
            'tests/*.test.ts',
            'tests/{api,attack,office,store}/**/*.test.ts',
          ],
          exclude: [NEEDS_A_PAGE],
          setupFiles: ['tests/setup-words.ts'],
          // They share no state, and loading everything anew for each file takes as long as testing.
          isolate: false,
        },
      },
      {
        test: {
          name: 'smoke',
          testTimeout: 30_000,
          environment: 'node',
          include: ['tests/smoke/**/*.test.ts'],
          globalSetup: ['tests/smoke/global-setup.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'page',
          testTimeout: 30_000,
          environment: 'happy-dom',
          // Loading the whole client anew for each file takes half as long as testing.
          isolate: false,
          include: ['{src,tests/journeys}/**/*.test.tsx', NEEDS_A_PAGE],
          setupFiles: ['tests/setup-words.ts', 'tests/setup.ts'],
          css: { modules: { classNameStrategy: 'non-scoped' } },
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
