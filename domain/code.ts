/** Longest area code and indicator id, in characters: as much as files, addresses and the API take. */
export const LONGEST_CODE = 64
