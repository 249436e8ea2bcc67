/** Hands a file to the browser's own download, under a name without signs that systems refuse. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name.replace(/[\\/:*?"<>|]/g, '_')
  link.click()
  // The download has been handed over by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
