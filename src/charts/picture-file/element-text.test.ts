import { readFileSync } from 'node:fs'
import { createElement as e, useId } from 'react'
import { expect, it, vi } from 'vitest'
import { elementText } from './element-text.ts'
import { PAPER_COLOURS } from './paper-colours.ts'

const Hooked = () => e('rect', { id: useId() })

it('writes what viewers of files know: colours, hyphens, and a shift in pixels', () => {
  const text = e(
    'text',
    { x: 1, y: 10, dy: '0.35em', fontSize: 20, textAnchor: 'end', fill: 'var(--chart-this)' },
    '1—3月 <“A&B”>',
  )
  // 10 + 0.35 x 20 = 17
  expect(elementText(text)).toBe(
    '<text x="1" text-anchor="end" fill="#1d4f91" font-size="20" y="17">1—3月 &lt;“A&amp;B”&gt;</text>',
  )
})

it('keeps a text legible where halos are not known: its halo is a text below it', () => {
  const halo = { y: 5, fontSize: 10, fill: '#000', stroke: '#fff', strokeWidth: 4 }
  const drawn = elementText(e('text', { ...halo, paintOrder: 'stroke' }, '9'))
  expect(drawn).toBe(
    '<text fill="#fff" font-size="10" y="5" stroke="#fff" stroke-width="4">9</text>' +
      '<text fill="#000" font-size="10" y="5">9</text>',
  )
})

it('gives the colour around a shape to what takes it', () => {
  const shape = e('g', { color: 'var(--bad)' }, e('path', { d: 'M0 0', fill: 'currentColor' }))
  expect(elementText(shape)).toContain('fill="#ab1f1f"')
})

it.each([
  ['a class', e('rect', { className: 'bar' })],
  ['a style', e('rect', { style: { fill: 'red' } })],
  ['a colour that paper does not know', e('rect', { fill: 'var(--focus)' })],
  ['a length that is no number', e('rect', { width: Number.NaN })],
])('refuses %s rather than losing it', (_, drawing) => {
  expect(() => elementText(drawing)).toThrow()
})

it('refuses what only a page can draw', () => {
  // React tells of it too.
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(() => elementText(e(Hooked))).toThrow()
  told.mockRestore()
})

it('leaves out signs that no XML may hold', () => {
  expect(elementText(e('text', { fontSize: 1 }, 'a\u0007b'))).toContain('>ab<')
})

it('has the light colours of the pages', () => {
  const css = readFileSync('src/app/tokens.css', 'utf8')
  const light = css.slice(0, css.indexOf('@media'))
  const tokens = Object.fromEntries(
    [...light.matchAll(/--([\w-]+): (#\w{6});/g)].map(([, name, colour]) => [name, colour]),
  )
  expect(tokens).toMatchObject(PAPER_COLOURS)
})
