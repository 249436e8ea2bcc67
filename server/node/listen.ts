import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import { type AddressInfo, Server as NetServer, type Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { OperatorFault } from './fault.ts'
import type { WebApp } from './web/web-app.ts'

/** How long a running request may hold up the end, in milliseconds. */
const PATIENCE = 30_000

/** The same for a request that has not arrived in full. */
const PATIENCE_FOR_REST = 5_000

/** What readers have sent is here after this many milliseconds in which nothing came. */
const ON_ITS_WAY = 800

/** Turns of the loop in which connections that wait to be accepted are. */
const TURNS_TO_ACCEPT = 64

/** A server that accepts requests. */
export interface Listening {
  /** The port in use; tells which one was free where 0 was asked for. */
  readonly port: number
  /** Accepts nothing more, finishes running requests and ends. */
  close(): Promise<void>
}

/**
 * Accepts requests.
 *
 * @param port 0 = any free one.
 * @param basePath Taken off paths that begin with it: a proxy may pass it on or not.
 * @throws {OperatorFault} The port is in use or may not be used, or the host is not this machine.
 */
export async function listen(
  { fetch, unreadable }: WebApp,
  host: string,
  port: number,
  basePath = '',
): Promise<Listening> {
  let closing: 'no' | 'asked' | 'quiet' = 'no'
  const listener = getRequestListener(
    (request, { incoming }) => fetch(request, incoming.socket.remoteAddress ?? ''),
    { errorHandler: () => unreadable() },
  )
  let received = 0
  const sockets = new Set<Socket>()
  /** What is being answered where: nothing else may be written there. */
  const answering = new Map<Socket, ServerResponse<IncomingMessage>>()
  // Without a Host the listener refuses by itself, with the headers of every answer.
  const server = createServer({ requireHostHeader: false }, (incoming, outgoing) => {
    received += 1
    incoming.url = withoutBase(incoming.url ?? '', basePath)
    answering.set(incoming.socket, outgoing)
    // A connection kept alive would outlive the last answer.
    if (closing !== 'no') outgoing.shouldKeepAlive = false
    outgoing.once('close', () => {
      answering.delete(incoming.socket)
      if (closing === 'quiet') server.closeIdleConnections()
    })
    void listener(incoming, outgoing)
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.on('clientError', (error, socket) => {
    if (!socket.writable || answering.has(socket as Socket)) socket.destroy()
    else socket.end(rawAnswer(unreadable(statusOf(error))))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenFault(error, host, port) ?? error))
    server.listen(port, host, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const impatient = [
        setTimeout(() => {
          for (const socket of sockets) if (!answering.get(socket)?.req.complete) socket.destroy()
        }, PATIENCE_FOR_REST),
        setTimeout(() => server.closeAllConnections(), PATIENCE),
      ]
      await turns(TURNS_TO_ACCEPT)
      // Not the server's own `close`, which would end connections with a request on its way.
      const closed = new Promise((resolve) => NetServer.prototype.close.call(server, resolve))
      // Only now: a reader whose connection ends comes at once with another, which must be refused.
      closing = 'asked'
      // Else what is being answered would invite its reader to ask once more on a connection that ends.
      for (const outgoing of answering.values()) outgoing.shouldKeepAlive = false
      await quiet(() => received)
      closing = 'quiet'
      server.closeIdleConnections()
      await closed
      for (const timer of impatient) clearTimeout(timer)
    },
  }
}

/** The path that the site knows: a base is one where a slash, a query or nothing follows it. */
function withoutBase(target: string, basePath: string): string {
  if (basePath === '' || !target.startsWith(basePath)) return target
  const rest = target.slice(basePath.length)
  if (rest === '' || rest.startsWith('?')) return `/${rest}`
  return rest.startsWith('/') ? rest : target
}

/** Lets the loop take in what waits for it: a turn may accept a single connection. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

/**
 * Waits until no request comes in any more. A loop that was busy has not yet read what had arrived,
 * however long ago that was: only a turn that was free to look counts.
 */
async function quiet(received: () => number): Promise<void> {
  const began = performance.now()
  while (performance.now() - began < PATIENCE_FOR_REST) {
    const before = received()
    const asleep = performance.now()
    await new Promise((resolve) => setTimeout(resolve, ON_ITS_WAY))
    const late = performance.now() - asleep > ON_ITS_WAY + 100
    await turns(TURNS_TO_ACCEPT)
    if (!late && received() === before) return
  }
}

/** What is wrong with bytes that are no request. */
function statusOf(error: Error): number {
  switch ('code' in error ? error.code : '') {
    case 'HPE_HEADER_OVERFLOW':
      return 431
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return 408
    default:
      return 400
  }
}

/** An answer without body as it is written to a connection that then ends. */
function rawAnswer({ status, headers }: Response): string {
  const lines = [...headers].map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}content-length: 0\r\nconnection: close\r\n\r\n`
}

function listenFault(error: Error, host: string, port: number): OperatorFault | null {
  switch ('code' in error ? error.code : '') {
    case 'EADDRINUSE':
      return new OperatorFault(
        `port ${port} on ${host} is in use: stop the other program or set PORT`,
      )
    case 'EACCES':
      return new OperatorFault(`port ${port} may not be used by this account: set PORT`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new OperatorFault(`HOST ${host} is not an address of this machine`)
    default:
      return null
  }
}
