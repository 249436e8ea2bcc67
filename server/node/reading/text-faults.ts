export const TEXT_FAULTS = [
  /** Not a text, a web page, a Word document (.docx) or a PDF file. */
  'other_kind',
  /** The older format of Word or WPS (.doc, .wps). */
  'old_word',
  'encrypted',
  'broken',
  /** A PDF of pictures: nothing in it can be read as text. */
  'scanned',
  'empty',
  /** More bytes, pages or characters than a report has. */
  'too_large',
  /** Text in none of the encodings that are read. */
  'encoding',
  /** It took longer, or more memory, than a report does. */
  'too_slow',
  'too_much_memory',
] as const
/** Why there is no text of a file. */
export type TextFault = (typeof TEXT_FAULTS)[number]

/** A file's text, a paragraph a line; or why there is none. */
export type FileText = { readonly text: string } | { readonly fault: TextFault }

/** Says why a file gives no text. */
export class NoText extends Error {
  readonly fault: TextFault
  constructor(fault: TextFault) {
    super(fault)
    this.fault = fault
  }
}

/** What a report may have at most; published ones have 3,000 to 20,000 characters. */
export const MOST = { bytes: 30_000_000, characters: 1_000_000, pages: 300 } as const
