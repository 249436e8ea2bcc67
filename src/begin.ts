/**
 * Reads the program once what came drawn is on the screen: reading and running it would hold that back.
 * Its files are on their way meanwhile.
 */
async function begin(): Promise<void> {
  const drawn = document.getElementById('root')?.dataset.lang !== undefined
  // Nobody looks at a page in the background, and it gets no frames.
  if (drawn && document.visibilityState === 'visible') {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  }
  await import('./main.tsx')
}

void begin()
