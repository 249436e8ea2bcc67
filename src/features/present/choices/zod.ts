import * as z from 'zod/mini'

// Compiled parsers need `eval`, which the content security policy forbids.
z.config({ jitless: true })

/** Parses what did not come from this client's own server: files, and what a window has kept. */
export { z }
