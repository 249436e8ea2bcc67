import type { AbsenceReason } from '../../domain/figure.ts'

export const en: Readonly<Record<AbsenceReason, string>> = {
  not_reported: 'Not reported',
  annual_only: 'Annual figure only',
  nothing_due: 'None due',
  counts_missing: 'Rate without counts',
  no_target: 'No target',
  zero_target: 'Target is 0',
  no_base: 'Not reported last year',
  zero_base: 'Zero last year',
  boundary_changed: 'Boundary changed: not comparable',
  no_common_months: 'No comparable months',
  no_population: 'Population unknown',
  units_missing: 'Not all units held',
}
