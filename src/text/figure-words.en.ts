import type { FigurePhrases } from './figure-words.zh.ts'

/** Chinese where the dataset gives no English words. */
export const en: FigurePhrases = {
  indicatorName: ({ nameZh, nameEn }) => nameEn ?? nameZh,
  categoryName: ({ categoryZh, categoryEn }) => categoryEn ?? categoryZh,
  definition: ({ definitionZh, definitionEn }) => definitionEn ?? definitionZh,
  unit: ({ unitZh, unitEn }, printed) => {
    if (unitEn === null) return unitZh
    return printed === '1' ? singular(unitEn) : unitEn
  },
  withUnit: (printed, unit) => `${printed} ${unit}`,
}

function singular(plural: string): string {
  if (/[^s]ies$/i.test(plural)) return plural.replace(/ies$/i, 'y')
  if (/(ss|sh|ch|x)es$/i.test(plural)) return plural.slice(0, -2)
  return /[^s]s$/i.test(plural) ? plural.slice(0, -1) : plural
}
