import { act, render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ChartScale } from '../charts/chart-scale.ts'
import { LazyChart } from './lazy-chart.tsx'
import { lazyPart } from './lazy-part.ts'

interface ProbeProps {
  readonly value: number
  readonly width: number
  readonly scale: ChartScale
}

/** A chart that says how it was asked to draw. */
function Probe({ value, width, scale }: ProbeProps) {
  return <p>{`${value} at ${width} by ${scale.height}`}</p>
}

const drawing = (part: Parameters<typeof LazyChart<{ value: number }>>[0]['part']) => (
  <LazyChart part={part} chart={{ value: 7 }} label="seven" busy="drawing" failed="no chart" />
)

describe('LazyChart', () => {
  it('keeps the place until the chart has arrived, then shows it under its name', async () => {
    render(drawing(lazyPart(() => Promise.resolve(Probe))))
    expect(screen.getByText('drawing')).toBeInTheDocument()
    expect(await screen.findByRole('img', { name: 'seven' })).toHaveTextContent('7 at 640 by 300')
    expect(screen.queryByText('drawing')).not.toBeInTheDocument()
  })

  it('says so where the chart cannot be had', async () => {
    render(drawing(lazyPart(() => Promise.reject(new Error('gone')))))
    expect(await screen.findByText('no chart')).toBeInTheDocument()
  })

  it('draws again for paper, and back for the screen', async () => {
    render(drawing(lazyPart(() => Promise.resolve(Probe))))
    const chart = await screen.findByRole('img')
    act(() => void window.dispatchEvent(new Event('beforeprint')))
    expect(chart).toHaveTextContent('7 at 662 by 180')
    act(() => void window.dispatchEvent(new Event('afterprint')))
    expect(chart).toHaveTextContent('7 at 640 by 300')
  })
})
