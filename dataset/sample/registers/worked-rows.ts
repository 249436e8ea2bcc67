import { dayIn, KEEPER, KEPT_MONTHS, type KeptYear } from './keeper.ts'

/** Something that was due, and when it was done. */
export interface DueItem {
  /** Place among what is due in the year, from 0. */
  readonly place: number
  readonly dueMonth: number
  readonly due: string
  /** Null = not yet. */
  readonly done: string | null
}

/**
 * What falls due in the keeper's year, in order, done when the figures of the months' ends say so: the oldest first.
 *
 * @param lateInMonth Places of those done after their day in the month in which they were due.
 * @param heldUp Place of the one that stays open while later ones are done.
 */
export function dueItems(
  { ratioOf }: KeptYear,
  indicatorId: string,
  lateInMonth: readonly number[],
  heldUp: number,
): readonly DueItem[] {
  const dueMonths: number[] = []
  for (let month = 1; month <= 12; month += 1) {
    const { denominator } = ratioOf(indicatorId, month)
    while (dueMonths.length < denominator) dueMonths.push(month)
  }
  const doneMonths = new Map<number, number>()
  for (const month of KEPT_MONTHS) {
    const { numerator } = ratioOf(indicatorId, month)
    for (let place = 0; doneMonths.size < numerator; place += 1) {
      if (place !== heldUp && !doneMonths.has(place)) doneMonths.set(place, month)
    }
  }
  return dueMonths.map((dueMonth, place) => {
    const doneMonth = doneMonths.get(place)
    const isLate = lateInMonth.includes(place)
    const day = 18 - (place % 3) * 4
    return {
      place,
      dueMonth,
      due: dayIn(dueMonth, isLate ? 10 : place % 2 === 0 ? 28 : 20),
      done: doneMonth === undefined ? null : dayIn(doneMonth, isLate ? 22 : day),
    }
  })
}

/** Id of a row: the letters of its register, the year and its place. */
export function idOf(letters: string, place: number, year: number = KEEPER.year): string {
  return `${letters}${year}-${String(place + 1).padStart(2, '0')}`
}
