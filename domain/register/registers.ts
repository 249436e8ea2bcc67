import { activities } from './declared/activities.ts'
import { documents } from './declared/documents.ts'
import { rectifications } from './declared/rectifications.ts'
import { tasks } from './declared/tasks.ts'
import type { FeedingRule, Register } from './register.ts'
import type { WorkRegister } from './work.ts'

/** All registers, by their ids, in the order in which they are listed. */
export const REGISTERS = {
  activities,
  documents,
  tasks,
  rectifications,
} as const satisfies Readonly<Record<string, Register>>

export type RegisterId = keyof typeof REGISTERS

export const REGISTER_IDS = Object.keys(REGISTERS) as readonly RegisterId[]

/** Whether a text is the id of a register. */
export function isRegister(id: string): id is RegisterId {
  return (REGISTER_IDS as readonly string[]).includes(id)
}

/** The registers whose rows are worked at, in their order. */
export const WORK_REGISTERS: readonly WorkRegister[] = REGISTER_IDS.flatMap((id) => {
  const register: Register = REGISTERS[id]
  return register.work ? [{ ...register, work: register.work }] : []
})

/** The register that feeds an indicator, and how; null where none does. */
export function feederOf(
  indicatorId: string,
): { readonly register: RegisterId; readonly rule: FeedingRule } | null {
  for (const register of REGISTER_IDS) {
    const rule = REGISTERS[register].feeds.find((one) => one.indicatorId === indicatorId)
    if (rule) return { register, rule }
  }
  return null
}

/** Ids of the indicators whose figures the end of a month brings about by itself: states, and what was due. */
export const BY_THEMSELVES: readonly string[] = REGISTER_IDS.flatMap((id) =>
  REGISTERS[id].feeds.flatMap((rule: FeedingRule) =>
    rule.kind === 'state' || (rule.kind === 'ratio' && rule.due) ? rule.indicatorId : [],
  ),
)

/** Whether a figure tells that its unit has reported: one that comes about by itself does not. */
export function tellsOfReport({
  sourceKind,
  indicatorId,
}: {
  readonly sourceKind: string
  readonly indicatorId: string
}): boolean {
  return sourceKind !== 'register' || !BY_THEMSELVES.includes(indicatorId)
}
