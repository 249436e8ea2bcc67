import { expect, it } from 'vitest'
import { activities } from '../../../domain/register/declared/activities.ts'
import { REGISTER_IDS, REGISTERS } from '../../../domain/register/registers.ts'
import { readPastedRows } from './pasted-rows.ts'
import { rowsSheet, templateSheet } from './rows-sheet.ts'

const AREA = { code: '500231', name: '垫江县' }
const row = (areaCode: string, cells: Record<string, string | number | string[]>) => ({
  ...{ areaCode, id: areaCode, reference: null, note: null, revision: 'r', missing: [] },
  ...{ late: null, feeds: [], cells },
})

it('writes rows so that a spreadsheet can reckon with them, 余 in the format of the number', () => {
  const rows = [
    row('500231101', {
      held_on: '2026-03-05',
      kind: 'training',
      title: '执法培训',
      village_code: 'V1',
      attendances: 200,
      attendances_qualifier: 'at_least',
      laws: ['民法典', '宪法'],
    }),
    row('500231', { held_on: '2026-03-06', kind: 'lecture', title: '讲座' }),
  ]
  const names = { '500231101': '新民镇' }
  const sheet = rowsSheet(activities, { rows, names }, AREA, { V1: '新民村' }, 'zh')
  expect(sheet.rows).toEqual([
    ['单位', '日期', '类别', '名称', '村（社区）', '参加人次', '法律法规'].map((head) => ({
      head,
    })),
    [
      '新民镇',
      '2026-03-05',
      '培训',
      '执法培训',
      '新民村',
      { value: 200, format: expect.stringContaining('余') },
      '民法典、宪法',
    ],
    [null, '2026-03-06', '讲座', '讲座', null, null, null],
  ])
})

it.each(REGISTER_IDS)('gives a template of %s whose heads are found again', (id) => {
  const [heads = []] = templateSheet(REGISTERS[id]).rows
  const words = heads.map((cell) =>
    typeof cell === 'object' && cell && 'head' in cell ? cell.head : '',
  )
  const context = {
    area: { code: '500231', validFrom: null, validTo: null },
    villages: [],
    today: '2026-11-28',
    filingDays: 30,
  }
  const { byHeads, columns, passedOver } = readPastedRows(words.join('\t'), REGISTERS[id], context)
  expect([byHeads, columns.length, passedOver]).toEqual([true, heads.length, []])
})
