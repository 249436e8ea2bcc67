import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { OperatorFault } from './fault.ts'

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
  fetch: (request: Request) => Promise<Response>,
  host: string,
  port: number,
): Promise<Listening> {
  let closing = false
  const listener = getRequestListener(fetch)
  const server = createServer((incoming, outgoing) => {
    // A connection kept alive would outlive the last answer.
    if (closing) outgoing.setHeader('connection', 'close')
    outgoing.once('close', () => {
      if (closing) server.closeIdleConnections()
    })
    void listener(incoming, outgoing)
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
