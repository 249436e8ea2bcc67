import { plural } from '../../text/plural.ts'
import type { AccountWords } from './words.zh.ts'

export const en: AccountWords = {
  name: 'Name',
  role: 'Role',
  area: 'Unit',
  everywhere: 'All units',
  roles: { clerk: 'Clerk', supervisor: 'Supervisor', administrator: 'Administrator' },
  roleMeanings: {
    clerk: 'enters the figures of the unit and those below it',
    supervisor: 'also sets targets, changes areas, returns and closes months',
    administrator: 'manages accounts, indicators and all data',
  },
  signedInAs: (name, role) => `${name} (${role}), see the account`,
  signOut: 'Sign out',
  unsent:
    'Some figures have not reached the server. They stay on this computer and are sent when you sign in here again. Sign out?',
  waiting: (count) => `${count} not sent yet`,
  troubled: (count) => `${count} not saved: look at them`,
  notLeft: 'The server cannot be reached: you are still signed in.',
  setup: {
    title: 'Create the administrator',
    text: 'There is no administrator yet. Give your name and choose a password; this address can be used once.',
    noToken:
      'This address is not complete: copy the whole line from the terminal that started the server, or run npm run account -- add <name> administrator.',
    form: 'The first administrator',
    submit: 'Create and sign in',
  },
  own: {
    imports: 'Import data',
    title: 'My account',
    password: 'Change the password',
    oldPassword: 'Password until now',
    newPassword: 'New password',
    change: 'Change the password',
    changed: 'The password was changed, and you are signed out everywhere else.',
    wrongOld: 'The password until now is wrong.',
    signOut: 'Sign out here',
    everywhere: 'Sign out everywhere',
    everywhereText:
      'If you forgot to sign out elsewhere, or somebody may be using your account, sign out everywhere at once.',
  },
  list: {
    title: 'Manage accounts',
    onlyAdministrators: 'Only administrators manage accounts.',
    count: (count) => plural(count, 'account'),
    state: 'State',
    actions: 'Actions',
    active: 'Can sign in',
    disabled: 'Disabled',
    erased: 'Erased',
    erasedName: '(erased)',
    disable: 'Disable',
    enable: 'Enable',
    erase: 'Erase',
    reset: 'Reset the password',
    change: 'Change role and unit',
    of: (action, name) => `${action}: ${name}`,
    eraseQuestion: (name) =>
      `Erase “${name}”? Name and password are forgotten, what was entered stays. This cannot be undone.`,
    resetTitle: (name) => `A new password for “${name}”`,
    changeTitle: (name) => `Role and unit of “${name}”`,
    save: 'Save',
    cancel: 'Cancel',
    saved: (name) => `Saved: ${name}`,
  },
  add: {
    title: 'Add an account',
    submit: 'Add',
    added: (name) =>
      `“${name}” was added. Tell them the password in person, and ask them to change it once they have signed in.`,
    password: 'First password',
    chooseArea: 'Choose a unit.',
    chosen: (name) => `Chosen: ${name}`,
  },
}
