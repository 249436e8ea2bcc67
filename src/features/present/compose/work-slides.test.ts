import { describe, expect, it } from 'vitest'
import { createMemoryStore } from '../../../../server/api/memory-store.ts'
import { area, indicator, monthly, observation } from '../../../../tests/builders.ts'
import { frozenFiguresOf } from '../../../../tests/frozen-figures-of.ts'
import type { Language } from '../../../text/language.ts'
import { choiceKey, parseChoice, type SlideChoice } from '../choices/deck-options.ts'
import { usualChoices } from '../choices/usual-deck.ts'
import { changedFigures } from './changed-figures.ts'
import { composeSlides } from './compose-slides.ts'
import { deckFigures } from './shown-figures.ts'

const TOWN = '500231101'
const task = (id: string, cells: Readonly<Record<string, string>>, areaCode = TOWN) => ({
  areaCode,
  id,
  reference: null,
  note: null,
  cells,
})

/** Decks are prepared on 6 November 2026. */
function store(more: readonly ReturnType<typeof task>[] = []) {
  return createMemoryStore({
    areas: [
      area({ code: '500231', name: '垫江县', level: 'county', parentCode: null }),
      area(),
      area({ code: '500231102', name: '沙坪镇' }),
    ],
    indicators: [
      indicator(),
      indicator({
        id: 'plan_task_rate',
        measure: 'ratio',
        aggregation: 'latest',
        direction: 'full',
        position: 20,
      }),
    ],
    observations: monthly(1, 1, 9, 2026).map((one) => observation(one)),
    targets: [],
    tasks: [
      task('1', {
        task: '修订议事规则',
        department: '党政办',
        due_on: '2025-12-31',
        state: 'in_progress',
      }),
      task('2', { task: '完善执法公示', lead: '李明', due_on: '2026-10-31', state: 'in_progress' }),
      task('3', { task: '编印读本', due_on: '2026-12-31', state: 'not_started' }),
      task('4', {
        task: '村规民约备案',
        due_on: '2026-06-30',
        state: 'done',
        done_on: '2026-10-12',
      }),
      task('5', { task: '公开台账', due_on: '2026-05-31', state: 'done', done_on: '2026-05-20' }),
      ...more,
    ],
  })
}

const WORK = { kind: 'work', register: 'tasks', since: null } as const satisfies SlideChoice

async function slidesOf(
  choice: SlideChoice,
  { of = store(), place = TOWN, lang = 'zh' as Language } = {},
) {
  const frozen = await frozenFiguresOf(of, { area: place, through: '2026-10', choices: [choice] })
  return composeSlides(frozen, [choice], { headlines: {}, notes: {} }, lang)
}

describe('a slide of work', () => {
  it('tells how many there are in each state, what is overdue by name, and what was done since', async () => {
    const [slide, ...others] = await slidesOf(WORK)
    expect(others).toEqual([])
    expect(slide?.headline).toBe(
      '截至2026年11月6日，年度计划任务5项，已完成2项，逾期未完成2项；2026年10月1日以来完成1项。',
    )
    if (slide?.body.kind !== 'list') throw new Error('no list')
    expect(slide.body.items.map(({ lead, text }) => [lead, text])).toEqual([
      ['各状态', '未启动1项、推进中2项、已完成2项、完成并长期坚持0项'],
      // 31 December to 6 November: 365 days less 55 of the end of the year.
      ['逾期310天', '修订议事规则（党政办）'],
      // Who leads is a person: a deck names none.
      ['逾期6天', '完善执法公示'],
      ['2026年10月1日以来完成', '村规民约备案'],
      ['逾期后完成', '1项'],
      ['往年结转', '1项'],
    ])
    expect(slide.foot.line).toContain('来源：台账')
  })

  it('counts what was done from the day of the last meeting on, that day too', async () => {
    const [on] = await slidesOf({ ...WORK, since: '2026-10-12' })
    expect(on?.headline).toContain('2026年10月12日以来完成1项。')
    const [after] = await slidesOf({ ...WORK, since: '2026-10-13' })
    expect(after?.headline).toContain('2026年10月13日以来完成0项。')
  })

  it('names the unit on a deck of the county, and is complete in English', async () => {
    const of = store([
      task('6', { task: '外镇的事', due_on: '2026-11-05', state: 'not_started' }, '500231102'),
    ])
    const [slide] = await slidesOf(WORK, { of, place: '500231', lang: 'en' })
    expect(slide?.headline).toBe(
      'Tasks of the plan on 6 November 2026: 6 in all, 2 done, 3 overdue; 1 done since 1 October 2026.',
    )
    if (slide?.body.kind !== 'list') throw new Error('no list')
    expect(slide.body.items[3]).toMatchObject({ lead: '1 day overdue', text: '外镇的事 (沙坪镇)' })
  })

  it('is none where the register holds nothing of the year, or nobody knows the register', async () => {
    expect(await slidesOf({ ...WORK, register: 'rectifications' })).toEqual([])
    expect(await slidesOf({ ...WORK, register: 'constructor' })).toEqual([])
    expect(await slidesOf({ ...WORK, register: 'activities' })).toEqual([])
  })
})

it('is in the usual deck of a unit whose figures the register feeds, and in none of the county', async () => {
  const fed = store()
  const from = '2026-01'
  await fed.write('2026-11-05T01:00:00.000Z', async (writer) => {
    await writer.put('feeds', [
      { areaCode: TOWN, indicatorId: 'plan_task_rate', register: 'tasks', from },
    ])
    return true
  })
  const usual = async (place: string, of = fed) =>
    usualChoices(await frozenFiguresOf(of, { area: place, through: '2026-10' }), []).map(choiceKey)
  expect(await usual(TOWN)).toContain('w:tasks')
  expect(await usual('500231')).not.toContain('w:tasks')
  expect(await usual(TOWN, store())).not.toContain('w:tasks')
})

it('is written into an address and read again, with its day', () => {
  for (const since of [null, '2026-10-15']) {
    const choice = { ...WORK, since }
    expect(parseChoice(choiceKey(choice))).toEqual(choice)
  }
  expect(parseChoice('w:tasks:soon')).toBeNull()
})

it('tells the next deck what has changed, whatever the day of its meeting', async () => {
  const frozen = (of = store()) =>
    frozenFiguresOf(of, { area: TOWN, through: '2026-10', choices: [WORK] })
  const before = deckFigures(await frozen(), [WORK])
  const more = store([
    task('7', { task: '补充任务', due_on: '2026-11-01', state: 'done', done_on: '2026-11-01' }),
  ])
  const choices = [{ ...WORK, since: '2026-11-01' }]
  const [changes] = changedFigures(before, { frozen: await frozen(more), choices, lang: 'zh' })
  expect(changes?.figures).toEqual([
    { name: '台账项数', was: '5项', is: '6项' },
    { name: '已完成', was: '2项', is: '3项' },
  ])
})
