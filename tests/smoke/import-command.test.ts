import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runExport } from '../../server/node/dataset/export-command.ts'
import { runImport } from '../../server/node/dataset/import-command.ts'
import { openSqlStore } from '../../server/node/sql-store.ts'
import { area, indicator, observation, target } from '../builders.ts'
import { temporaryFile } from '../store/temporary-file.ts'
import { BUILT } from './program.ts'

interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a command within the test: starting a process takes a second. */
async function run(
  command: 'import' | 'export',
  database: string,
  ...args: string[]
): Promise<Ended> {
  let out = ''
  let err = ''
  const code = await (command === 'import' ? runImport : runExport)(args, {
    databaseUrl: `file:${database}`,
    now: '2026-11-02T08:00:00.000Z',
    elapsed: () => 0,
    out(line) {
      out += `${line}\n`
    },
    err(line) {
      err += `${line}\n`
    },
  })
  return { code, out, err }
}

/** Runs a command as `npm run` does, on a database of its own. */
function spawn(command: 'import' | 'export', database: string, ...args: string[]): Promise<Ended> {
  const env = { ...process.env, DATABASE_URL: `file:${database}` }
  return new Promise((resolve) => {
    execFile(process.execPath, [BUILT, command, ...args], { env }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err })
    })
  })
}

function folder(files: Readonly<Record<string, string>>): string {
  const path = temporaryFile('dataset')
  mkdirSync(path)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text)
  return path
}

const AREAS =
  'code,name,level,parent_code\n500231,垫江县,county,\n500231101,新民镇,township,500231\n'
const INDICATORS =
  'id,name_zh,unit_zh,measure,aggregation,direction\ntraining_sessions,法治培训期数,期,count,sum,up\n'
const OBSERVATIONS =
  'area_code,indicator_id,period,value\n500231101,training_sessions,2025-07,3\n500231101,training_sessions,2025-08,4\n'

function dataset(): string {
  return folder({
    'areas.csv': AREAS,
    'indicators.csv': INDICATORS,
    'observations.csv': OBSERVATIONS,
  })
}

