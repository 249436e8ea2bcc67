import { createServer, type IncomingMessage, STATUS_CODES } from 'node:http'
import { type AddressInfo, Server as NetServer, type Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { OperatorFault } from './fault.ts'
import type { WebApp } from './web/web-app.ts'

/** How long a running request may hold up the end, in milliseconds. */
const PATIENCE = 30_000

/** The same for a request of which a part is still to come. */
const PATIENCE_FOR_REST = 5_000

/** What readers had sent before the end began is here by then, in milliseconds. */
const ON_ITS_WAY = 300

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
 * @throws {OperatorFault} The port is in use or may not be used, or the host is not this machine.
 */
export async function listen(
  { fetch, unreadable }: WebApp,
  host: string,
  port: number,
): Promise<Listening> {
  let closing: 'no' | 'asked' | 'quiet' = 'no'
  const listener = getRequestListener(
    (request, { incoming }) => fetch(request, incoming.socket.remoteAddress ?? ''),
    { errorHandler: () => unreadable() },
  )
  const sockets = new Set<Socket>()
  /** What is being answered where: nothing else may be written there. */
  const answering = new Map<Socket, IncomingMessage>()
  // Without a Host the listener refuses by itself, with the headers of every answer.
  const server = createServer({ requireHostHeader: false }, (incoming, outgoing) => {
    answering.set(incoming.socket, incoming)
    // A connection kept alive would outlive the last answer.
    if (closing !== 'no') outgoing.setHeader('connection', 'close')
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
    close() {
      closing = 'asked'
      const timers = [
        setTimeout(() => {
          closing = 'quiet'
          server.closeIdleConnections()
        }, ON_ITS_WAY),
        setTimeout(() => {
          for (const socket of sockets) if (!answering.get(socket)?.complete) socket.destroy()
        }, PATIENCE_FOR_REST),
        setTimeout(() => server.closeAllConnections(), PATIENCE),
      ]
      return new Promise((resolve) => {
        const accepted = () => {
          // Not the server's own `close`, which would end connections with a request on its way.
          NetServer.prototype.close.call(server, () => {
            for (const timer of timers) clearTimeout(timer)
            resolve()
          })
        }
        // Connections that are waiting to be accepted are, before this turn of the loop ends.
        setImmediate(accepted)
      })
    },
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
