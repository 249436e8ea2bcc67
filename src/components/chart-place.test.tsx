import { act, render, screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { ChartProps } from '../charts/page-chart.tsx'
import { ChartPlace } from './chart-place.tsx'

/** A chart that says how it was asked to draw. */
function Probe({ model, width, scale }: ChartProps<number, string>) {
  return <p>{`${model} at ${width} by ${scale?.height ?? 300}`}</p>
}

const drawing = <ChartPlace Chart={Probe} chart={{ model: 7, words: '', tips: [] }} label="seven" />

describe('ChartPlace', () => {
  it('draws under its name as wide as its place', () => {
    render(drawing)
    expect(screen.getByRole('img', { name: 'seven' })).toHaveTextContent(/^7 at 640 by 300$/)
  })

  it('draws for desk and phone where nothing can be measured', () => {
    const html = renderToString(drawing)
    expect(html.match(/7 at \d+ by 300/g)).toEqual(['7 at 1252 by 300', '7 at 324 by 300'])
  })

  it('draws again for paper, and back for the screen', () => {
    render(drawing)
    const chart = screen.getByRole('img')
    act(() => void window.dispatchEvent(new Event('beforeprint')))
    expect(chart).toHaveTextContent('7 at 662 by 180')
    act(() => void window.dispatchEvent(new Event('afterprint')))
    expect(chart).toHaveTextContent('7 at 640 by 300')
  })
})
