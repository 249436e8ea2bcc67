/** What of a key press tells whose it is. */
export type KeyOrigin = Pick<KeyboardEvent, 'isComposing' | 'keyCode'>

/**
 * Whether a key press belongs to an input method (输入法), such as the Enter or Escape that takes or
 * drops a candidate of pinyin: the page must leave it alone.
 *
 * Some browsers send the press that ends the composition as no longer composing, but with the code
 * 229 that marks every key an input method has handled.
 */
export function isImeKey({ isComposing, keyCode }: KeyOrigin): boolean {
  return isComposing || keyCode === 229
}
