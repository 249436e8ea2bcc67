/** How passwords are kept; each runtime brings its own. */
export interface PasswordHash {
  /** What is stored of a password, as a PHC string: algorithm, parameters, salt and hash. */
  hash(password: string): Promise<string>
  /**
   * Whether a password is the one that was hashed.
   *
   * @param stored Null = nobody's: false, after as much work as for somebody's.
   * @throws {TooBusy} Too many others wait.
   */
  verify(password: string, stored: string | null): Promise<boolean>
}

/** So many passwords wait to be looked at that no more are taken. */
export class TooBusy extends Error {
  override readonly name = 'TooBusy'
}
