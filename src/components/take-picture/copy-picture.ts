/** Whether a page may put pictures on the clipboard: over plain http, as in many offices, it may not. */
export function canCopyPictures(): boolean {
  return typeof ClipboardItem !== 'undefined' && navigator.clipboard !== undefined
}

/**
 * Puts a picture on the clipboard.
 *
 * @param png PNG: the one kind that every browser takes.
 * @throws {Error} The browser or the reader refused.
 */
export async function copyPicture(png: Blob): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ [png.type]: png })])
}
