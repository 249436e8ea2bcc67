import * as z from 'zod/mini'
import { AREA_CODE, LONGEST_CODE } from '../domain/code.ts'

/** An area code as the dataset holds it. */
export const areaCodeSchema = z.string().check(
  z.regex(AREA_CODE, {
    error: `an area code of 1 to ${LONGEST_CODE} letters and digits`,
  }),
)