describe('npm run import', { timeout: 30_000 }, () => {
  it('stores a folder, says what was new, and is seen by a server that is running', async () => {
    const database = temporaryFile('dashboard.sqlite')
    const server = await openSqlStore(`file:${database}`)
    const before = await server.identity()
    const first = await spawn('import', database, dataset(), '--lang', 'en')
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out.split('\n').slice(0, 4)).toEqual([
      'Areas: 2 new, 0 changed, 0 unchanged, 0 removed',
      'Indicators: 1 new, 0 changed, 0 unchanged, 0 removed',
      'Observations: 2 new, 0 changed, 0 unchanged, 0 removed',
      'Targets: 0 new, 0 changed, 0 unchanged, 0 removed',
    ])
    const after = await server.identity()
    expect(after.version).not.toBe(before.version)
    expect(first.out).toContain(`Stored as dataset version ${after.version}.`)
    expect(await server.areas()).toHaveLength(2)
    await server.close()

    const second = await run('import', database, dataset())
    expect(second.out).toContain('填报值：新增 0，更新 0，未变 2，撤下 0')
    expect(second.out).toContain(`没有变化，数据集版本仍为 ${after.version}`)
  })

  it('lists faults on the error output, ends with 1 and stores nothing', async () => {
    const database = temporaryFile('dashboard.sqlite')
    await run('import', database, dataset())
    const faulty = folder({
      'areas.csv': `${AREAS}500231102,沙坪镇,township,500231\n`,
      'observations.csv': OBSERVATIONS.replace(',4', ',-4').replace('2025-07', '2025年7月'),
    })
    const refused = await spawn('import', database, faulty)
    expect(refused).toEqual({
      code: 1,
      out: '',
      err: `observations.csv 第2行 报告期（period）列：现为“2025年7月”，应为：2025-07（报告期写作 2025、2025-Q2 或 2025-07） [bad_period]
observations.csv 第3行 填报值（value）列：现为“-4”，应为：不小于0的数 [negative]
共 2 处错误，未入库任何数据。
`,
    })
    const store = await openSqlStore(`file:${database}`)
    expect(await store.areas()).toHaveLength(2)
    await store.close()
  })

  it('says what is wrong with the call and ends with 2, without touching a database', async () => {
    const database = temporaryFile('dashboard.sqlite')
    for (const args of [
      [],
      ['a', 'b'],
      ['--check'],
      ['--replace', '500231,2025'],
      ['a', '--replace', '500231'],
      ['a', '--lang', 'fr'],
      ['a', '--force'],
    ]) {
      const ended = await run('import', database, ...args)
      expect(ended.code, args.join(' ')).toBe(2)
      expect(ended.err).toContain('npm run import -- ')
    }
    const exported = await run('export', database)
    expect(exported).toMatchObject({ code: 2, err: expect.stringContaining('npm run export -- ') })
    expect(readdirSync(join(database, '..'))).toEqual([])
  })

  it('names a database that cannot be opened in one line', async () => {
    const ended = await run('import', folder({}), dataset())
    expect(ended.code).toBe(1)
    expect(ended.err.trim().split('\n')).toHaveLength(1)
  })

  it('names what --replace withdraws, and asks before more than a tenth goes', async () => {
    const database = temporaryFile('dashboard.sqlite')
    await run('import', database, dataset())
    const july = folder({ 'observations.csv': OBSERVATIONS.split('\n').slice(0, 2).join('\n') })
    const args = [july, '--replace', '500231,2025']
    const refused = await spawn('import', database, ...args)
    expect(refused).toEqual({
      code: 1,
      out: '',
      err: `--replace 将撤下填报值 1 条（范围内已入库 2 条）：
  500231101 新民镇 training_sessions 2025-08
撤下的超过已入库的十分之一，未入库任何数据。核对后确要撤下，加 --yes 再运行。
`,
    })
    const questions: string[] = []
    const answer = (yes: boolean) =>
      runImport(args, {
        databaseUrl: `file:${database}`,
        now: '2026-11-02T08:00:00.000Z',
        elapsed: () => 0,
        ask: async (question) => questions.push(question) > 0 && yes,
        out: () => undefined,
        err: () => undefined,
      })
    expect(await answer(false)).toBe(1)
    expect((await run('import', database, ...args, '--check')).out).toContain('撤下 1')
    expect(await answer(true)).toBe(0)
    expect(questions).toHaveLength(2)
    await run('import', database, dataset())
    const agreed = await run('import', database, ...args, '--yes', '--lang', 'en')
    expect(agreed.out).toContain('Observations: 0 new, 0 changed, 1 unchanged, 1 removed')
    expect(agreed.err).toContain('--replace withdraws 1 of 2 observations stored in its scope')
  })

  it('takes the sample data out by itself', async () => {
    const database = temporaryFile('dashboard.sqlite')
    const store = await openSqlStore(`file:${database}`)
    await store.write('2026-11-02T08:00:00.000Z', async (writer) => {
      await writer.put('areas', [
        area({ parentCode: null }),
        area({ code: '990001', parentCode: null }),
      ])
      await writer.put('indicators', [indicator()])
      await writer.put('targets', [target({ areaCode: '990001' })])
      await writer.put('observations', [
        observation(),
        observation({ areaCode: '990001', sourceKind: 'sample' }),
      ])
      return true
    })
    const ended = await run('import', database, '--remove-sample', '--lang', 'en')
    expect(ended.code).toBe(0)
    expect(ended.out).toContain('Areas: 0 new, 0 changed, 0 unchanged, 1 removed')
    expect(ended.out).toContain('Observations: 0 new, 0 changed, 0 unchanged, 1 removed')
    expect((await store.areas()).map(({ code }) => code)).toEqual(['500231101'])
    expect((await store.identity()).holdsSample).toBe(false)
    await store.close()
  })
})

it('npm run export writes what an import of changes nothing', { timeout: 30_000 }, async () => {
  const database = temporaryFile('dashboard.sqlite')
  await run('import', database, dataset())
  for (const name of ['out', 'out.xlsx']) {
    const path = temporaryFile(name)
    const exported = await (name === 'out' ? spawn : run)('export', database, path, '--lang', 'en')
    expect(exported).toMatchObject({ code: 0, err: '' })
    expect(exported.out).toContain('Observations: 2 rows')
    const again = await run('import', database, path, '--lang', 'en')
    expect(again.out).toContain('Observations: 0 new, 0 changed, 2 unchanged, 0 removed')
    expect(again.out).toContain('nothing changed')
  }
})
