import type { Indicator } from '../../domain/indicator.ts'

/** Names of an indicator in the dataset's own words, and how a number meets its unit. */
export const zh = {
  indicatorName: ({ nameZh }: Pick<Indicator, 'nameZh' | 'nameEn'>) => nameZh,
  categoryName: ({ categoryZh }: Pick<Indicator, 'categoryZh' | 'categoryEn'>) => categoryZh,
  definition: ({ definitionZh }: Pick<Indicator, 'definitionZh' | 'definitionEn'>) => definitionZh,
  /** @param _printed The number beside the unit; null where there is none. */
  unit: ({ unitZh }: Pick<Indicator, 'unitZh' | 'unitEn'>, _printed: string | null) => unitZh,
  withUnit: (printed: string, unit: string) => `${printed}${unit}`,
}

/** One set of phrases; the English set has the same type. */
export type FigurePhrases = typeof zh
