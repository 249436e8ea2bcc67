import type { Indicator } from '../../domain/indicator.ts'
import type { FigurePart, MatchedBy } from '../../domain/office-mapping.ts'
import { isUnit, typedUseOf } from '../../domain/typed-number.ts'
import { nearestMeant } from '../nearest.ts'
import { bareLabel, bracketOf } from './bare-label.ts'

/** The number of an indicator that a name may mean. */
export interface NamedFigure {
  readonly indicator: Indicator
  readonly part: FigurePart
  readonly by: MatchedBy
}

const NUMERATOR = ['分子', 'numerator']
const DENOMINATOR = ['分母', 'denominator']
/** What the counts of any ratio are called. */
export const COUNT_WORDS: ReadonlySet<string> = new Set([...NUMERATOR, ...DENOMINATOR])
/** For as many unknown names it is said which indicator may be meant. */
const GUESSES = 50
const RATE = /^(?:比率?|比例|占比|百分比|[^()]{0,4}率|%)$/
const MEASURE_WORD = /(?:场次|人次|件数|次数|期数|份数|条数|个数|人数|数量|数|次|件|份|条)$/

/** The names of a catalogue, each with what it means. */
export class IndicatorNames {
  readonly #exact = new Map<string, NamedFigure[]>()
  /** Names without their measure words; what definitions count. */
  readonly #loose = new Map<string, NamedFigure[]>()
  readonly #partsOf = new Map<string, { readonly part: FigurePart; readonly words: string[] }[]>()
  readonly #indicators: readonly Indicator[]
  /** One indicator of each unit, and which texts are units. */
  readonly #ofUnits: readonly Indicator[]
  readonly #units = new Map<string, boolean>()
  #guesses = 0

