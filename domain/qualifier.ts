export const QUALIFIERS = ['exact', 'at_least', 'about', 'nearly'] as const
/**
 * How a number was printed: exact; 余/多/以上 (`at_least`: the truth is more); 约/左右 (`about`:
 * rounded); 近 (`nearly`: the truth is slightly less).
 */
export type Qualifier = (typeof QUALIFIERS)[number]

/**
 * The qualifier of a sum (docs/figures.md, Qualifiers).
 *
 * All exact is exact; any `about` or `nearly` makes the sum `about`; otherwise any `at_least`
 * makes it `at_least`.
 *
 * @example combineQualifiers(['at_least', 'exact']) // 'at_least': 200余 + 120 = 320余
 */
export function combineQualifiers(parts: Iterable<Qualifier>): Qualifier {
  let sum: Qualifier = 'exact'
  let seen = 0
  let only: Qualifier = 'exact'
  for (const part of parts) {
    seen += 1
    only = part
    if (part === 'about' || part === 'nearly') sum = 'about'
    else if (part === 'at_least' && sum === 'exact') sum = 'at_least'
  }
  // A single figure is no sum: 近100 stays 近100.
  return seen === 1 ? only : sum
}
