import type { Dataset } from '../../domain/dataset.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { sampleRegisters } from './registers/sample-registers.ts'
import { sampleAreas } from './sample-areas.ts'
import { sampleObservations } from './sample-observations.ts'
import { sampleTargets } from './sample-targets.ts'

/**
 * The sample county (示例数据): a fictitious county with 26 townships, monthly figures from
 * January 2023 to October 2026 and annual targets; one of them keeps registers since January 2026.
 *
 * It is the same on every call. dataset/README.md lists the awkward cases it holds on purpose.
 *
 * @param indicators The catalogue. Of an indicator that the generator does not know, or that is
 *   not in the catalogue, no figures are made.
 */
export function sampleDataset(indicators: readonly Indicator[]): Dataset {
  const indicatorIds = new Set(indicators.map((indicator) => indicator.id))
  const registers = sampleRegisters(indicatorIds)
  return {
    areas: sampleAreas(),
    indicators,
    observations: sampleObservations(indicatorIds, registers.feeds),
    targets: sampleTargets(indicators),
    ...registers,
  }
}
