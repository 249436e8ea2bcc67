/** County offices run browsers from Chromium 92 on (docs/decisions/0014). */
export const OLDEST_BROWSER = 'chrome92'
/**
 * For a lower one the tool writes private fields out at length, though 84 knows them. `finishClient`
 * refuses the one construct that came in between.
 */
export const SYNTAX_OF_SCRIPTS = 'chrome98'
/** A class with an initialiser of its own, which Chromium knows from 94 on. */
export const STATIC_BLOCK = /\bstatic ?\{/
