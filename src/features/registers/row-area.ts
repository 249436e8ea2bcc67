import type { AreaResource } from '../../../contract/resources.ts'

/** The area of a row; of one that is not among those around the page only the code is known. */
export type RowArea = Pick<AreaResource, 'code'> &
  Partial<Pick<AreaResource, 'validFrom' | 'validTo'>>
