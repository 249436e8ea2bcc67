import { describe, expect, it } from 'vitest'
import { type Stage, sizeReport } from './sizes.ts'

const file = (gzipBytes: number, stage: Stage) => ({ fileName: 'x.js', gzipBytes, stage })

describe('sizeReport', () => {
  it('passes at the limit and fails one byte above it', () => {
    expect(sizeReport([file(100_000, 'first'), file(32_000, 'first')]).faults).toEqual([])
    expect(sizeReport([file(100_000, 'first'), file(32_001, 'first')]).faults).toHaveLength(1)
  })

  it('adds the charts to what came first', () => {
    expect(sizeReport([file(130_000, 'first'), file(140_000, 'charts')]).faults).toEqual([])
    expect(sizeReport([file(130_000, 'first'), file(140_001, 'charts')]).faults).toHaveLength(1)
  })

  it('leaves what a single page or export fetches out of both', () => {
    expect(sizeReport([file(1, 'first'), file(900_000, 'later')]).faults).toEqual([])
  })
})
