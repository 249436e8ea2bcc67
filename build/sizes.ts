/** Sizes promised to readers on slow lines, in bytes of gzip (decision 8). */
export const FIRST_FIGURES_LIMIT = 130_000
export const WITH_CHARTS_LIMIT = 270_000

/** What the build made, as far as sizes go. */
export interface BuiltFile {
  readonly fileName: string
  readonly gzipBytes: number
  /** True for what the page loads before it shows the first figures. */
  readonly first: boolean
}

/** Sums against their limits, with one line per file; `faults` is empty when all is well. */
export interface SizeReport {
  readonly lines: readonly string[]
  readonly faults: readonly string[]
}

/**
 * Judges the built scripts and styles against the two limits.
 *
 * @param files Scripts and styles only; everything that is not `first` counts as loaded later.
 * @example sizeReport([{ fileName: 'a.js', gzipBytes: 131_000, first: true }]).faults.length // 1
 */
export function sizeReport(files: readonly BuiltFile[]): SizeReport {
  const sum = (list: readonly BuiltFile[]) => list.reduce((n, f) => n + f.gzipBytes, 0)
  const first = sum(files.filter((f) => f.first))
  const all = sum(files)
  const lines = [...files]
    .sort((a, b) => Number(b.first) - Number(a.first) || b.gzipBytes - a.gzipBytes)
    .map((f) => `  ${kilobytes(f.gzipBytes)}  ${f.first ? 'first' : 'later'}  ${f.fileName}`)
  lines.push(
    `  ${kilobytes(first)}  before the first figures (limit ${kilobytes(FIRST_FIGURES_LIMIT).trim()})`,
    `  ${kilobytes(all)}  in all (limit ${kilobytes(WITH_CHARTS_LIMIT).trim()})`,
  )
  const faults: string[] = []
  if (first > FIRST_FIGURES_LIMIT)
    faults.push(over('before the first figures', first, FIRST_FIGURES_LIMIT))
  if (all > WITH_CHARTS_LIMIT) faults.push(over('in all', all, WITH_CHARTS_LIMIT))
  return { lines, faults }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(6)} kB`
}

function over(what: string, bytes: number, limit: number): string {
  return `script and style ${what}: ${bytes} bytes of gzip, ${bytes - limit} over the limit`
}