  constructor(indicators: readonly Indicator[]) {
    this.#indicators = indicators
    const byUnit = new Map(
      indicators.map((one) => [`${one.measure} ${one.unitZh} ${one.unitEn}`, one]),
    )
    this.#ofUnits = [...byUnit.values()]
    for (const indicator of indicators) {
      const put = (
        map: Map<string, NamedFigure[]>,
        key: string,
        by: MatchedBy,
        part: FigurePart,
      ) => {
        const found = map.get(key) ?? []
        if (key !== '' && !found.some((one) => one.indicator === indicator && one.part === part)) {
          map.set(key, [...found, { indicator, part, by }])
        }
      }
      put(this.#exact, bareLabel(indicator.id), 'code', 'value')
      for (const name of [indicator.nameZh, indicator.nameEn ?? '']) {
        put(this.#exact, bareLabel(name), 'name', 'value')
        const short = bareLabel(name).replace(MEASURE_WORD, '')
        if (indicator.measure === 'count' && short.length >= 3)
          put(this.#loose, short, 'short_name', 'value')
      }
      if (indicator.measure !== 'ratio') continue
      const parts = partsOf(indicator)
      this.#partsOf.set(indicator.id, parts)
      for (const { part, words } of parts) {
        for (const word of words) {
          if (word.length >= 3) put(this.#loose, word, 'part', part)
        }
      }
    }
  }

  /**
   * What the names of a row mean, from left to right: 法治讲座 and 场次 together are one name, and
   * 规范性文件报备率 before 已报备 says whose numerator that is.
   *
   * @returns Nothing where no name is known; several where the names may mean any of them.
   */
  named(names: readonly string[]): readonly NamedFigure[] {
    const bare = names.map(bareLabel).filter((name) => name !== '')
    const whole = this.#of(bare.join(''))
    if (whole.length > 0 && bare.length > 1) return whole
    const last = bare.at(-1) ?? ''
    const single = bare.flatMap((name) => this.#exactOf(name))
    const context = single.find(({ indicator, part }) => {
      return indicator.measure === 'ratio' && part === 'value'
    })
    if (context && bare.length > 1) {
      const part = this.#partNamed(context.indicator, last)
      if (part !== null) return [{ ...context, part, by: part === 'value' ? context.by : 'part' }]
    }
    // What follows a name may be a part of it: 受训人次, 其中：女.
    if (this.#exactOf(last).length === 0) return this.#of(last)
    return single.filter((one, place) => {
      return single.findIndex((other) => isSame(one, other)) === place
    })
  }

  /**
   * Which count of a ratio a word names, or its rate (`value`).
   *
   * @param indicator Whose definition says what its counts are called; null = 分子 and 分母 alone.
   * @returns Null for a word that names none of them.
   */
  partOf(indicator: Indicator | null, word: string): FigurePart | null {
    const bare = withoutNumber(bareLabel(word))
    if (indicator?.measure === 'ratio') return this.#partNamed(indicator, bare)
    if (COUNT_WORDS.has(bare)) return NUMERATOR.includes(bare) ? 'numerator' : 'denominator'
    return RATE.test(bare) ? 'value' : null
  }

  /** Whether a text is the unit of any indicator. */
  isUnit(text: string): boolean {
    const known = this.#units.get(text)
    if (known !== undefined) return known
    const found = this.#ofUnits.some((one) => hasUnit(one, text))
    this.#units.set(text, found)
    return found
  }

  /** Indicators that a name may have been meant for. */
  near(names: readonly string[]): readonly string[] {
    // Each is compared with all: a list of other things is no sheet of figures.
    this.#guesses += 1
    if (this.#guesses > GUESSES) return []
    const last = bareLabel(names.at(-1) ?? '')
    const label = bracketOf(last)?.[0] ?? last
    const before = names.flatMap((name) => this.#exactOf(bareLabel(name)))
    const ids = before.map(({ indicator }) => indicator.id)
    if (label.length >= 2) {
      const idOf = new Map(this.#indicators.map((one) => [bareLabel(one.nameZh), one.id]))
      const holding = [...idOf].filter(([name]) => name.includes(label) || label.includes(name))
      const near = nearestMeant(label, idOf.keys())
      ids.push(...holding.map(([, id]) => id), ...(near ? [idOf.get(near) ?? ''] : []))
    }
    return [...new Set(ids)].slice(0, 5)
  }

  /** The one indicator whose name a title holds; null for none or several. */
  inTitle(titles: readonly string[]): Indicator | null {
    const text = titles.map(bareLabel).join('\n')
    const found = this.#indicators.filter(({ nameZh }) => text.includes(bareLabel(nameZh)))
    return found.length === 1 ? (found[0] ?? null) : null
  }

  #of(name: string): readonly NamedFigure[] {
    const exact = this.#exactOf(name)
    return exact.length > 0
      ? exact
      : (this.#loose.get(name) ?? this.#loose.get(withoutNumber(name)) ?? [])
  }

  #exactOf(name: string): readonly NamedFigure[] {
    const exact = this.#exact.get(name)
    if (exact) return exact
    const [base, inside] = bracketOf(name) ?? []
    if (base === undefined || inside === undefined) return []
    const found = this.#exact.get(base) ?? this.#loose.get(base) ?? []
    return found.flatMap((one): NamedFigure[] => {
      const { indicator } = one
      const isUnit =
        hasUnit(indicator, inside) || hasUnit(indicator, inside.replace(/^[百千万亿]/, ''))
      if (one.part === 'value' && isUnit) {
        return [{ ...one, by: 'name_and_unit' }]
      }
      const part = indicator.measure === 'ratio' ? this.#partNamed(indicator, inside) : null
      return part === null ? [] : [{ ...one, part, by: 'part' }]
    })
  }

  #partNamed({ id }: Indicator, word: string): FigurePart | null {
    const bare = bracketOf(word)?.[0] ?? word
    const found = this.#partsOf.get(id)?.find(({ words }) => {
      return words.includes(bare) || words.includes(withoutNumber(bare))
    })
    return found?.part ?? (RATE.test(bare) ? 'value' : null)
  }
}

/** Whether a unit is the indicator's, also as it is said for short. */
export function hasUnit(indicator: Indicator, unit: string): boolean {
  const bare = bareLabel(unit)
  if (indicator.measure === 'ratio') return /^[%％]$|^百分比$/.test(bare)
  return isUnit(bare, typedUseOf(indicator))
}

function isSame(one: NamedFigure, other: NamedFigure): boolean {
  return one.indicator === other.indicator && one.part === other.part
}

/** What a ratio's counts are called: 分子 and 分母, and what its definition divides. */
function partsOf({ definitionZh, definitionEn }: Indicator) {
  const [above, below] = divided(definitionZh)
  const [aboveEn, belowEn] = divided(definitionEn)
  return [
    { part: 'numerator' as const, words: [...NUMERATOR, ...above, ...aboveEn] },
    { part: 'denominator' as const, words: [...DENOMINATOR, ...below, ...belowEn] },
  ]
}

function divided(definition: string | null): readonly [string[], string[]] {
  const [above, below, more] = (definition ?? '').split('÷').map(bareLabel)
  if (above === undefined || below === undefined || more !== undefined) return [[], []]
  return [[above], [below]]
}

/** 应报备 of 应报备件数. */
function withoutNumber(name: string): string {
  return name.replace(/(?:件数|数量|总数|数)$/, '')
}
