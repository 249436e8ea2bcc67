/**
 * One comparison out of its pages, so that a column can be sorted as a whole.
 *
 * Roll-up, range and median stand on every page for all units; the units and their columns are
 * strung together, and the counting rules of each page are numbered anew.
 *
 * @param pages In order, at least one, all of the same dataset version.
 */
export function mergePages(pages: readonly ComparisonResource[]): ComparisonResource {
  const [first, ...rest] = pages
  if (!first) throw new RangeError('a comparison has at least one page')
  if (rest.length === 0) return first
  return {
    ...first,
    units: pages.flatMap((page) => page.units),
    indicators: first.indicators.map((indicator, index) =>
      mergeColumns(
        indicator,
        pages.flatMap((page) => page.indicators[index] ?? []),
      ),
    ),
  }
}

function mergeColumns(
  first: ComparedIndicatorResource,
  parts: readonly ComparedIndicatorResource[],
): ComparedIndicatorResource {
  const rules = [...new Set(parts.flatMap((part) => part.rules))]
  const all = <T>(of: (part: ComparedIndicatorResource) => readonly T[]) => parts.flatMap(of)
  return {
    ...first,
    value: all((part) => part.value),
    qualifier: all((part) => part.qualifier),
    absentValue: all((part) => part.absentValue),
    completion: all((part) => part.completion),
    absentCompletion: all((part) => part.absentCompletion),
    expected: all((part) => part.expected),
    status: all((part) => part.status),
    change: all((part) => part.change),
    changeExact: all((part) => part.changeExact),
    absentChange: all((part) => part.absentChange),
    monthsReported: all((part) => part.monthsReported),
    monthsDue: all((part) => part.monthsDue),
    shortBy: all((part) => part.shortBy),
    catchUpMonths: all((part) => part.catchUpMonths),
    withoutCounts: all((part) => part.withoutCounts),
    rule: all((part) =>
      part.rule.map((place) => (place === null ? null : rules.indexOf(part.rules[place] ?? ''))),
    ),
    rules,
    byStatus: all((part) => part.byStatus),
    monthly: first.monthly && all((part) => part.monthly ?? []),
    due: first.due && all((part) => part.due ?? []),
  }
}

import type {
  ComparedIndicatorResource,
  ComparisonResource,
} from '../../contract/comparison-resources.ts'
