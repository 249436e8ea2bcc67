import { ACTIONS, type Action, type Actor, type Role } from '../../../contract/access.ts'
import type { AreaTree } from '../../../domain/area-tree.ts'

/** Where somebody may do something: nowhere, in their own area and below it, or anywhere. */
type Reach = 'nowhere' | 'own' | 'anywhere'

const NOBODY: Reach = 'nowhere'

/** Anonymous readers, then the roles. */
type Row = readonly [anonymous: Reach, clerk: Reach, supervisor: Reach, administrator: Reach]

const BY_CLERKS: Row = [NOBODY, 'own', 'own', 'anywhere']
const BY_SUPERVISORS: Row = [NOBODY, NOBODY, 'own', 'anywhere']
const BY_ADMINISTRATORS: Row = [NOBODY, NOBODY, NOBODY, 'anywhere']

/** The one table of who may do what, and where. */
const RIGHTS: Readonly<Record<Action, Row>> = {
  read: ['anywhere', 'anywhere', 'anywhere', 'anywhere'],
  put_figures: BY_CLERKS,
  correct: BY_CLERKS,
  submit: BY_CLERKS,
  return: BY_SUPERVISORS,
  close: BY_SUPERVISORS,
  set_targets: BY_SUPERVISORS,
  change_areas: BY_SUPERVISORS,
  change_catalogue: BY_ADMINISTRATORS,
  import: BY_CLERKS,
  take_back_import: BY_CLERKS,
  ask: BY_SUPERVISORS,
  answer: BY_CLERKS,
  manage_accounts: BY_ADMINISTRATORS,
  see_names: [NOBODY, 'anywhere', 'anywhere', 'anywhere'],
  see_person_columns: BY_CLERKS,
}

const COLUMNS: readonly (Role | 'anonymous')[] = [
  'anonymous',
  'clerk',
  'supervisor',
  'administrator',
]

/** What changes nothing: a demonstration may do it anywhere. */
const READING: readonly Action[] = ['read', 'see_names', 'see_person_columns']

/** The areas that rights are about. */
export interface RightsIn {
  readonly tree: Pick<AreaTree, 'isBelow'>
  /** Whether an area holds sample data (示例数据) alone. */
  readonly isSample: (areaCode: string) => boolean
}

/**
 * Whether somebody may do something in an area.
 *
 * @param area Null = what belongs to no area: the catalogue, accounts.
 * @example may(clerkOf('500231101'), 'put_figures', '500231102', areas) // false
 */
export function may(actor: Actor, action: Action, area: string | null, areas: RightsIn): boolean {
  const reach = RIGHTS[action][COLUMNS.indexOf(actor.role)] ?? 'nowhere'
  if (reach === 'nowhere') return false
  if (reach === 'own' && !isOwn(actor, area, areas)) return false
  const bound = 'sampleOnly' in actor && actor.sampleOnly && !READING.includes(action)
  return !bound || (area !== null && areas.isSample(area))
}

/** What somebody may do somewhere. */
export function actionsOf({ role }: Actor): readonly Action[] {
  return ACTIONS.filter((action) => RIGHTS[action][COLUMNS.indexOf(role)] !== 'nowhere')
}

function isOwn(actor: Actor, area: string | null, { tree }: RightsIn): boolean {
  if (actor.role === 'anonymous' || actor.areaCode === null || area === null) return false
  return tree.isBelow(area, actor.areaCode)
}
