import { describe, expect, it } from 'vitest'
import { type Stage, sizeReport } from './sizes.ts'

const file = (gzipBytes: number, stage: Stage) => ({ fileName: 'x.js', gzipBytes, stage })

describe('sizeReport', () => {
  it('adds the words of either language to what comes first, and fails one byte above the limit', () => {
    for (const words of ['words-zh', 'words-en'] as const) {
      expect(sizeReport([file(123_000, 'first'), file(7_000, words)]).faults).toEqual([])
      expect(sizeReport([file(123_000, 'first'), file(7_001, words)]).faults).toHaveLength(1)
    }
  })

  it('adds the charts', () => {
    expect(sizeReport([file(123_000, 'first'), file(115_000, 'charts')]).faults).toEqual([])
    expect(sizeReport([file(123_000, 'first'), file(115_001, 'charts')]).faults).toHaveLength(1)
  })

  it('leaves what a single page or export fetches out of both', () => {
    expect(sizeReport([file(1, 'first'), file(900_000, 'later')]).faults).toEqual([])
  })
})
