import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { evaluate, type Tally, totalOf } from './evaluation.ts'
import { FURTHER_INDICATORS } from './further-indicators.ts'

const fileOf = (name: string) =>
  evaluate(readFileSync(new URL(`evaluation/${name}.txt`, import.meta.url), 'utf8'))
const tuned = fileOf('tuned')
const unseen = fileOf('unseen')
const doc = readFileSync(new URL('../../docs/reading.md', import.meta.url), 'utf8')
const catalogue = readFileSync(
  new URL('../../dataset/published/indicators.csv', import.meta.url),
  'utf8',
)
const IN_CATALOGUE = new Set(catalogue.split('\n').map((line) => line.split(',')[0] ?? ''))

it('reads the sentences that the rules were made with, and no trap among them', () => {
  expect(tuned.faults).toEqual([])
})

it('reads nothing wrong in the sentences that the rules were made without', () => {
  expect(totalOf(unseen.byIndicator.values()).wrong).toBe(0)
  expect(unseen.trapsRead).toBe(0)
})

it('finds at least 95 of 100 figures in the sentences that the rules were made without', () => {
  const { right, missed } = totalOf(unseen.byIndicator.values())
  expect(right / (right + missed)).toBeGreaterThanOrEqual(0.95)
})

it('knows every indicator that it reads: of the catalogue, or a row that a county may take in', () => {
  const known = new Set([...IN_CATALOGUE, ...FURTHER_INDICATORS.map(({ id }) => id)])
  const read = [...tuned.byIndicator.keys(), ...unseen.byIndicator.keys()]
  expect(read.filter((indicator) => !known.has(indicator))).toEqual([])
  expect(FURTHER_INDICATORS.filter(({ id }) => IN_CATALOGUE.has(id))).toEqual([])
})

it('tells in docs/reading.md how well it reads, as measured', () => {
  // Tables are laid out by the formatter.
  const plain = (table: string) => table.replace(/ +/g, ' ').replace(/-+/g, '-')
  expect(plain(doc)).toContain(plain(tableOf()))
})

/** Catalogue first, each half's right, wrong and missed figures. */
function tableOf(): string {
  const none: Tally = { right: 0, wrong: 0, missed: 0 }
  const ids = [...new Set([...tuned.byIndicator.keys(), ...unseen.byIndicator.keys()])].sort(
    (a, b) => Number(IN_CATALOGUE.has(b)) - Number(IN_CATALOGUE.has(a)) || (a < b ? -1 : 1),
  )
  const cells = ({ right, wrong, missed }: Tally) => `${right} | ${wrong} | ${missed}`
  const row = (name: string, one: Tally, other: Tally) =>
    `| ${name} | ${cells(one)} | ${cells(other)} |`
  return [
    '| indicator | right | wrong | missed | unseen: right | wrong | missed |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...ids.map((id) =>
      row(id, tuned.byIndicator.get(id) ?? none, unseen.byIndicator.get(id) ?? none),
    ),
    row('all', totalOf(tuned.byIndicator.values()), totalOf(unseen.byIndicator.values())),
    `| traps (read wrongly) | ${tuned.traps} (${tuned.trapsRead}) | | | ${unseen.traps} (${unseen.trapsRead}) | | |`,
  ].join('\n')
}
