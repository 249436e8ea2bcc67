/** A name for a file without signs that systems refuse. */
export function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|]/g, '_')
}

/** Hands a file to the browser's own download, under its `fileName`. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName(name)
  link.click()
  // The download has been handed over by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
