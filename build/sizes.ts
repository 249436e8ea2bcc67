/** Sizes promised to readers on slow lines, in bytes of gzip (docs/decisions/0013). */
export const USE_LIMIT = 130_000
export const WITH_CHARTS_LIMIT = 238_000

/**
 * When a reader waits for a file: before the overview can be used, in either language, for the first
 * interactive chart, or only for what a single page or export needs.
 */
export type Stage = 'first' | 'overview' | 'words-zh' | 'words-en' | 'charts' | 'later'

/** What the build made, as far as sizes go. */
export interface BuiltFile {
  readonly fileName: string
  readonly gzipBytes: number
  readonly stage: Stage
}

/** Sums against their limits, with one line per file; `faults` is empty when all is well. */
export interface SizeReport {
  readonly lines: readonly string[]
  readonly faults: readonly string[]
}

const STAGES: readonly Stage[] = ['first', 'overview', 'words-zh', 'words-en', 'charts', 'later']

/**
 * Judges the built scripts and styles against the limits.
 *
 * @param files Scripts and styles only.
 * @example sizeReport([{ fileName: 'a.js', gzipBytes: 126_701, stage: 'first' }]).faults.length // 1
 */
export function sizeReport(files: readonly BuiltFile[]): SizeReport {
  const sum = (...stages: Stage[]) =>
    files.filter(({ stage }) => stages.includes(stage)).reduce((n, file) => n + file.gzipBytes, 0)
  const sums = [
    {
      what: 'to use the overview in Chinese',
      bytes: sum('first', 'overview', 'words-zh'),
      limit: USE_LIMIT,
    },
    { what: 'to use it in English', bytes: sum('first', 'overview', 'words-en'), limit: USE_LIMIT },
    {
      what: 'with the charts',
      bytes: sum('first', 'overview', 'words-en', 'charts'),
      limit: WITH_CHARTS_LIMIT,
    },
  ]
  return {
    lines: [
      ...STAGES.flatMap((stage) =>
        files
          .filter((file) => file.stage === stage)
          .sort((a, b) => b.gzipBytes - a.gzipBytes)
          .map((file) => `${kilobytes(file.gzipBytes)}  ${stage}  ${file.fileName}`),
      ),
      ...sums.map(({ what, bytes, limit }) => `${kilobytes(bytes)}  ${what}, of ${limit / 1000}`),
    ],
    faults: sums
      .filter(({ bytes, limit }) => bytes > limit)
      .map(
        ({ what, bytes, limit }) =>
          `script and style ${what}: ${bytes} bytes of gzip, ${bytes - limit} over the limit`,
      ),
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(8)} kB`
}
