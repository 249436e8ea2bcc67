import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { faultLine } from '../../dataset/faults/fault.ts'
import { type Random, stream, wholeBetween } from '../../dataset/sample/random.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import { importDataset } from '../../server/imports/import-source.ts'
import { exportDataset } from '../../server/node/dataset/export-dataset.ts'
import { openDatasetSource } from '../../server/node/dataset/open-dataset-source.ts'
import { writeTemplate } from '../../server/node/dataset/template.ts'
import { area, indicator, observation, target } from '../builders.ts'
import { writeBomb } from './zip-bomb.ts'

const NOW = '2026-11-02T08:00:00.000Z'
const TABLES = ['areas', 'indicators', 'targets', 'observations'] as const

/** A little of everything, so that every kind of cell is there to be spoilt. */
const FACTS: Dataset = {
  areas: [
    area({ code: '500231', name: '垫江县', level: 'county', parentCode: null, unitCount: 26 }),
    area({ population: 23456, populationYear: 2020, validFrom: '2001-01' }),
    area({ code: '500231121', validTo: '2025-10', successorCodes: ['500231101'] }),
  ],
  indicators: [
    indicator(),
    indicator({ id: 'rate', measure: 'ratio', aggregation: 'ratio', direction: 'full' }),
  ],
  observations: [
    observation({ period: '2025', value: 200, qualifier: 'at_least', note: '按签到"人数"\n统计' }),
    observation({ period: '2025-Q2', value: 0.123456789012345 }),
    observation({ indicatorId: 'rate', value: 0.75, numerator: 3, denominator: 4 }),
  ],
  targets: [target({ milestones: [0.1, 0.3, 0.6] })],
}
/** What stands where something else was. */
const STRANGE = [
  '',
  '0',
  '-1',
  '1e999',
  '200余',
  '2025-13',
  '46388',
  'Jan-27',
  '=1+1',
  '500231101',
  'rate',
  '\u202e',
  '\u0000',
  '\ud800',
  '__proto__',
  '"',
  ',',
  '\r',
  '甲'.repeat(40_000),
  '9'.repeat(400),
  '&#x0;',
  '&lol;',
  '<row r="0">',
  '<c r="ZZZZ9" t="s"><v>99999999</v></c>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
]

/**
 * Imports files that were spoilt at random: bytes, cells, and the parts of workbooks.
 *
 * Each must end as a list of faults or stored as a whole: importing the same again changes nothing.
 *
 * @param seed The same seed spoils the same way.
 * @param found Told of each file that ends otherwise, with its number and how.
 * @returns How many were stored and how many refused.
 */
