import { AREA_CODE } from '../domain/code.ts'
/**
 * What the server reads of a page's address and cookies just as the client does, so that the answers
 * it sends along are those of the view that the client then draws.
 */

/**
 * The parameters of an address. Chat programs and mail pass links on as HTML, with `&amp;` between
 * parameters: a name that begins with `amp;` is the name behind it.
 *
 * @example addressParameters('?area=500231&amp;year=2025').get('year') // '2025'
 */
export function addressParameters(search: string): URLSearchParams {
  const parameters = new URLSearchParams()
  for (const [name, value] of new URLSearchParams(search)) {
    parameters.append(name.replace(/^(amp;)+/i, ''), value)
  }
  return parameters
}

/** What a reader's browser remembers for both sides: their own unit, and the language last chosen. */
export type Remembered = 'unit' | 'language'

/**
 * A remembered value among cookies; null where there is none.
 *
 * @param cookies As a request's `cookie` header or `document.cookie` has them.
 * @example rememberedIn('language=zh; unit=500231101', 'unit') // '500231101'
 */
export function rememberedIn(cookies: string, name: Remembered): string | null {
  for (const cookie of cookies.split(';')) {
    const [key, value = ''] = cookie.trim().split('=')
    if (key === name && AREA_CODE.test(value)) return value
  }
  return null
}

/** Parameters that name areas, on whatever page. */
const NAMING = ['area', 'parent', 'unit'] as const

/**
 * Codes of the areas that a page is about: those that its address names, else the reader's own unit.
 * What can be no code, and what is said twice, names none.
 *
 * @param unit The own unit; null where none is remembered.
 */
export function areasNamedIn(search: string, unit: string | null): readonly string[] {
  const parameters = addressParameters(search)
  const named = NAMING.flatMap((name) => {
    const [code = '', ...others] = parameters.getAll(name)
    return AREA_CODE.test(code) && others.length === 0 ? [code] : []
  })
  if (named.length > 0) return [...new Set(named)]
  return unit === null || parameters.get('area') ? [] : [unit]
}
