import type { RegisterWords } from './register-words.zh.ts'

export const en: RegisterWords = {
  title: 'Rows of the register',
  means:
    'A register has a row for each thing that happened; the figure is counted from them, and not typed.',
  rows: (count) => `Counted from ${count} ${count === '1' ? 'row' : 'rows'} of the register`,
  noRows: 'The register has no rows for it:',
  open: 'see the register',
  since: (month) => `From ${month} on counted from the register, reported before.`,
  units: (n, m) => `${n} of ${m} units count it from a register.`,
  further: (count) => `${count} more`,
  latest: (shown) => `Listed are the latest ${shown}.`,
  columns: { about: 'What', unit: 'Unit', met: 'In the numerator' },
  met: { yes: 'yes', no: 'no' },
  missing: 'not stated',
  missingMeans: 'Where one is not stated, the sum is at least this.',
}
