import type { Plugin } from 'vite'

/** What the library exports of either file, in place of which somebody who comes to need it is told. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  mutation: ['Mutation', 'getDefaultState'],
  infiniteQueryBehavior: ['infiniteQueryBehavior', 'hasNextPage', 'hasPreviousPage'],
}

/** Leaves out of the built client what of the query library it does not use, and the library itself always brings along. */
export function queryParts(): Plugin {
  return {
    name: 'query-parts',
    apply: 'build',
    transform: {
      filter: { id: /\/query-core\/build\/modern\/(mutation|infiniteQueryBehavior)\.js$/ },
      handler(_, id) {
        const name = /(\w+)\.js$/.exec(id)?.[1] ?? ''
        const absent = (one: string) =>
          `export function ${one}() { throw new Error('${one}: left out by build/query-parts.ts') }`
        return { code: (LEFT_OUT[name] ?? []).map(absent).join('\n'), map: null }
      },
    },
  }
}