export async function importMutatedFiles(
  seed: number,
  count: number,
  found: (file: number, how: string) => void,
): Promise<{ readonly stored: number; readonly refused: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'mutated-'))
  const ends = { stored: 0, refused: 0 }
  try {
    const sound = await soundFiles(folder)
    for (let file = 0; file < count; file += 1) {
      const random = stream('mutated', String(seed), String(file))
      const path = spoiltFile(random, sound, join(folder, `spoilt-${file}`))
      const how = await endOf(path, ends)
      if (how !== null) found(file, how)
      rmSync(path, { recursive: true, force: true })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return ends
}

interface SoundFiles {
  readonly tables: ReadonlyMap<string, Buffer>
  readonly workbooks: readonly Buffer[]
}

async function soundFiles(folder: string): Promise<SoundFiles> {
  const store = createMemoryStore(FACTS)
  const csv = join(folder, 'csv')
  mkdirSync(csv)
  await exportDataset(store, csv)
  await exportDataset(store, join(folder, 'book.xlsx'))
  await writeTemplate(join(folder, 'template.xlsx'), 'zh')
  return {
    tables: new Map(readdirSync(csv).map((name) => [name, readFileSync(join(csv, name))])),
    workbooks: ['book.xlsx', 'template.xlsx'].map((name) => readFileSync(join(folder, name))),
  }
}

/** What went wrong; null where the file was refused or stored as it should be. */
async function endOf(path: string, ends: { stored: number; refused: number }) {
  const store = createMemoryStore(FACTS)
  const before = await contentOf(store)
  try {
    const run = async () => importDataset(store, await openDatasetSource(path), { now: NOW })
    const report = await run()
    for (const fault of report.faults)
      for (const lang of ['zh', 'en'] as const) faultLine(fault, lang)
    if (!report.stored) {
      ends.refused += 1
      if (report.faultCount === 0) return 'refused without a fault'
      return (await contentOf(store)) === before ? null : 'refused, and something is stored'
    }
    ends.stored += 1
    const { counts } = await run()
    const changes = TABLES.reduce(
      (sum, table) => sum + counts[table].added + counts[table].changed,
      0,
    )
    return changes === 0 ? null : 'stored, and importing it again changes something'
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
}

async function contentOf(store: ReturnType<typeof createMemoryStore>): Promise<string> {
  const areas = await store.areas()
  const facts = { areaCodes: areas.map(({ code }) => code), years: [2024, 2025, 2026, 2027] }
  return JSON.stringify([
    await store.identity(),
    areas,
    await store.indicators(),
    await store.observations(facts),
    await store.targets(facts),
  ])
}

function spoiltFile(random: Random, { tables, workbooks }: SoundFiles, name: string): string {
  const often = wholeBetween(random, 1, 4)
  if (random() < 0.4) {
    mkdirSync(name)
    const spoilt = pick(random, [...tables.keys()])
    for (const [table, bytes] of tables) {
      const is = table === spoilt || random() < 0.1
      writeFileSync(join(name, table), is ? spoiltBytes(random, bytes, often) : bytes)
    }
    return name
  }
  const path = `${name}.xlsx`
  const book = pick(random, workbooks)
  if (random() < 0.25) {
    writeFileSync(path, spoiltBytes(random, book, often))
    return path
  }
  const parts = partsOf(book)
  for (let time = 0; time < often; time += 1) {
    const part = pick(random, Object.keys(parts))
    const text = parts[part] ?? ''
    const kind = random()
    if (kind < 0.1) delete parts[part]
    else if (kind < 0.2) parts[part] = parts[pick(random, Object.keys(parts))] ?? ''
    else parts[part] = random() < 0.7 ? spoiltXml(random, text) : spoiltText(random, text)
  }
  writeBomb(path, Object.fromEntries(Object.entries(parts).map(([part, head]) => [part, { head }])))
  return path
}

function spoiltBytes(random: Random, bytes: Buffer, often: number): Buffer {
  let spoilt = Buffer.from(bytes)
  for (let time = 0; time < often; time += 1) {
    const at = wholeBetween(random, 0, Math.max(0, spoilt.length - 1))
    const kind = random()
    if (kind < 0.3) spoilt[at] = wholeBetween(random, 0, 255)
    else if (kind < 0.4) spoilt = spoilt.subarray(0, at)
    else if (kind < 0.5) spoilt = Buffer.concat([spoilt.subarray(0, at), spoilt])
    else spoilt = Buffer.from(spoiltText(random, spoilt.toString('latin1')), 'latin1')
  }
  return spoilt
}

/** Puts something strange for a cell, or into the middle of one. */
function spoiltText(random: Random, text: string): string {
  const strange = Buffer.from(pick(random, STRANGE)).toString('latin1')
  const cells = [...text.matchAll(/[^,\n]+/g)]
  const cell = cells[wholeBetween(random, 0, cells.length - 1)]
  if (!cell) return strange
  const from = cell.index + (random() < 0.3 ? wholeBetween(random, 0, cell[0].length) : 0)
  return text.slice(0, from) + strange + text.slice(cell.index + cell[0].length)
}

/** Changes, takes away or doubles one tag, attribute or text. */
function spoiltXml(random: Random, text: string): string {
  const pieces = [...text.matchAll(/<[^>]*>|"[^"]*"|[^<>"]+/g)]
  const piece = pieces[wholeBetween(random, 0, pieces.length - 1)]
  if (!piece) return text
  const [before, after] = [text.slice(0, piece.index), text.slice(piece.index + piece[0].length)]
  const kind = random()
  if (kind < 0.2) return before + after
  if (kind < 0.35) return before + piece[0] + piece[0] + after
  if (kind < 0.6)
    return before + piece[0].replace(/\d+/, String(10 ** wholeBetween(random, 0, 12))) + after
  return (
    before +
    (piece[0].startsWith('"') ? `"${pick(random, STRANGE)}"` : pick(random, STRANGE)) +
    after
  )
}

/** The files of an archive, by the directory at its end. */
function partsOf(archive: Buffer): Record<string, string> {
  const parts: Record<string, string> = {}
  const end = archive.lastIndexOf('PK\x05\x06')
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)]
    const [name, extra, comment] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place))
    const local = archive.readUInt32LE(at + 42)
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const bytes = archive.subarray(start, start + packed)
    const path = archive.toString('utf8', at + 46, at + 46 + (name ?? 0))
    parts[path] = (method === 8 ? inflateRawSync(bytes) : bytes).toString('utf8')
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return parts
}

function pick<One>(random: Random, list: readonly One[]): One {
  const one = list[wholeBetween(random, 0, list.length - 1)]
  if (one === undefined) throw new RangeError('nothing to pick from')
  return one
}
