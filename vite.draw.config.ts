import { defineConfig } from 'vite'
import { copyTemplate } from './build/copy-template.ts'
import client from './vite.config.ts'

/**
 * The client once more, for the server to draw with and for the command that makes a deck's files: the same parts,
 * named by the same classes.
 */
export default defineConfig((env) => {
  const { plugins: _, build: __, ...shared } = client(env)
  return {
    ...shared,
    plugins: [copyTemplate()],
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: 'dist/drawing',
      target: 'node20.19',
      sourcemap: true,
      rolldownOptions: {
        input: ['src/draw-page.tsx', 'src/hand-over.ts'],
        // As for the server, whose thread holds the text of it.
        output: {
          sourcemapExcludeSources: true,
          minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
        },
        // Libraries mark what belongs to the browser; here both sides are one.
        onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      },
    },
  }
})
