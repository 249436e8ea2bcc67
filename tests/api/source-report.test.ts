import { describe, expect, it } from 'vitest'
import { progressPath } from '../../contract/paths.ts'
import { breakdownPath, rowsPath } from '../../contract/register-paths.ts'
import { breakdownSchema, registerRowsSchema } from '../../contract/register-resources.ts'
import { progressSchema } from '../../contract/resources.ts'
import { datasetOf } from '../../dataset/dataset-of.ts'
import areas from '../../dataset/published/areas.csv?raw'
import indicators from '../../dataset/published/indicators.csv?raw'
import observations from '../../dataset/published/observations.csv?raw'
import { REGISTER_IDS, REGISTERS } from '../../domain/register/registers.ts'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import { deskOf } from '../worked-numbers/register-desk.ts'
import { openSite } from './visitor.ts'

/**
 * The registers of 新民镇 for 2021 as its published report lets them be written. The report gives no days: the 15th of
 * some month stands for each. It gives no number of documents: there are two.
 */

const TOWN = '500231101'
const published = datasetOf({
  'areas.csv': areas,
  'indicators.csv': indicators,
  'observations.csv': observations,
})
const told = published.observations.filter(
  ({ areaCode, period }) => areaCode === TOWN && period.year === 2021,
)
const feeds = REGISTER_IDS.flatMap((register) =>
  REGISTERS[register].feeds.map(({ indicatorId }) => ({
    ...{ areaCode: TOWN, indicatorId, register, from: '2021-01' },
  })),
)
const CARRIERS = ['广播', '宣传车', '微信公众号', '宣传栏', '横幅标语', '展板', '读本']

const day = (n: number) => `2021-${String((n % 12) + 1).padStart(2, '0')}-15`
const times = <Item>(count: number, item: (n: number) => Item) =>
  Array.from({ length: count }, (_, n) => item(n))

async function yearOf2021() {
  const held = createMemoryStore({ ...published, observations: told, feeds })
  const site = openSite(held)
  await site.addAccount('clerk', 'clerk', TOWN)
  const clerk = await site.signedIn('clerk')
  const { add } = deskOf(clerk)
  const vague = 'at_least'
  await add('activities', TOWN, [
    ...times(2, (n) => ({
      ...{ held_on: day(n * 6 + 2), kind: '培训', title: '法治培训' },
      ...{ attendances: 100, attendances_qualifier: vague },
    })),
    // 30余: as many rows as the report is sure of.
    ...times(30, (n) => ({
      ...{
        held_on: day(n),
        kind: '讲座',
        title: '法治讲座',
        place_kind: n % 2 ? '学校' : '村社区',
      },
      ...{ attendances: n < 20 ? 67 : 66, attendances_qualifier: vague },
    })),
    ...times(6, (n) => ({
      ...{ held_on: day(n * 2), kind: '咨询活动', title: '法律咨询', place_kind: '农贸市场' },
      ...{ consultations: 50, consultations_qualifier: vague },
    })),
    ...CARRIERS.map((carrier, n) => ({
      ...{ held_on: day(n), kind: '宣传活动', title: `${carrier}宣传`, carriers: [carrier] },
      ...(n === 6 && { materials: 10_000, materials_qualifier: vague }),
    })),
  ])
  await add(
    'documents',
    TOWN,
    times(2, (n) => ({
      ...{ title: `规范性文件${n + 1}`, issued_on: day(n * 3), reviewed_on: day(n * 3) },
      ...{ filed_on: day(n * 3), returned: '否', state: '有效' },
    })),
  )
  await add('rectifications', TOWN, [
    {
      ...{ shortcoming: '法治宣传形式单一', source: '年度报告', due_on: '2022-12-31' },
      ...{ measure: '增加群众参与的形式', state: '整改中' },
    },
  ])
  await add('tasks', TOWN, [
    {
      ...{ task: '下年度：增加法治讲座场次', theme: '普法', lead: '抓总', in_charge: '抓块' },
      ...{ department: '包项', coordinator: '协调', due_on: '2022-12-31', state: '未启动' },
    },
  ])
  return { clerk, held }
}

describe('the published report of 新民镇 for 2021, kept in registers', () => {
  it('comes to the figures that the report states', async () => {
    const { clerk } = await yearOf2021()
    const answer = await clerk(progressPath({ area: TOWN, year: 2021, through: '2021-12' }))
    const { figures } = progressSchema.parse(await answer.json())
    expect(told).toHaveLength(11)
    for (const { indicatorId, value, qualifier } of told) {
      const figure = figures.find((one) => one.indicatorId === indicatorId)
      // Rows are counted: what the report calls 30余 is as many as there are, and no 余.
      const isCounted = indicatorId === 'lecture_sessions'
      expect(figure, indicatorId).toMatchObject({
        value: { kind: 'value', value, qualifier: isCounted ? 'exact' : qualifier },
        sourceKinds: ['register'],
        conflicts: [],
      })
    }
  })

  it('keeps the annual figures of the report beside those of the rows', async () => {
    const { held } = await yearOf2021()
    const besides = await held.besides({ areaCodes: [TOWN], years: [2021] })
    expect(besides.map(({ indicatorId }) => indicatorId).sort()).toEqual(
      told.map(({ indicatorId }) => indicatorId).sort(),
    )
  })

  it('tells of the seven carriers, and of where lectures were held', async () => {
    const { clerk } = await yearOf2021()
    const carriers = await clerk(
      breakdownPath('activities', { area: TOWN, year: 2021, by: 'carriers' }),
    )
    const { values } = breakdownSchema.parse(await carriers.json())
    expect(values.filter(({ value }) => value !== null)).toHaveLength(7)
    const asked = { area: TOWN, where: 'kind:lecture,place_kind:school' }
    const lectures = registerRowsSchema.parse(
      await (await clerk(rowsPath('activities', asked))).json(),
    )
    expect(lectures.total).toBe(15)
  })
})
