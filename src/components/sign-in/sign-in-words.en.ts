import type { SignInWords } from './sign-in-words.zh.ts'

export const en: SignInWords = {
  title: 'Sign in',
  needed: 'Sign in to see this.',
  name: 'Name',
  password: 'Password',
  submit: 'Sign in',
  showPassword: 'Show the password',
  passwordRule:
    'At least 10 characters of any kind; not just the name, and none that everybody tries first.',
  demonstration: (name, password) =>
    password === null
      ? `The account “${name}” is there to try out the sample county; its password is with the administrator.`
      : `The account “${name}” is there to try out the sample county; its password is ${password}.`,
  useDemonstration: 'Sign in with it',
  forgotten: 'An administrator can give you a new password.',
  passwordFaults: {
    too_short: 'A password has at least 10 characters.',
    too_long: 'A password has at most 200 characters.',
    is_name: 'The name alone is no password.',
    common: 'Everybody tries this password first: choose another one.',
  },
  refusals: {
    wrong_password: 'Name or password is wrong.',
    too_many_attempts: (seconds) => `Too many attempts. Try again in ${seconds} seconds.`,
    busy: 'Many are signing in at this moment. Try again shortly.',
    signed_out: 'You are no longer signed in. Sign in again.',
    not_allowed: 'This account may not do that.',
    setup_closed:
      'This address is no longer good: it was used, is older than an hour, or the server has started again. Start the server again for a new one.',
    name_taken: 'Another account has this name. Choose another one.',
    last_administrator: 'This is the last administrator: make another one first.',
    unknown_area: 'Choose a unit.',
    unknown_account: 'There is no such account, or it was erased.',
    invalid_body: 'Something is not filled in as it must be.',
    unreachable: 'The server cannot be reached; nothing was changed. Try again shortly.',
    other: 'The server could not do it; nothing was changed.',
  },
}
