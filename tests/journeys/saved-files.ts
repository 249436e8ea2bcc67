import { vi } from 'vitest'

/** A file that the browser was given to download. */
export interface SavedFile {
  readonly name: string
  readonly content: Blob
}

/**
 * Takes what a page gives to download, until mocks are restored.
 *
 * @returns Filled as files come.
 */
export function watchSavedFiles(): readonly SavedFile[] {
  const saved: SavedFile[] = []
  let last: Blob | null = null
  vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
    last = content as Blob
    return 'blob:made'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    if (last) saved.push({ name: this.download, content: last })
  })
  return saved
}
