/** A scale that holds zero and all figures, with its marks. */
export interface SpreadScale {
  readonly low: number
  readonly high: number
  readonly marks: readonly number[]
}

/**
 * A scale from zero (or below, where figures are negative) with some four even steps of 1, 2 or 5
 * times a power of ten.
 *
 * @param least The smallest figure drawn; above 0 the scale still begins at 0.
 * @param greatest The largest figure drawn.
 * @example spreadScale(3, 41) // { low: 0, high: 50, marks: [0, 10, 20, 30, 40, 50] }
 * @example spreadScale(-0.3, 0.2) // { low: -0.4, high: 0.2, marks: [-0.4, -0.2, 0, 0.2] }
 */
export function spreadScale(least: number, greatest: number): SpreadScale {
  const low = Math.min(least, 0)
  const high = Math.max(greatest, 0)
  if (!(high > low)) return { low: 0, high: 1, marks: [0, 1] }
  const rough = (high - low) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((one) => one * power >= rough * (1 - 1e-9)) ?? 10) * power
  const first = Math.floor(low / step + 1e-9)
  const last = Math.ceil(high / step - 1e-9)
  const marks = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step))
  return { low: marks[0] ?? 0, high: marks[marks.length - 1] ?? 1, marks }
}

/** Drops what binary fractions add: 3 x 0.1 is 0.3. */
function tidy(number: number): number {
  return Number(number.toPrecision(12))
}

/**
 * How far each dot is moved off the middle line so that dots at nearly the same place are all
 * seen: 0, 1, -1, 2, -2, ... in the order given.
 *
 * @param bins How many dots fit side by side on the scale.
 */
export function stackDots(
  figures: readonly number[],
  { low, high }: Pick<SpreadScale, 'low' | 'high'>,
  bins: number,
): readonly number[] {
  const filled = new Map<number, number>()
  return figures.map((figure) => {
    const bin = Math.round(((figure - low) / (high - low)) * bins)
    const before = filled.get(bin) ?? 0
    filled.set(bin, before + 1)
    return before % 2 === 1 ? (before + 1) / 2 : 0 - before / 2
  })
}
