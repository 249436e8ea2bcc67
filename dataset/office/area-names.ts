import type { Area } from '../../domain/area.ts'
import type { MatchedBy } from '../../domain/office-mapping.ts'
import { nearestMeant } from '../nearest.ts'
import { bareLabel } from './bare-label.ts'

/** An area as names are matched with it. */
export type NamedArea = Pick<Area, 'code' | 'name' | 'parentCode' | 'validFrom' | 'validTo'>

const OFFICE = /(?:人民政府|办事处|党工委|司法所)$/
const KIND = /(?:镇|乡|街道)$/

/** Each unknown name is compared with all names. */
const MOST_COMPARED = 200_000

/** The names of areas, each with those called so. */
export class AreaNames {
  readonly #full = new Map<string, NamedArea[]>()
  readonly #short = new Map<string, NamedArea[]>()
  readonly #byCode = new Map<string, NamedArea>()
  readonly #home: string | null
  #guesses = 0

  /** @param home Of several areas of one name those in it and below it are meant; null = nobody's. */
  constructor(areas: readonly NamedArea[], home: string | null = null) {
    this.#home = home
    for (const area of areas) {
      this.#byCode.set(area.code, area)
      const name = bareLabel(area.name)
      this.#full.set(name, [...(this.#full.get(name) ?? []), area])
      const short = name.replace(KIND, '')
      if (short.length >= 2 && short !== name)
        this.#short.set(short, [...(this.#short.get(short) ?? []), area])
    }
  }

  has(code: string): boolean {
    return this.#byCode.has(code)
  }

  /** Whether an area lies above another one. */
  isAbove(code: string, below: string): boolean {
    const area = this.#byCode.get(below)
    return area !== undefined && this.#hasAbove(area, new Set([code]))
  }

  /** The areas that a cell or a sheet's name may name, and why. */
  named(text: string): { readonly areas: readonly NamedArea[]; readonly by: MatchedBy } {
    const name = bareLabel(text).replace(/^(?:填报|报送)?(?:单位|乡镇|镇街)(?:名称)?:/, '')
    const byCode = this.#byCode.get(text.trim())
    if (byCode) return { areas: [byCode], by: 'code' }
    const full = this.#full.get(name) ?? this.#full.get(name.replace(OFFICE, ''))
    if (full) return { areas: this.#atHome(full), by: 'name' }
    return { areas: this.#atHome(this.#short.get(name) ?? []), by: 'short_name' }
  }

  /** Codes of areas that an unknown name may be a misspelling of. */
  near(text: string): readonly string[] {
    this.#guesses += 1
    if (this.#guesses * this.#full.size > MOST_COMPARED) return []
    const near = nearestMeant(bareLabel(text), this.#full.keys())
    return this.#atHome(this.#full.get(near ?? '') ?? []).map(({ code }) => code)
  }

  /**
   * The areas that titles name in full: the lowest of them, 新民镇 where 垫江县新民镇 is written; of
   * several of one name those below another that is named too.
   */
  inTitles(titles: readonly string[]): readonly NamedArea[] {
    const text = titles.map(bareLabel).join('\n')
    const names = [...this.#full].filter(([name]) => name.length >= 2 && text.includes(name))
    const longest = names.filter(
      ([name]) =>
        !names.some(
          ([other]) => other !== name && other.includes(name) && isOnlyIn(text, name, other),
        ),
    )
    const areas = longest.flatMap(([, found]) => found)
    const codes = new Set(areas.map(({ code }) => code))
    const within = areas.filter((area) => this.#hasAbove(area, codes))
    const lowest = within.filter((one) => !this.#isAboveAny(one, within))
    return this.#atHome(within.length > 0 ? lowest : areas)
  }

  #atHome(areas: readonly NamedArea[]): readonly NamedArea[] {
    const home = this.#home
    if (areas.length < 2 || home === null) return areas
    const found = areas.filter(({ code }) => code === home || this.isAbove(home, code))
    return found.length > 0 ? found : areas
  }

  #hasAbove({ parentCode }: NamedArea, codes: ReadonlySet<string>): boolean {
    for (let code = parentCode; code !== null; code = this.#byCode.get(code)?.parentCode ?? null) {
      if (codes.has(code)) return true
    }
    return false
  }

  #isAboveAny({ code }: NamedArea, areas: readonly NamedArea[]): boolean {
    return areas.some((area) => this.#hasAbove(area, new Set([code])))
  }
}

/** Whether a name is in a text only as a part of a longer one. */
function isOnlyIn(text: string, name: string, longer: string): boolean {
  return !text.replaceAll(longer, '').includes(name)
}
