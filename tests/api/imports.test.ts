import { beforeEach, describe, expect, it } from 'vitest'
import { IMPORT_PATHS } from '../../contract/import-paths.ts'
import { type ImportCheck, LARGEST_UPLOAD } from '../../contract/import-resources.ts'
import { PATHS } from '../../contract/paths.ts'
import type { DatasetWriter } from '../../server/api/store.ts'
import { observation } from '../builders.ts'
import { countyStore, openSite, type Visitor } from './visitor.ts'

const HEAD = 'area_code,indicator_id,period,value'
const OWN = '500231101,training_sessions'
const NEXT = '500231102,training_sessions'

/** Files by their names; texts as UTF-8. */
function formOf(files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>): FormData {
  const form = new FormData()
  for (const [name, content] of Object.entries(files)) {
    form.append('file', new File([content], name))
  }
  return form
}

function observations(...rows: readonly string[]): FormData {
  return formOf({ 'observations.csv': `${[HEAD, ...rows].join('\n')}\n` })
}

describe('files that are given to the page', () => {
  let site: ReturnType<typeof openSite>
  let clerk: Visitor

  beforeEach(async () => {
    site = openSite()
    await site.addAccount('clerk', 'clerk', '500231101')
    await site.addAccount('administrator', 'administrator', null)
    clerk = await site.signedIn('clerk')
    await stored((writer) =>
      writer.put('observations', [
        observation({ indicatorId: 'training_sessions', period: '2026-08', value: 5 }),
        observation({
          indicatorId: 'training_sessions',
          period: '2026-07',
          value: 4,
          sourceKind: 'entry',
        }),
      ]),
    )
  })

  function stored(work: (writer: DatasetWriter) => Promise<void>): Promise<unknown> {
    return site.store.write('2026-10-01T00:00:00.000Z', async (writer) => {
      await work(writer)
      return true
    })
  }

  async function checkedBy(visit: Visitor, form: FormData): Promise<ImportCheck> {
    const before = await site.store.identity()
    const response = await visit(`${IMPORT_PATHS.imports}?check=1`, { method: 'POST', form })
    const body = await response.json()
    expect(body).toMatchObject({ program: 'test' })
    expect(await site.store.identity()).toEqual(before)
    return body.check
  }

  it('are checked as the command checks them, and faults told with the row that they are in', async () => {
    const check = await checkedBy(clerk, observations(`${OWN},2026-09,3`, `${OWN},2026-10,约200`))
    expect(check.preview).toBeNull()
    expect(check.faults.count).toBe(1)
    expect(check.faults.listed).toMatchObject([
      { file: 'observations.csv', row: 3, column: 'value', place: 3, found: '约200' },
    ])
    expect(check.faults.sheets).toEqual([
      {
        file: 'observations.csv',
        headings: HEAD.split(','),
        rows: [{ row: 3, cells: ['500231101', 'training_sessions', '2026-10', '约200'] }],
      },
    ])
  })

  it('are told as what would be new, changed, unchanged, and left out as another area', async () => {
    const { preview } = await checkedBy(
      clerk,
      observations(
        `${OWN},2026-09,3`,
        `${OWN},2026-08,5`,
        `${OWN},2026-07,6`,
        `${OWN},2026-06,1`,
        `${NEXT},2026-09,8`,
      ),
    )
    expect(preview?.counts.observations).toEqual({ added: 2, changed: 1, unchanged: 1 })
    expect(preview?.added.rows.map((row) => 'period' in row && row.period)).toEqual([
      '2026-09',
      '2026-06',
    ])
    expect(preview?.overwritten).toMatchObject({
      count: 1,
      rows: [{ period: '2026-07', before: { value: 4, sourceKind: 'entry' }, after: { value: 6 } }],
    })
    expect(preview?.outside).toMatchObject({ count: 1, rows: [{ areaCode: '500231102' }] })
    expect(preview?.names).toEqual({ '500231101': '新民镇', '500231102': '沙坪镇' })
    expect(preview?.indicators.map(({ id }) => id)).toEqual(['training_sessions'])
  })

  it("may be an office's own sheet: its names are matched, asked about, and answered", async () => {
    const file = '2026年,,\n指标,7月,8月\n培训场次,9,—\n'
    const form = (answers?: string) => {
      const sent = formOf({ '新民镇台账.csv': file })
      if (answers !== undefined) sent.append('answers', answers)
      return sent
    }
    const asked = await checkedBy(clerk, form())
    expect(asked.mapping?.questions).toEqual([
      {
        kind: 'row',
        text: '培训场次',
        why: 'unknown',
        sheet: '新民镇台账',
        row: 3,
        column: 1,
        candidates: [],
      },
    ])
    expect(asked.faults.sheets).toEqual([
      {
        file: '新民镇台账.csv',
        headings: ['A', 'B', 'C'],
        rows: [{ row: 3, cells: ['培训场次', '9', '—'] }],
      },
    ])
    expect(asked.faults.listed).toMatchObject([{ column: 'A', place: 0, code: 'unmapped' }])
    const answers = { row: { 培训场次: 'training_sessions' }, mark: { '—': 'not_reported' } }
    const { preview } = await checkedBy(clerk, form(JSON.stringify(answers)))
    expect(preview?.counts.observations).toEqual({ added: 0, changed: 1, unchanged: 0 })
    expect(preview?.overwritten.rows).toMatchObject([{ before: { value: 4 }, after: { value: 9 } }])
    for (const wrong of ['row', '{"rows": {}}']) {
      const { status } = await clerk(`${IMPORT_PATHS.imports}?check=1`, {
        method: 'POST',
        form: form(wrong),
      })
      expect(status).toBe(400)
    }
  })

  it('may part the cells of an own sheet with tabs, and are not taken for one without any row', async () => {
    const sheet = ['新民镇2026年', '指标\t9月\t10月', '法治培训期数\t"1,200"\t200余']
    const tabs = await checkedBy(clerk, formOf({ '台账.csv': `\ufeff${sheet.join('\n')}` }))
    expect(tabs.preview?.added.rows).toMatchObject([
      { after: { value: 1200 } },
      { after: { value: 200, qualifier: 'at_least' } },
    ])
    const named = '区划代码,指标标识,报告期,填报值\n500231101,training_sessions,2026-01,1\n'
    const check = await checkedBy(clerk, formOf({ '填报值.csv': named }))
    expect(check.preview).toBeNull()
    expect(check.faults.listed).toMatchObject([{ file: '填报值.csv', code: 'unknown_file' }])
  })

  it('say again what was typed in, and leave it as it was typed', async () => {
    const { preview } = await checkedBy(clerk, observations(`${OWN},2026-07,4`))
    expect(preview?.counts.observations).toEqual({ added: 0, changed: 0, unchanged: 1 })
  })

  it('name the months that were submitted: they need a reason', async () => {
    await stored((writer) =>
      writer.putMonthStates([
        {
          areaCode: '500231101',
          year: 2026,
          month: 8,
          state: 'submitted',
          reason: null,
          changedAt: '2026-10-01T00:00:00.000Z',
          changedBy: 'clerk',
        },
      ]),
    )
    const { preview } = await checkedBy(clerk, observations(`${OWN},2026-08,9`))
    expect(preview?.settled).toMatchObject({ count: 1, typed: 0, months: ['2026-08'] })
    // Once, and not again as changed.
    expect(preview?.changed).toEqual({ count: 0, rows: [] })
  })

  it('tell each figure once, also one that was typed in and submitted', async () => {
    await stored((writer) =>
      writer.putMonthStates([
        {
          areaCode: '500231101',
          year: 2026,
          month: 7,
          state: 'submitted',
          reason: null,
          changedAt: '2026-10-01T00:00:00.000Z',
          changedBy: 'clerk',
        },
      ]),
    )
    const rows = [`${OWN},2026-07,6`, `${OWN},2026-08,6`, `${OWN},2026-09,6`]
    const { preview } = await checkedBy(clerk, observations(...rows))
    const periods = (sort: 'settled' | 'overwritten' | 'changed' | 'added') =>
      preview?.[sort].rows.map((row) => 'period' in row && [row.period, row.typed])
    expect(periods('settled')).toEqual([['2026-07', true]])
    expect(preview?.settled.typed).toBe(1)
    expect(periods('overwritten')).toEqual([])
    expect(periods('changed')).toEqual([['2026-08', false]])
    expect(periods('added')).toEqual([['2026-09', false]])
    expect(preview?.counts.observations).toEqual({ added: 1, changed: 2, unchanged: 0 })
  })

  it('change areas and catalogue, and targets, only for those who may', async () => {
    const files = () =>
      formOf({
        'areas.csv': 'code,name,level,parent_code\n500231103,周嘉镇,township,500231\n',
        'targets.csv': 'area_code,indicator_id,year,value\n500231101,training_sessions,2026,12\n',
      })
    const mine = await checkedBy(clerk, files())
    expect(mine.preview?.refused.rows).toEqual([
      { kind: 'area', areaCode: '500231103', isNew: true },
    ])
    expect(mine.preview?.outside.count).toBe(1)
    const theirs = await checkedBy(await site.signedIn('administrator'), files())
    expect(theirs.preview?.refused.count).toBe(0)
    expect(theirs.preview?.counts.targets?.added).toBe(1)
    expect(theirs.preview?.fingerprint).not.toBe(mine.preview?.fingerprint)
  })

  it.each([
    ['a unit', '500231101', '法治培训期数,期,', ',3'],
    ['each unit of an area', '500231', '新民镇,法治培训期数,期,', ',3'],
  ])('may be the template of %s, filled in', async (_, code, label, september) => {
    const template = await (await clerk(`${IMPORT_PATHS.template}?area=${code}&year=2026`)).text()
    const line = template.split('\r\n').find((one) => one.startsWith(label)) ?? ''
    expect(line).toBe(`${label}${','.repeat(11)}`)
    const filled = template.replace(line, `${label}${','.repeat(7)}${september}${','.repeat(3)}`)
    const empty = await checkedBy(clerk, formOf({ '新民镇2026年.csv': template }))
    expect(empty.faults.listed.map(({ code }) => code)).toEqual([])
    const { faults, preview } = await checkedBy(clerk, formOf({ '新民镇2026年.csv': filled }))
    expect(faults.listed).toEqual([])
    expect(preview?.added.rows).toMatchObject([{ period: '2026-09', after: { value: 3 } }])
  })

  it('may be a template that asks for nothing that a register says all year', async () => {
    const template = async (code: string) =>
      (await clerk(`${IMPORT_PATHS.template}?area=${code}&year=2026`)).text()
    const feed = { areaCode: '500231101', indicatorId: 'training_sessions', register: 'activities' }
    await stored((writer) => writer.put('feeds', [{ ...feed, from: '2026-02' }]))
    expect(await template('500231101')).toContain('法治培训期数')
    await stored((writer) => writer.put('feeds', [{ ...feed, from: '2026-01' }]))
    expect(await template('500231101')).not.toContain('法治培训期数')
    expect(await template('500231')).toMatch(/沙坪镇,法治培训期数/)
    expect(await template('500231')).not.toMatch(/新民镇,法治培训期数/)
  })

  it('are named by a fingerprint of what they would do', async () => {
    const rows = [`${OWN},2026-09,3`, `${OWN},2026-07,6`]
    const first = await checkedBy(clerk, observations(...rows))
    const again = await checkedBy(clerk, observations(...rows))
    expect(again.preview?.fingerprint).toBe(first.preview?.fingerprint)
    await stored((writer) =>
      writer.put('observations', [
        observation({ indicatorId: 'training_sessions', period: '2026-07', value: 5 }),
      ]),
    )
    const later = await checkedBy(clerk, observations(...rows))
    expect(later.preview?.fingerprint).not.toBe(first.preview?.fingerprint)
  })

  it('may be in GBK, and be called what a second download is called', async () => {
    const text = `${HEAD},note\n${OWN},2026-09,3,`
    const gbk = new Uint8Array([...new TextEncoder().encode(text), 0xd1, 0xa7, 0xcf, 0xb0])
    const { preview } = await checkedBy(clerk, formOf({ 'observations (1).csv': gbk }))
    expect(preview?.added.rows).toMatchObject([{ after: { note: '学习' } }])
  })

  it.each([
    ['a picture called a workbook', 'report.xlsx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 0])],
    ['half a workbook', 'half.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 8, 0])],
    ['something without a kind', 'x.bin', new Uint8Array([0, 1, 2])],
    ['a name that leads elsewhere', '../../observations', new Uint8Array([0, 1, 2])],
  ])('are refused with a fault: %s', async (_, name, bytes) => {
    const check = await checkedBy(clerk, formOf({ [name]: bytes }))
    expect(check.faults.listed).toMatchObject([{ code: 'unreadable' }])
    expect(check.faults.listed[0]?.file).not.toContain('/tmp')
  })

  it.each([
    ['no files', () => ({ form: new FormData() }), 400, 'invalid_body'],
    ['JSON', () => ({ body: {} }), 400, 'invalid_body'],
    [
      'more than is read',
      () => ({ form: formOf({ 'a.csv': new Uint8Array(LARGEST_UPLOAD) }) }),
      413,
      'too_large',
    ],
  ])('are refused before they are looked at: %s', async (_, sent, status, code) => {
    const response = await clerk(`${IMPORT_PATHS.imports}?check=1`, { method: 'POST', ...sent() })
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ code })
  })

  it('are looked at one after the other of an account', async () => {
    const send = () =>
      clerk(`${IMPORT_PATHS.imports}?check=1`, {
        method: 'POST',
        form: observations(`${OWN},2026-09,3`),
      })
    const both = await Promise.all([send(), send()])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 503])
  })

  it('of sample areas are sample data', async () => {
    await stored((writer) =>
      writer.put('observations', [
        observation({
          indicatorId: 'training_sessions',
          areaCode: '500231102',
          period: '2026-01',
          value: 1,
          sourceKind: 'sample',
        }),
      ]),
    )
    const visit = await site.signedIn('administrator')
    const { preview } = await checkedBy(visit, observations(`${NEXT},2026-09,8`))
    expect(preview?.added.rows).toMatchObject([{ after: { sourceKind: 'sample' } }])
  })

  describe('and then stored', () => {
    const ROWS = [`${OWN},2026-09,3`, `${OWN},2026-07,6`, `${NEXT},2026-09,8`]

    /** Checks files, and stores what was shown. */
    async function importedBy(visit: Visitor, rows: readonly string[], reason?: string) {
      const { preview } = await checkedBy(visit, observations(...rows))
      return storedAs(visit, rows, preview?.fingerprint ?? '', reason)
    }

    function storedAs(visit: Visitor, rows: readonly string[], preview: string, reason?: string) {
      const form = observations(...rows)
      form.append('preview', preview)
      if (reason !== undefined) form.append('reason', reason)
      return visit(IMPORT_PATHS.imports, { method: 'POST', form })
    }

    async function figures(areaCode = '500231101'): Promise<Record<string, number | null>> {
      const rows = await site.store.observations({ areaCodes: [areaCode], years: [2026] })
      return Object.fromEntries(rows.map(({ period, value }) => [period.from, value]))
    }

    const takeBack = (visit: Visitor, id: string, body: object = {}) =>
      visit(`${IMPORT_PATHS.imports}/${id}`, { method: 'DELETE', body })

    it('are there as they were shown, as one entry of the feed; what is another area’s is not', async () => {
      const response = await importedBy(clerk, ROWS)
      expect(response.status).toBe(200)
      const { import: one } = await response.json()
      expect(one).toMatchObject({
        files: ['observations.csv'],
        added: 1,
        changed: 1,
        by: { name: 'clerk' },
        areas: { count: 1, first: ['新民镇'] },
        takenBack: null,
        mayBeTakenBack: true,
      })
      expect(await figures()).toEqual({ 7: 6, 8: 5, 9: 3 })
      expect(await figures('500231102')).toEqual({})
      const [change] = (await (await clerk(PATHS.changes)).json()).changes
      expect(change).toMatchObject({ door: 'import', added: 1, changed: 1, by: { name: 'clerk' } })
      expect((await (await clerk(IMPORT_PATHS.imports)).json()).imports).toEqual([one])
    })

    it('are of one of two accounts that store at the same moment, as a whole', async () => {
      await site.addAccount('second', 'clerk', '500231101')
      const second = await site.signedIn('second')
      const months = (value: number) => [7, 8, 9].map((month) => `${OWN},2026-0${month},${value}`)
      const shown = await Promise.all([
        checkedBy(clerk, observations(...months(31))),
        checkedBy(second, observations(...months(32))),
      ])
      const prints = shown.map(({ preview }) => preview?.fingerprint ?? '')
      const answers = await Promise.all([
        storedAs(clerk, months(31), prints[0] ?? ''),
        storedAs(second, months(32), prints[1] ?? ''),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
      const won = answers[0]?.status === 200 ? 31 : 32
      expect(await figures()).toEqual({ 7: won, 8: won, 9: won })
    })

    it('are refused where they would do something else by now, with what that is', async () => {
      const { preview } = await checkedBy(clerk, observations(...ROWS))
      await stored((writer) =>
        writer.put('observations', [observation({ period: '2026-07', value: 5 })]),
      )
      const response = await storedAs(clerk, ROWS, preview?.fingerprint ?? '')
      expect(response.status).toBe(409)
      const problem = await response.json()
      expect(problem.code).toBe('preview_changed')
      expect(problem.check.preview.changed.rows).toMatchObject([{ before: { value: 5 } }])
      expect((await storedAs(clerk, ROWS, problem.check.preview.fingerprint)).status).toBe(200)
      // Sent again after a lost answer: there is nothing left to do.
      expect((await storedAs(clerk, ROWS, problem.check.preview.fingerprint)).status).toBe(409)
    })

    it('are refused with faults, and where nothing would change', async () => {
      const faulty = await storedAs(clerk, [`${OWN},2026-09,近千`], 'x')
      expect(faulty.status).toBe(422)
      expect(await faulty.json()).toMatchObject({
        code: 'import_refused',
        check: { preview: null },
      })
      const same = await importedBy(clerk, [`${OWN},2026-08,5`])
      expect(same.status).toBe(422)
    })

    it('change submitted months with a reason, as corrections, and close what was asked', async () => {
      const month = { areaCode: '500231101', year: 2026, month: 8, reason: null }
      await stored(async (writer) => {
        await writer.putMonthStates([
          { ...month, state: 'submitted', changedAt: '2026-10-01T00:00:00.000Z', changedBy: null },
        ])
        await writer.putFollowUps([
          {
            ...{ id: 'q', areaCode: '500231101', indicatorId: 'training_sessions' },
            ...{ period: { year: 2026, from: 8, to: 8 }, question: '？', dueOn: null },
            ...{ state: 'open', answer: null, askedBy: 'a', askedAt: '2026-10-01T00:00:00.000Z' },
            ...{ changedBy: null, changedAt: null },
          },
        ])
      })
      const without = await importedBy(clerk, [`${OWN},2026-08,9`])
      expect(without.status).toBe(422)
      expect(await without.json()).toMatchObject({ code: 'reason_needed' })
      expect((await importedBy(clerk, [`${OWN},2026-08,9`], '漏报')).status).toBe(200)
      const [change] = (await (await clerk(PATHS.changes)).json()).changes
      expect(change).toMatchObject({ reason: '漏报', corrections: 1 })
      const states = ['closed' as const]
      expect(await site.store.followUps({ areaCodes: null, states })).toHaveLength(1)
    })

    it('are taken back as a whole, once, by who may', async () => {
      await site.addAccount('neighbour', 'clerk', '500231102')
      const { import: one } = await (await importedBy(clerk, ROWS)).json()
      const refused = await takeBack(await site.signedIn('neighbour'), one.id)
      expect(refused.status).toBe(403)
      expect((await takeBack(clerk, one.id)).status).toBe(204)
      expect(await figures()).toEqual({ 7: 4, 8: 5 })
      const [held] = await site.store.observations({ areaCodes: ['500231101'], years: [2026] })
      expect(held).toMatchObject({ countingRule: null, numerator: null })
      const again = await takeBack(clerk, one.id)
      expect(await again.json()).toMatchObject({ code: 'wrong_state' })
      const { imports } = await (await clerk(IMPORT_PATHS.imports)).json()
      expect(imports).toMatchObject([
        { takenBack: { by: { name: 'clerk' } }, mayBeTakenBack: false },
      ])
      expect((await takeBack(clerk, 'none')).status).toBe(404)
    })

    it('are not taken back once anything newer is held of them: it is named', async () => {
      const { import: one } = await (await importedBy(clerk, ROWS)).json()
      await stored((writer) =>
        writer.put('observations', [observation({ period: '2026-09', value: 4 })]),
      )
      const response = await takeBack(clerk, one.id)
      expect(response.status).toBe(409)
      expect(await response.json()).toMatchObject({
        code: 'newer_figures',
        places: [{ area: '500231101', indicator: 'training_sessions', period: '2026-09' }],
      })
      expect(await figures()).toEqual({ 7: 6, 8: 5, 9: 4 })
    })

    it('take areas, catalogue and targets back as well, unless others refer to them', async () => {
      const files = (more: object = {}) =>
        formOf({
          'areas.csv': 'code,name,level,parent_code\n500231103,周嘉镇,township,500231\n',
          'targets.csv': 'area_code,indicator_id,year,value\n500231103,training_sessions,2026,12\n',
          ...more,
        })
      const visit = await site.signedIn('administrator')
      const store = async () => {
        const form = files()
        const { preview } = await checkedBy(visit, files())
        form.append('preview', preview?.fingerprint ?? '')
        return (await (await visit(IMPORT_PATHS.imports, { method: 'POST', form })).json()).import
          .id
      }
      const before = await site.store.areas()
      expect((await takeBack(visit, await store())).status).toBe(204)
      expect(await site.store.areas()).toEqual(before)
      expect(await site.store.targets({ areaCodes: ['500231103'], years: [2026] })).toEqual([])
      const id = await store()
      await stored((writer) =>
        writer.put('observations', [observation({ areaCode: '500231103', period: '2026-09' })]),
      )
      expect((await takeBack(visit, id)).status).toBe(409)
    })
  })
})

it('are listed by rights that are asked for once, however many areas they changed', async () => {
  const county = countyStore()
  let asked = 0
  const site = openSite({
    ...county,
    areas: () => {
      asked += 1
      return county.areas()
    },
  })
  await site.addAccount('supervisor', 'supervisor', '500231')
  const visit = await site.signedIn('supervisor')
  const list = async () => {
    const before = asked
    const { imports } = await (await visit(IMPORT_PATHS.imports)).json()
    return [imports.length, asked - before]
  }
  const [none, few] = await list()
  for (const codes of [['500231101'], ['500231101', '500231102']]) {
    await county.write(
      `2026-10-0${codes.length}T00:00:00.000Z`,
      async (writer) => {
        const rows = codes.map((areaCode) =>
          observation({ areaCode, period: '2026-08', value: codes.length }),
        )
        await writer.put('observations', rows)
        await writer.putImport({ id: writer.revision, files: ['八月.csv'], takenBackBy: null })
        return true
      },
      { accountId: null, door: 'import', reason: null },
    )
  }
  expect(none).toBe(0)
  expect(await list()).toEqual([2, few])
})
