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
