import type { Area } from '../../domain/area.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Observation } from '../../domain/observation.ts'
import type { Target } from '../../domain/target.ts'
import type { AreaRow, IndicatorRow, ObservationRow, TargetRow } from './tables.ts'

/** Domain facts to table rows and back; nothing is lost either way. */

export function areaRow(area: Area): AreaRow {
  return {
    code: area.code,
    name: area.name,
    level: area.level,
    parent_code: area.parentCode,
    population: area.population,
    population_year: area.populationYear,
    village_count: area.villageCount,
    unit_count: area.unitCount,
    valid_from: area.validFrom,
    valid_to: area.validTo,
    successor_code: area.successorCode,
  }
}

export function areaOf(row: AreaRow): Area {
  return {
    code: row.code,
    name: row.name,
    level: row.level,
    parentCode: row.parent_code,
    population: row.population,
    populationYear: row.population_year,
    villageCount: row.village_count,
    unitCount: row.unit_count,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    successorCode: row.successor_code,
  }
}

export function indicatorRow(indicator: Indicator): IndicatorRow {
  return {
    id: indicator.id,
    name_zh: indicator.nameZh,
    name_en: indicator.nameEn,
    category_zh: indicator.categoryZh,
    category_en: indicator.categoryEn,
    unit_zh: indicator.unitZh,
    unit_en: indicator.unitEn,
    measure: indicator.measure,
    aggregation: indicator.aggregation,
    direction: indicator.direction,
    decimals: indicator.decimals,
    definition_zh: indicator.definitionZh,
    definition_en: indicator.definitionEn,
    basis: indicator.basis,
    position: indicator.position,
  }
}

export function indicatorOf(row: IndicatorRow): Indicator {
  return {
    id: row.id,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    categoryZh: row.category_zh,
    categoryEn: row.category_en,
    unitZh: row.unit_zh,
    unitEn: row.unit_en,
    measure: row.measure,
    aggregation: row.aggregation,
    direction: row.direction,
    decimals: row.decimals,
    definitionZh: row.definition_zh,
    definitionEn: row.definition_en,
    basis: row.basis,
    position: row.position,
  }
}

export function observationRow(observation: Observation): ObservationRow {
  return {
    area_code: observation.areaCode,
    year: observation.period.year,
    indicator_id: observation.indicatorId,
    first_month: observation.period.from,
    last_month: observation.period.to,
    value: observation.value,
    numerator: observation.numerator,
    denominator: observation.denominator,
    qualifier: observation.qualifier,
    source_kind: observation.sourceKind,
    source_ref: observation.sourceRef,
    counting_rule: observation.countingRule,
    note: observation.note,
  }
}

export function observationOf(row: ObservationRow): Observation {
  return {
    areaCode: row.area_code,
    indicatorId: row.indicator_id,
    period: { year: row.year, from: row.first_month, to: row.last_month },
    value: row.value,
    numerator: row.numerator,
    denominator: row.denominator,
    qualifier: row.qualifier,
    sourceKind: row.source_kind,
    sourceRef: row.source_ref,
    countingRule: row.counting_rule,
    note: row.note,
  }
}

export function targetRow(target: Target): TargetRow {
  return {
    area_code: target.areaCode,
    year: target.year,
    indicator_id: target.indicatorId,
    effective_from: target.effectiveFrom,
    value: target.value,
    milestone_q1: target.milestones?.[0] ?? null,
    milestone_q2: target.milestones?.[1] ?? null,
    milestone_q3: target.milestones?.[2] ?? null,
    document: target.document,
    reason: target.reason,
  }
}

export function targetOf(row: TargetRow): Target {
  const { milestone_q1: q1, milestone_q2: q2, milestone_q3: q3 } = row
  return {
    areaCode: row.area_code,
    indicatorId: row.indicator_id,
    year: row.year,
    value: row.value,
    milestones: q1 === null || q2 === null || q3 === null ? null : [q1, q2, q3],
    effectiveFrom: row.effective_from,
    document: row.document,
    reason: row.reason,
  }
}
