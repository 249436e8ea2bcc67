/** Whether this browser lets a page go full screen. */
export function offersFullscreen(): boolean {
  return typeof document !== 'undefined' && document.fullscreenEnabled === true
}

/** Goes full screen; a refusal leaves the slides in the window, where they are complete too. */
export function enterFullscreen(): void {
  if (!offersFullscreen() || document.fullscreenElement) return
  document.documentElement.requestFullscreen({ navigationUI: 'hide' }).catch(() => undefined)
}

export function leaveFullscreen(): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined)
}

export function toggleFullscreen(): void {
  if (document.fullscreenElement) leaveFullscreen()
  else enterFullscreen()
}
