import { beforeEach, describe, expect, it } from 'vitest'
import { type ImportCheck, LARGEST_UPLOAD } from '../../contract/import-resources.ts'
import { PATHS } from '../../contract/paths.ts'
import type { DatasetWriter } from '../../server/api/store.ts'
import { observation } from '../builders.ts'
import { openSite, type Visitor } from './visitor.ts'

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
    const response = await visit(`${PATHS.imports}?check=1`, { method: 'POST', form })
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
      const { status } = await clerk(`${PATHS.imports}?check=1`, {
        method: 'POST',
        form: form(wrong),
      })
      expect(status).toBe(400)
    }
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
    expect(preview?.settled).toMatchObject({ count: 1, months: ['2026-08'] })
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
    expect(theirs.preview?.counts.targets.added).toBe(1)
    expect(theirs.preview?.fingerprint).not.toBe(mine.preview?.fingerprint)
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
    const response = await clerk(`${PATHS.imports}?check=1`, { method: 'POST', ...sent() })
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ code })
  })

  it('are looked at one after the other of an account', async () => {
    const send = () =>
      clerk(`${PATHS.imports}?check=1`, { method: 'POST', form: observations(`${OWN},2026-09,3`) })
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
})
