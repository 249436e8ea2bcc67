/** How long one way of doing something takes against another, in one run on one machine. */
export interface Comparison {
  /** Milliseconds, the median of all rounds. */
  readonly first: number
  readonly second: number
  /** first / second: the median of the rounds' ratios, with the smallest and largest. */
  readonly ratio: number
  readonly least: number
  readonly greatest: number
  readonly rounds: number
}

/** Something to be timed; what `prepare` makes is made anew for each round, outside the clock. */
export interface Timed<Prepared = void> {
  prepare?(): Promise<Prepared>
  run(prepared: Prepared): Promise<unknown>
  /** Outside the clock too. */
  end?(prepared: Prepared): Promise<unknown>
}

/**
 * Times two ways in turns, so that whatever else the machine does meets both alike. The first round
 * warms up and does not count.
 */
export async function compare<A, B>(
  rounds: number,
  first: Timed<A>,
  second: Timed<B>,
): Promise<Comparison> {
  const times: [number, number][] = []
  for (let round = 0; round <= rounds; round += 1) {
    // Either goes first as often as the other.
    const swapped = round % 2 === 1
    const early = swapped ? await time(second) : await time(first)
    const late = swapped ? await time(first) : await time(second)
    if (round > 0) times.push(swapped ? [late, early] : [early, late])
  }
  const ratios = times.map(([a, b]) => a / b)
  return {
    first: median(times.map(([a]) => a)),
    second: median(times.map(([, b]) => b)),
    ratio: median(ratios),
    least: Math.min(...ratios),
    greatest: Math.max(...ratios),
    rounds,
  }
}

/** Milliseconds of one run. */
export async function time<P>(timed: Timed<P>): Promise<number> {
  const prepared = (await timed.prepare?.()) as P
  const began = performance.now()
  await timed.run(prepared)
  const took = performance.now() - began
  await timed.end?.(prepared)
  return took
}

/** The middle of a list; the mean of the two in the middle where it is even. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
  return (lower + upper) / 2
}
