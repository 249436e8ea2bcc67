import { LEVELS } from '../../domain/area.ts'
import type { Aggregation, Measure } from '../../domain/indicator.ts'
import type { Life } from '../../domain/life.ts'
import { columnInChinese, tableInChinese } from '../columns/tables.ts'
import { flaw } from './flaw.ts'

const AREA = {
  validFrom: columnInChinese('areas', 'valid_from'),
  population: columnInChinese('areas', 'population'),
  populationYear: columnInChinese('areas', 'population_year'),
}
const MEASURE = columnInChinese('indicators', 'measure')
const FIGURE = {
  value: columnInChinese('observations', 'value'),
  numerator: columnInChinese('observations', 'numerator'),
  denominator: columnInChinese('observations', 'denominator'),
}

/** What can be wrong with the cells of a row together, and between rows and tables. */
export const ROW_FAULTS = {
  // References
  unknownArea: () =>
    flaw(
      'unknown_area',
      `${tableInChinese('areas')}中或已入库的区划代码`,
      'the code of an area of the areas table or of a stored one',
    ),
  unknownRelation: () =>
    flaw(
      'unknown_area',
      `${tableInChinese('areas')}中或已入库的区划代码`,
      'the code of an area of this table or of a stored one',
    ),
  unknownIndicator: (meant: string | null) =>
    flaw(
      'unknown_indicator',
      `${tableInChinese('indicators')}中或已入库的指标标识${meant ? `（是否为 ${meant}？）` : ''}`,
      `the id of an indicator of the indicators table or of a stored one${meant ? ` (${meant}?)` : ''}`,
    ),

  // Rows that are there twice
  areaTwice: (row: number) =>
    flaw(
      'duplicate',
      `每个代码只出现一次（第${row}行已有）`,
      `each code once (row ${row} has it already)`,
    ),
  indicatorTwice: (row: number) =>
    flaw(
      'duplicate',
      `每个标识只出现一次（第${row}行已有）`,
      `each id once (row ${row} has it already)`,
    ),
  targetTwice: (row: number, day: string) =>
    flaw(
      'duplicate',
      `同一区划、指标、年度的各个版本生效日不同（第${row}行已有 ${day}）`,
      `versions of a target that take effect on different days (row ${row} has ${day} already)`,
    ),
  observationTwice: (row: number) =>
    flaw(
      'duplicate',
      `同一区划、指标、报告期只有一行（第${row}行已有）`,
      `one row for an area, indicator and period (row ${row} has it already)`,
    ),

  // Areas
  validRange: (validFrom: string) =>
    flaw(
      'valid_range',
      `不早于 ${validFrom} 的月份：撤并不能早于${AREA.validFrom}`,
      `a month not before valid_from (${validFrom})`,
    ),
  populationWithoutYear: () =>
    flaw(
      'population_pair',
      `填了${AREA.population}就要填${AREA.populationYear}`,
      'the year of the population: both or neither',
    ),
  yearWithoutPopulation: () =>
    flaw(
      'population_pair',
      `填了${AREA.populationYear}就要填${AREA.population}`,
      'the population of that year: both or neither',
    ),
  parentCycle: () =>
    flaw(
      'parent_cycle',
      '上级区划不能回到自身',
      'parents that do not lead back to the area itself',
    ),
  successorCycle: () =>
    flaw(
      'successor_cycle',
      '承继区划不能回到自身',
      'successors that do not lead back to the area itself',
    ),
  levelNotBelow: (code: string, parentCode: string) =>
    flaw(
      'level_not_below_parent',
      `${code} 的层级须低于其上级 ${parentCode} 的层级（${LEVELS.join(' > ')}）`,
      `a level of ${code} below that of its parent ${parentCode} (${LEVELS.join(' > ')})`,
    ),

  // Indicators
  aggregationMismatch: (measure: Measure, allowed: readonly Aggregation[]) =>
    flaw(
      'aggregation_mismatch',
      `${MEASURE}为 ${measure} 时填 ${allowed.join(' 或 ')}`,
      `${allowed.join(' or ')} for the measure ${measure}`,
    ),
  fullCount: () =>
    flaw(
      'aggregation_mismatch',
      `full（应为100%）只用于${MEASURE}为 ratio 的指标；数量填 up、down 或 neutral`,
      'full (must be 100 %) for ratios only; up, down or neutral for counts',
    ),
  measureChanged: (stored: Measure) =>
    flaw(
      'measure_changed',
      `${stored}：该指标已有入库数据，改变算法的，请另立一个指标标识`,
      `${stored}: facts of this indicator are stored; take a new id to measure otherwise`,
    ),

  // Targets
  effectiveOutside: (earliest: string, latest: string) =>
    flaw(
      'out_of_range',
      `${earliest} 到 ${latest} 之间的日期`,
      `a day from ${earliest} to ${latest}`,
    ),
  milestonesIncomplete: () =>
    flaw('milestones_incomplete', '三个季度节点同时填写或同时留空', 'three milestones or none'),
  milestonesFalling: (before: number) =>
    flaw(
      'milestones_falling',
      `不小于前一季度的节点（${before}），为全年目标的累计比例`,
      `at least the milestone before it (${before}): shares of the year's target add up`,
    ),

  // Observations
  countsOnCount: () =>
    flaw(
      'counts_on_count',
      `留空：数量指标的数只写在${FIGURE.value}列`,
      'an empty cell: an indicator that counts takes value only',
    ),
  countMissing: () =>
    flaw(
      'missing',
      '填报的数；没有填报的请删去该行',
      'the reported number; where nothing was reported leave the row out',
    ),
  ratioMissing: () =>
    flaw(
      'missing',
      `${FIGURE.value}，或者${FIGURE.numerator}和${FIGURE.denominator}两列都填；没有填报的请删去该行`,
      'value, or numerator with denominator; where nothing was reported leave the row out',
    ),
  countsIncomplete: () =>
    flaw(
      'counts_incomplete',
      `${FIGURE.numerator}和${FIGURE.denominator}同时填写或同时留空`,
      'numerator and denominator, both or neither',
    ),
  numeratorAbove: (denominator: number) =>
    flaw(
      'numerator_above_denominator',
      `不大于 ${denominator} 的数：分子不能大于${FIGURE.denominator}`,
      `at most the denominator (${denominator})`,
    ),
  valueOfNothingDue: () =>
    flaw(
      'value_of_nothing_due',
      '留空：0/0 表示无此类事项，没有比率',
      'an empty cell: 0 of 0 means nothing was due, which has no rate',
    ),
  valueDiffers: (numerator: number, denominator: number) =>
    flaw(
      'value_differs_from_counts',
      `留空或 ${numerator / denominator}（即 ${numerator}/${denominator}）`,
      `an empty cell or ${numerator / denominator} (${numerator}/${denominator})`,
    ),
  futurePeriod: (today: string) =>
    flaw(
      'future_period',
      `已经开始的报告期（今天是 ${today}）；以后的月份到时再报，来年的目标可以先报`,
      `a period that has begun (today is ${today}); months to come are reported then, targets of coming years may be given`,
    ),
  outsideLife: ({ validFrom, validTo }: Life, elsewhere: string) =>
    flaw(
      'outside_life',
      `该区划存续期（${validFrom ?? '……'}—${validTo ?? '……'}）内的报告期${elsewhere === '' ? '' : `；此期的数填在 ${elsewhere} 下`}`,
      `a period in the life of the area (${validFrom ?? '...'} to ${validTo ?? '...'})${elsewhere === '' ? '' : `; figures of this one belong to ${elsewhere}`}`,
    ),
  heldOutside: (named: readonly string[], count: number) =>
    flaw(
      'held_outside',
      `包含已入库各报告期的存续期：${named.join('、')}${count > named.length ? `等${count}个` : ''}在此之外，先撤下或改填`,
      `a life that holds every period stored: ${named.join(', ')}${count > named.length ? ` and others (${count} in all)` : ''} would lie outside; withdraw or move them first`,
    ),
  ratioQualifier: () =>
    flaw(
      'ratio_qualifier',
      '比率留空或填 exact（约数用于件数）',
      'empty or exact for a ratio (qualifiers belong to counts)',
    ),

  // Templates and --replace
  changedExample: () =>
    flaw(
      'bad_code',
      '真实的代码（EXAMPLE 只标记模板的示例行，改写过的示例行不导入）',
      "a real code (EXAMPLE marks a template's example row, which is not for facts)",
    ),
  unknownScope: () =>
    flaw(
      'unknown_area',
      '数据集中或已入库的区划代码',
      'the code of an area of the dataset or of a stored one',
    ),
  nothingToReplace: () =>
    flaw(
      'nothing_to_replace',
      `含${tableInChinese('observations')}、${tableInChinese('targets')}或台账的数据集`,
      'a dataset that holds observations, targets or a register',
    ),
}
