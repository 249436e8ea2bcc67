import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Probe, Waits } from './prober.ts'

/** Begins to ask, from a process of its own; `stop` tells how long the answers took. */
export async function startProber(probe: Probe): Promise<{ stop(): Promise<Waits> }> {
  const prober = fork(join(import.meta.dirname, 'prober.ts'))
  await once(prober, 'spawn')
  prober.send(probe)
  // Where whoever asked fails, nothing waits for it.
  prober.unref()
  prober.channel?.unref()
  return {
    async stop() {
      prober.channel?.ref()
      const told = once(prober, 'message')
      prober.send('stop')
      const [waits] = (await told) as [Waits]
      return waits
    },
  }
}
