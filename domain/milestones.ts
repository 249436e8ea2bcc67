import { fifteenDigits } from './fifteen-digits.ts'
import type { Indicator } from './indicator.ts'
import type { Target } from './target.ts'
import { type Refusal, readTyped, typedUseOf } from './typed-number.ts'

/** Shares of a target due by the end of the first, second and third quarter (季度节点). */
export type Milestones = NonNullable<Target['milestones']>

/** Why a text is no milestones. */
export type MilestoneRefusal =
  | {
      readonly why: /** Fewer or more than three numbers. */
        | 'three'
        /** There is no target, or one of 0, that they could be shares of. */
        | 'no_target'
        | 'above_target'
        /** A quarter asks for less than the one before. */
        | 'falling'
    }
  /** One of the numbers is none. */
  | { readonly why: 'number'; readonly refusal: Refusal }

export type ReadMilestones =
  | { readonly kind: 'blank' }
  | { readonly kind: 'milestones'; readonly shares: Milestones }
  | { readonly kind: 'refused'; readonly refusal: MilestoneRefusal }

/** What stands between the numbers. A comma by itself does not: it sets thousands apart. */
const BETWEEN = /,?[、，；;/|\s]+/

/**
 * Reads milestones as people write them: what is to be reached by the end of each of the first three quarters,
 * 30、60、90. Of a count per cent are shares of the target, 25%、50%、75%; of a ratio they are the ratio itself, so that
 * 45% of a target of 90% is half of it.
 *
 * @param target In the indicator's unit; null = none.
 * @returns Shares of the target; or why the text is none.
 */
export function readMilestones(
  typed: string,
  target: number | null,
  indicator: Pick<Indicator, 'measure' | 'decimals' | 'unitZh' | 'unitEn'>,
): ReadMilestones {
  const texts = typed.split(BETWEEN).filter((text) => text !== '')
  if (texts.length === 0) return { kind: 'blank' }
  if (texts.length !== 3) return refused({ why: 'three' })
  if (target === null || target === 0) return refused({ why: 'no_target' })
  const shares: number[] = []
  for (const text of texts) {
    const isShare = indicator.measure === 'count' && /[%％‰]/.test(text)
    const read = readTyped(text, isShare ? { kind: 'rate' } : typedUseOf(indicator))
    if (read.kind === 'refused') {
      if (read.refusal.why === 'above_whole') return refused({ why: 'above_target' })
      return refused({ why: 'number', refusal: read.refusal })
    }
    if (read.kind === 'blank') return refused({ why: 'three' })
    if (read.qualifier !== 'exact') {
      return refused({ why: 'number', refusal: { why: 'not_exact' } })
    }
    shares.push(isShare ? read.number : fifteenDigits(read.number / target))
  }
  const [first = 0, second = 0, third = 0] = shares
  const milestones: Milestones = [first, second, third]
  const flaw = milestonesFlaw(milestones)
  return flaw ? refused({ why: flaw }) : { kind: 'milestones', shares: milestones }
}

/** What is wrong with milestones; null where nothing is. */
export function milestonesFlaw(shares: Milestones): 'above_target' | 'falling' | null {
  if (shares.some((share) => share > 1)) return 'above_target'
  const isFalling = shares.some((share, quarter) => share < (shares[quarter - 1] ?? 0))
  return isFalling ? 'falling' : null
}

/** What milestones ask for, in the indicator's unit. */
export function milestoneLevels(shares: Milestones, target: number): Milestones {
  const [first, second, third] = shares
  return [
    fifteenDigits(first * target),
    fifteenDigits(second * target),
    fifteenDigits(third * target),
  ]
}

function refused(refusal: MilestoneRefusal): ReadMilestones {
  return { kind: 'refused', refusal }
}
