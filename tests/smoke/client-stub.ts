import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** A folder for one test file: room for databases, and a built client of two files. */
export interface Site {
  readonly folder: string
  readonly clientDir: string
  remove(): void
}

/** Script of the stub client. */
export const SCRIPT = 'document.title = "stub"\n'.repeat(100)

/** Makes a folder with what `npm run build` leaves behind, in small. */
export function makeSite(): Site {
  const folder = mkdtempSync(join(tmpdir(), 'dashboard-'))
  const clientDir = join(folder, 'client')
  mkdirSync(join(clientDir, 'assets'), { recursive: true })
  writeFileSync(
    join(clientDir, 'index.html'),
    '<!doctype html><html lang="zh-CN"><head><script type="module" src="/assets/a-1.js"></script></head><body><div id="root"></div></body></html>',
  )
  writeFileSync(join(clientDir, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(clientDir, 'assets', 'a-1.js'), SCRIPT)
  writeFileSync(join(clientDir, 'assets', 'a-1.js.gz'), gzipSync(SCRIPT))
  return { folder, clientDir, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
