import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** Four kinds of tests: without a browser, the built program, a simulated page, real Chromium. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          environment: 'node',
          include: [
            '{domain,contract,dataset,server,bench,build}/**/*.test.ts',
            'tests/*.test.ts',
            'tests/{api,store}/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'smoke',
          environment: 'node',
          include: ['tests/smoke/**/*.test.ts'],
          globalSetup: ['tests/smoke/global-setup.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'page',
          environment: 'jsdom',
          include: ['{src,mocks}/**/*.test.{ts,tsx}', 'tests/journeys/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/setup.ts'],
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
          fileParallelism: false,
        },
      },
    ],
  },
})
