/** Who may do what, in the words that server and client share. */

/** What an account is for: 填报员, 督察员, 管理员. */
export const ROLES = ['clerk', 'supervisor', 'administrator'] as const
export type Role = (typeof ROLES)[number]

/** Everything that a person can do, named by what they do. */
export const ACTIONS = [
  'read',
  'put_figures',
  'correct',
  'submit',
  'return',
  'close',
  'set_targets',
  'change_areas',
  'change_catalogue',
  'import',
  'take_back_import',
  'ask',
  'answer',
  'manage_accounts',
  'see_names',
  'see_person_columns',
] as const
export type Action = (typeof ACTIONS)[number]

/**
 * Who asks.
 *
 * An administrator has no area: theirs are all. `sampleOnly` = a demonstration, which writes to
 * areas of sample data (示例数据) alone.
 */
export type Actor =
  | { readonly role: 'anonymous' }
  | {
      readonly role: 'clerk' | 'supervisor'
      readonly accountId: string
      readonly areaCode: string
      readonly sampleOnly: boolean
    }
  | { readonly role: 'administrator'; readonly accountId: string; readonly areaCode: null }
