/**
 * Fetches and reads the program once what came drawn is on the screen: fetching, reading and running it
 * would hold that back.
 */
async function begin(): Promise<void> {
  const { lang, files } = document.getElementById('root')?.dataset ?? {}
  // Nobody looks at a page in the background, and it gets no frames.
  if (lang !== undefined && document.visibilityState === 'visible') {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  }
  // All at once, before each tells which others it needs.
  for (const href of files?.split(' ') ?? []) {
    const link = { rel: 'modulepreload', crossOrigin: '', href }
    document.head.append(Object.assign(document.createElement('link'), link))
  }
  await import('./main.tsx')
}

void begin()
