import { readFileSync, writeFileSync } from 'node:fs'

/** What a process uses, as Linux tells it; elsewhere it is not known, and 0. */

/** Begins the peak of memory anew. */
export function forgetPeak(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5')
  } catch {
    // Not on Linux: no memory is told then either.
  }
}

/** Megabytes that a process has in memory. */
export function memoryOf(pid: number): number {
  return megabytes(pid, 'VmRSS')
}

/** Megabytes of it that are pages of files: mostly of the program that runs it, shared with others and let go first. */
export function filePagesOf(pid: number): number {
  return megabytes(pid, 'RssFile')
}

/** Megabytes that a process had in memory at most. */
export function peakOf(pid: number): number {
  return megabytes(pid, 'VmHWM')
}

function megabytes(pid: number, field: string): number {
  const kilobytes = new RegExp(`${field}:\\s*(\\d+) kB`).exec(told(pid, 'status'))?.[1]
  return Math.round((Number(kilobytes ?? 0) * 1024) / 1e6)
}

/** Seconds of processor that a process has used. */
export function processorOf(pid: number): number {
  // Behind the name, which may hold anything; in hundredths.
  const fields = told(pid, 'stat').split(') ').at(-1)?.split(' ') ?? []
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100
}

function told(pid: number, what: string): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8')
  } catch {
    return ''
  }
}
