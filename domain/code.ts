/** Longest area code and indicator id, in characters: as much as files, addresses and the API take. */
export const LONGEST_CODE = 64

/** How an area code is spelled in addresses and the API, no longer than {@link LONGEST_CODE}. */
export const AREA_CODE = /^[\w-]{1,64}$/
