import type { Plugin } from 'vite'

/** Names for React's tools: writing one on a component keeps it in the bundle though nobody uses it. */
const DISPLAY_NAME = /^\w+\.displayName = .*;$/gm
const COMPONENT = /(?<== )(\w+)\.(forwardRef|memo|createContext)\(/g

/** Leaves out of the built client what of the router it does not use, such as its links and forms. */
export function routerParts(): Plugin {
  return {
    name: 'router-parts',
    apply: 'build',
    transform: {
      filter: { id: /\/react-router\/dist\/production\// },
      handler: (code) => ({
        code: code.replace(DISPLAY_NAME, '').replace(COMPONENT, '/* @__PURE__ */ $1.$2('),
        map: null,
      }),
    },
  }
}
