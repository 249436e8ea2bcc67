import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'

/** A site of files that never change. */
export interface StaticSite {
  /** `http://127.0.0.1:port` */
  readonly url: string
  close(): Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  json: 'application/json',
}

/**
 * Serves files as bytes that are compressed already: the least that an answer can cost.
 *
 * @param files From path (with query, where it has one) to content; a path without ending is a page.
 */
export function serveStatic(files: ReadonlyMap<string, string | Uint8Array>): Promise<StaticSite> {
  const answers = new Map(
    [...files].map(([path, content]) => {
      const ending = /\.(\w+)$/.exec(path)?.[1] ?? 'html'
      const type = path.startsWith('/api/') ? TYPES.json : TYPES[ending]
      return [path, { type: type ?? 'application/octet-stream', bytes: gzipSync(content) }]
    }),
  )
  const server = createServer((request, response) => {
    const answer = answers.get(request.url ?? '')
    if (!answer) {
      response.writeHead(404).end()
      return
    }
    const { type, bytes } = answer
    response.writeHead(200, {
      'content-type': type,
      'content-encoding': 'gzip',
      'content-length': bytes.length,
    })
    response.end(bytes)
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' ? address?.port : null
      resolve({
        url: `http://127.0.0.1:${port}`,
        close: () =>
          new Promise((done) => {
            server.closeAllConnections()
            server.close(() => done())
          }),
      })
    })
  })
}
