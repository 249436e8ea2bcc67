import { expect, it } from 'vitest'
import { createSampleStore } from '../mocks/sample-store.ts'
import { createApi } from '../server/api/app.ts'
import { drawPage } from './draw-page.tsx'

const NOW = Date.UTC(2026, 10, 6, 1, 30)
const api = createApi({
  store: createSampleStore(),
  programVersion: 'test',
  today: () => '2026-11-06',
})

/** Draws a page with the answers that it asks for, one drawing after the other, as the server does. */
async function drawn(path: string, cookies = '', lang: 'zh' | 'en' = 'zh') {
  const answers: Record<string, unknown> = {}
  const asked: string[] = []
  for (;;) {
    const page = drawPage({ path, answers, now: NOW, cookies, languages: [lang], base: '' })
    if (!page) return null
    if (page.missing.length === 0) return { asked, parts: page.parts, text: textOf(page.html) }
    for (const missing of page.missing) {
      const response = await api.fetch(new Request(`http://localhost${missing}`))
      if (!response.ok) throw new Error(`${missing}: ${response.status}`)
      answers[missing] = await response.json()
      asked.push(missing)
    }
  }
}

/** What is read; no element may carry a style of its own, which the policy for content forbids. */
function textOf(html: string): string {
  expect(html).not.toMatch(/ style=/)
  return html.replace(/<[^>]*>/g, '')
}

it('draws the overview with its headline and every figure of its list', async () => {
  const page = await drawn('/?area=990100005&year=2026&through=2026-10')
  expect(page?.text).toContain('25项指标中，8项落后或未达标')
  expect(page?.text).toContain('14718 份')
  expect(page?.parts).toEqual(['overview-page'])
  expect(page?.asked.slice(2)).toEqual(['/api/progress?area=990100005&year=2026&through=2026-10'])
  const english = await drawn('/?area=990100005&year=2026&through=2026-10', '', 'en')
  expect(english?.text).toContain('8 of 25 indicators are behind or short')
})

it('draws an indicator with its sentence and its pictures', async () => {
  const page = await drawn('/indicators/training_sessions?area=990100005&year=2026&through=2026-10')
  expect(page?.text).toContain('58.8%')
  // The last point of this year's line.
  expect(page?.text).toContain('本年 10')
  expect(page?.parts).toEqual(['indicator-page'])
})

it('draws the start of a deck with the headlines of its slides', async () => {
  const page = await drawn('/present?area=990100005&year=2026&through=2026-10')
  expect(page?.text).toContain('25项指标中，8项落后或未达标')
  expect(page?.parts).toEqual(['present-page'])
})

it.each([
  ['matrix', ['249', '缺7—8月', '14718']],
  ['indicator', ['26个单位中26个有数', '明尺街道', '19']],
  ['peers', ['砝桥镇与同类单位', '431']],
  ['lines', ['各单位法治培训期数逐月累计', '58.8%']],
  ['coverage', ['应报未报：3个单位', '19/25']],
])('draws the comparison as %s', async (view, texts) => {
  const page = await drawn(`/compare?parent=990100&through=2026-10&view=${view}&unit=990100005`)
  for (const text of texts) expect(page?.text).toContain(text)
  expect(page?.parts).toEqual(
    view === 'matrix' ? ['compare-page'] : ['compare-page', `${view}-view`],
  )
})

it('leaves a comparison of several pages to the client, which asks for all of them', async () => {
  const path = '/api/comparison?parent=990100&through=2026-10'
  const parts = { page: { number: 1, size: 20, total: 26 } }
  const first = async (path: string) =>
    (await api.fetch(new Request(`http://localhost${path}`))).json()
  const answers = {
    '/api/areas?code=990100': await first('/api/areas?code=990100'),
    '/api/indicators': await first('/api/indicators'),
    [path]: { ...(await first(path)), ...parts },
  }
  const asked = { cookies: '', languages: ['zh'], base: '', now: NOW }
  const page = drawPage({ path: '/compare?parent=990100&through=2026-10', answers, ...asked })
  expect(page?.missing).toEqual([path])
})

it.each([
  ['parameters joined by &amp;', '/?area=990100&amp;year=2025', '', 'area=990100&year=2025'],
  ['an area of annual figures only', '/?area=500231101', '', 'area=500231101&year=2021'],
  ["the reader's own unit", '/', 'unit=990100006', 'area=990100006'],
  ['a unit that is not held', '/?area=990100', 'unit=999', 'area=990100'],
])('asks for what the client will: %s', async (_, path, cookies, query) => {
  expect((await drawn(path, cookies))?.asked).toContain(`/api/progress?${query}`)
})

it('leaves what depends on the browser to it', async () => {
  expect(await drawn('/present/wall')).toBeNull()
})
