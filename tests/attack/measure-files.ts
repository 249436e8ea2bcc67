import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BOMBS } from './bombs.ts'
import { LARGE_FILES } from './large-files.ts'

/**
 * `npm run attack:files [-- part of a name]`: imports bombs and large files of up to 50 MB with the
 * built program, each into a database of its own, and prints the peak of memory, the time of
 * the processor and the end of each. Linux: memory and time are what the kernel says of the process.
 */
const LARGEST = 50_000_000
const PROGRAM = join(import.meta.dirname, '../../dist/server/main.js')

const wanted = process.argv[2] ?? ''
const folder = mkdtempSync(join(tmpdir(), 'attack-'))
try {
  console.log(
    '| file | packed | peak memory | processor | ends with |\n| --- | --- | --- | --- | --- |',
  )
  for (const bomb of BOMBS) {
    if (!bomb.name.includes(wanted)) continue
    await measure(bomb.name, async (own) => {
      const path = join(own, 'bomb.xlsx')
      bomb.write(path, 1)
      // As large as 50 MB packed allow; a bomb bounds itself where the format does.
      const size = Math.floor((LARGEST * 0.9) / statSync(path).size)
      bomb.write(path, Math.max(1, Math.min(size, 20_000)))
      return path
    })
  }
  for (const { name, write, options } of LARGE_FILES) {
    if (name.includes(wanted)) await measure(name, write, options)
  }
} finally {
  rmSync(folder, { recursive: true })
}

async function measure(
  name: string,
  write: (own: string) => Promise<string>,
  options: readonly string[] = [],
): Promise<void> {
  const own = join(folder, 'one')
  mkdirSync(own)
  const source = await write(own)
  const child = spawn(process.execPath, [PROGRAM, 'import', source, '--lang', 'en', ...options], {
    env: { ...process.env, DATABASE_URL: `file:${join(own, 'db.sqlite')}` },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let [peak, seconds] = [0, 0]
  const watch = setInterval(() => {
    const pid = child.pid ?? 0
    peak = Math.max(peak, peakOf(pid))
    seconds = Math.max(seconds, secondsOf(pid))
  }, 20)
  let tail = ''
  child.stderr.on('data', (bytes) => {
    tail = (tail + bytes).slice(-2_000)
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  clearInterval(watch)
  const packed = `${(sizeOf(source) / 1e6).toFixed(1)} MB`
  const [last = ''] = tail.trim().split('\n').slice(-2)
  console.log(
    `| ${name} | ${packed} | ${peak} MB | ${seconds.toFixed(1)} s | ${code}: ${last.slice(0, 150)} |`,
  )
  rmSync(own, { recursive: true })
}

/** Megabytes that a process had in memory at most. */
function peakOf(pid: number): number {
  try {
    const peak = /VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Math.round((Number(peak ?? 0) * 1024) / 1e6)
  } catch {
    return 0
  }
}

/** Seconds that a process had of the processor, in hundredths as the kernel counts. */
function secondsOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return 0
  }
}

function sizeOf(path: string): number {
  const found = statSync(path)
  if (found.isFile()) return found.size
  const tables = ['areas', 'indicators', 'targets', 'observations']
  return tables
    .map((table) => statSync(join(path, `${table}.csv`), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0)
}
