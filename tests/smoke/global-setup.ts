import { buildOnce } from '../build-once.ts'

/** The processes of these tests run the built program. */
export const setup = buildOnce
