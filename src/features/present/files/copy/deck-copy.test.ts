import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { createSampleStore } from '../../../../../mocks/sample-store.ts'
import { handedDeckOf } from '../../../../../tests/handed-deck-of.ts'
import type { CopiedDeck } from './copied-deck.ts'
import { deckCopy, deckPage } from './deck-copy.ts'

const making = { signal: new AbortController().signal, onStep: () => undefined }
const handed = handedDeckOf(await createSampleStore(), { area: '990100005', through: '2026-10' })

it('holds the slides as they are, each with the mark of a copy, whatever is written on them', async () => {
  const deck = await handed
  const headline = '</script><script>alert(1)</script><!--'
  const [cover, ...rest] = deck.slides
  if (!cover) throw new Error('no cover')
  const name = '"三月" <b>&'
  const slides = [{ ...cover, headline, notes: '先问好' }, ...rest]
  const html = await (await deckCopy({ ...deck, name, slides }, making)).text()
  const data = /id="deck">([^<]*)<\/script>/.exec(html)?.[1] ?? ''
  const held: CopiedDeck = JSON.parse(data)
  expect(
    held.slides.map(({ foot: { copy: _, ...foot }, ...slide }) => ({ ...slide, foot })),
  ).toEqual(slides)
  expect(new Set(held.slides.map(({ foot }) => foot.copy))).toEqual(
    new Set(['演示副本 · 不会更新']),
  )
  expect(html).toContain('<html lang="zh-CN">')
  expect(html).toContain('<title>&quot;三月&quot; &lt;b>&amp;（演示副本）</title>')
})

it('bears no mark of a copy where it is printed, but that of sample figures', async () => {
  const deck = await handed
  const html = await deckPage(deck).text()
  expect(/<title>(.*?)<\/title>/.exec(html)?.[1]).toBe(deck.name)
  const held: CopiedDeck = JSON.parse(/id="deck">([^<]*)<\/script>/.exec(html)?.[1] ?? '')
  expect(held.slides).toEqual(deck.slides)
  expect(held.slides.map(({ foot }) => foot.sample)).toContain('示例数据')
})

it('allows its own script and style alone, and asks for nothing', async () => {
  const html = await (await deckCopy(await handed, making)).text()
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
  expect(policy).toMatch(/^default-src 'none'; /)
  const hash = (text = '') => createHash('sha256').update(text).digest('base64')
  const script = /<script type="module">([\s\S]*?)<\/script>/.exec(html)?.[1]
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1]
  expect(policy).toContain(`script-src 'sha256-${hash(script)}'`)
  expect(policy).toContain(`style-src 'sha256-${hash(style)}'`)
  expect(style).not.toMatch(/url\(|@import/)
  const asking = [...html.matchAll(/<(?:link|img|script|iframe)\b[^>]*(?:src|href)="([^"]*)"/g)]
  expect(asking.map(([, address]) => address)).toEqual(['data:,'])
})

it('is given up when asked', async () => {
  const signal = AbortSignal.abort()
  await expect(deckCopy(await handed, { ...making, signal })).rejects.toThrow()
})
