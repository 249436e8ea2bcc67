import type { AppWords } from './words.zh.ts'

export const en: AppWords = {
  skipToContent: 'Skip to content',
  nav: {
    label: 'Main pages',
    overview: 'Overview',
    compare: 'Compare',
    present: 'Present',
    entry: 'Entry',
    registers: 'Registers',
  },
  signIn: 'Sign in',
  language: 'Language',
  footer: {
    dataset: (version) => `Dataset ${version}`,
    importedAt: (time) => `Imported ${time}`,
    empty: 'No data yet',
    changes: 'Changes',
    api: 'API description',
  },
  connection: {
    stale: (time) =>
      `The server cannot be reached. The figures on the page were received at ${time}. Reconnecting by itself.`,
    outdated: 'The server runs a newer version than this page.',
  },
  errors: {
    notFoundTitle: 'There is no such page',
    notFoundText: (path) =>
      `The address ${path} does not exist. It may have changed or been mistyped.`,
    crashTitle: 'This page has failed',
    crashText:
      'No data is affected. Load the page again; if it fails once more, give the line below to the administrator.',
    toOverview: 'Back to the overview',
    reload: 'Load again',
  },
  productSecond: { lang: 'zh-CN', text: '法治政府建设进度' },
}
