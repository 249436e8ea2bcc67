import { type StaticSite, serveStatic } from './static-site.ts'

/** A process that serves what it is told to, and tells how much of the processor it has used. */
let site: StaticSite | null = null

process.on('message', async (told: { files: [string, string][] } | 'cpu') => {
  if (told === 'cpu') {
    const { user, system } = process.cpuUsage()
    process.send?.((user + system) / 1000)
    return
  }
  await site?.close()
  site = await serveStatic(new Map(told.files))
  process.send?.(site.url)
})
