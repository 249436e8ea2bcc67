import { createServer, type Server, STATUS_CODES } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { OperatorFault } from './fault.ts'
import type { WebApp } from './web/web-app.ts'

/** How long a running request may hold up the end, in milliseconds. */
const PATIENCE = 30_000

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
  let closing = false
  const listener = getRequestListener(
    (request, { incoming }) => fetch(request, incoming.socket.remoteAddress ?? ''),
    { errorHandler: () => unreadable() },
  )
  // Sockets on which an answer is under way: nothing else may be written there.
  const answering = new WeakSet<Socket>()
  // Without a Host the listener refuses by itself, with the headers of every answer.
  const server = createServer({ requireHostHeader: false }, (incoming, outgoing) => {
    answering.add(incoming.socket)
    // A connection kept alive would outlive the last answer.
    if (closing) outgoing.setHeader('connection', 'close')
    outgoing.once('close', () => {
      answering.delete(incoming.socket)
      if (closing) server.closeIdleConnections()
    })
    void listener(incoming, outgoing)
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
      closing = true
      return closed(server)
    },
  }
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), PATIENCE)
    server.close(() => {
      clearTimeout(impatient)
      resolve()
    })
    server.closeIdleConnections()
  })
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
