import { describe, expect, it } from 'vitest'
import { type Stage, sizeReport } from './sizes.ts'

const file = (gzipBytes: number, stage: Stage) => ({ fileName: 'x.js', gzipBytes, stage })

describe('sizeReport', () => {
  it('passes at the limit and fails one byte above it', () => {
    expect(sizeReport([file(100_000, 'first'), file(26_700, 'first')]).faults).toEqual([])
    expect(sizeReport([file(100_000, 'first'), file(26_701, 'first')]).faults).toHaveLength(1)
  })

  it('adds the English words, and the charts, to what came first', () => {
    expect(sizeReport([file(126_000, 'first'), file(5_600, 'english')]).faults).toEqual([])
    expect(sizeReport([file(126_000, 'first'), file(5_601, 'english')]).faults).toHaveLength(1)
    expect(sizeReport([file(126_000, 'first'), file(112_000, 'charts')]).faults).toEqual([])
    expect(sizeReport([file(126_000, 'first'), file(112_001, 'charts')]).faults).toHaveLength(1)
  })

  it('leaves what a single page or export fetches out of both', () => {
    expect(sizeReport([file(1, 'first'), file(900_000, 'later')]).faults).toEqual([])
  })
})
