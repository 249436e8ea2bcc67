import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const STYLES = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.css'),
)

/** What Chromium 92 does not know: it drops the whole rule, with all that is listed beside it. */
const TOO_NEW =
  /:has\(|@layer|@container|oklch\(|\d[dsl]vh|^\s*(?:translate|rotate|scale):|\((?:width|height) *[<>]/m

it('has no style that the oldest browsers would drop', () => {
  expect(STYLES.length).toBeGreaterThan(50)
  const tooNew = STYLES.filter((file) => {
    const style = readFileSync(`src/${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
    return TOO_NEW.test(style)
  })
  expect(tooNew).toEqual([])
})

/** What the page runs of: the client, and what it takes over from others. */
const SCRIPTS = ['src', 'domain', 'contract'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
    .map((file) => `${folder}/${file}`),
)

/** What scripts of Chromium 92 do not have; the page is lost where one is called. */
const NEWER_CALLS =
  /\b(?:Object\.(?:hasOwn|groupBy)|structuredClone|Promise\.withResolvers|AbortSignal\.(?:any|timeout))\(|\.(?:findLast|findLastIndex|toSorted|toReversed|toSpliced|throwIfAborted)\(/

it('calls nothing that the oldest browsers do not have', () => {
  expect(SCRIPTS.length).toBeGreaterThan(500)
  const tooNew = SCRIPTS.filter((file) =>
    NEWER_CALLS.test(readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')),
  )
  expect(tooNew).toEqual([])
})
