import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { shortClassNames } from './class-names.ts'

it('names classes by file and place, whatever file is read first', () => {
  const folder = mkdtempSync(join(tmpdir(), 'class-names-'))
  try {
    mkdirSync(join(folder, 'b'))
    for (const file of ['a.module.css', 'b/c.module.css', 'plain.css']) {
      writeFileSync(join(folder, file), '')
    }
    const name = shortClassNames(folder)
    expect(name('row', join(folder, 'b/c.module.css'))).toBe('c1_0')
    expect(name('row', join(folder, 'a.module.css'))).toBe('c0_0')
    expect(name('cell', join(folder, 'a.module.css'))).toBe('c0_1')
    expect(name('row', join(folder, 'a.module.css'))).toBe('c0_0')
    expect(() => name('row', join(folder, 'plain.css'))).toThrow('outside')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
