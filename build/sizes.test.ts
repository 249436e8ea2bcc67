import { describe, expect, it } from 'vitest'
import { sizeReport } from './sizes.ts'

const file = (gzipBytes: number, first: boolean) => ({ fileName: 'x.js', gzipBytes, first })

describe('sizeReport', () => {
  it('passes at the limit and fails one byte above it', () => {
    expect(sizeReport([file(100_000, true), file(30_000, true)]).faults).toEqual([])
    expect(sizeReport([file(100_000, true), file(30_001, true)]).faults).toHaveLength(1)
  })

  it('counts what is loaded later only against the whole', () => {
    expect(sizeReport([file(130_000, true), file(140_000, false)]).faults).toEqual([])
    expect(sizeReport([file(130_000, true), file(140_001, false)]).faults).toHaveLength(1)
  })
})
