import { listen } from '../../server/node/listen.ts'
import { stopOnSignals } from '../../server/node/stop-on-signals.ts'

/** A server whose every answer takes `ANSWER_MS`: run by the test of clean ends. */
const server = await listen(
  {
    async fetch() {
      process.stdout.write('asked\n')
      await new Promise((resolve) => setTimeout(resolve, Number(process.env.ANSWER_MS)))
      return new Response('finished')
    },
    unreadable: () => new Response(null, { status: 400 }),
  },
  '127.0.0.1',
  0,
)
stopOnSignals(
  async () => {
    process.stdout.write('closing\n')
    await server.close()
    process.stdout.write('closed\n')
  },
  () => undefined,
)
process.stdout.write(`port ${server.port}\n`)
