import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { datasetOf } from '../../dataset/dataset-of.ts'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import { keptDeck, keptDecks } from '../../src/features/present/choices/kept-decks.ts'
import {
  lineToSpeaker,
  lineToWall,
  type TalkDeck,
  type TalkState,
  talkSession,
} from '../../src/features/present/talk/talk-channel.ts'
import { openPage, saying } from './open-page.tsx'

/** 甲镇: 20 of 100 lectures by February, 30 by March; 12000余 copies by February, none reported since. */
const store = createMemoryStore(
  datasetOf({
    'areas.csv': 'code,name,level\nT1,甲镇,township',
    'indicators.csv': `id,name_zh,unit_zh,measure,aggregation,direction
lectures,法治讲座场次,场次,count,sum,up
copies,发放宣传资料份数,份,count,sum,neutral`,
    'observations.csv': `area_code,indicator_id,period,value,qualifier
T1,lectures,2025-01,10,
T1,lectures,2025-02,10,
T1,lectures,2025-03,10,
T1,copies,2025-01,2000,
T1,copies,2025-02,10000,at_least`,
    'targets.csv': 'area_code,indicator_id,year,value\nT1,lectures,2025,100',
  }),
  '2026-11-05T01:00:00Z',
)
const at = (through: string) => `/present?area=T1&year=2025&through=${through}&lang=zh`
const SLIDES = '#slides=cover,i:lectures:course,i:copies:number'

afterEach(() => {
  sessionStorage.clear()
  localStorage.clear()
})

const ready = () => screen.findByText(/已就绪/)
const headline = (name: string) => screen.getByRole('textbox', { name: `标题：${name}` })
/** Leaves nothing but what the browser keeps. */
const closeTab = () => {
  cleanup()
  sessionStorage.clear()
}
/** The notice that tells of the earlier deck. */
const notice = async () => {
  const title = await screen.findByText(saying(/^沿用自.*的演示$/))
  if (!title.parentElement) throw new Error('no notice')
  return within(title.parentElement)
}

/** The deck of February, with headlines and notes of its own. */
async function prepareFebruary(): Promise<void> {
  const { user } = openPage(`${at('2025-02')}${SLIDES}`, store)
  await ready()
  await user.type(headline('封面'), '甲镇2月汇报')
  await user.type(headline('法治讲座场次'), '讲座已办20场')
  await user.type(headline('发放宣传资料份数'), '资料1.2万余份')
  await user.type(screen.getByRole('textbox', { name: '讲解备注：封面' }), '先问好')
  closeTab()
}

async function carryOn(): Promise<UserEvent> {
  await prepareFebruary()
  const { user } = openPage(at('2025-03'), store)
  await user.click(await screen.findByRole('link', { name: '沿用到2025年1—3月' }))
  await ready()
  return user
}

describe("last month's deck", () => {
  it('is offered for this month, and carried on with its texts and what has changed', async () => {
    const user = await carryOn()
    const told = await notice()
    expect(told.getByText('改写的标题中有数字已变，请核对：封面、法治讲座场次。')).toBeVisible()
    // Lectures: 20, then 30 of 100.
    await user.click(told.getByText('1项内容共3处数字有变化'))
    expect(
      told
        .getAllByRole('listitem')
        .slice(1)
        .map((one) => one.textContent),
    ).toEqual(['本年累计：20场次 → 30场次', '完成率：20.0% → 30.0%', '状态：暂不评判 → 跟上进度'])
    expect(headline('封面')).toHaveValue('甲镇2月汇报')
    expect(screen.getByRole('textbox', { name: '讲解备注：封面' })).toHaveValue('先问好')
    // Still 12000余, though March is missing.
    expect(
      screen.queryByRole('button', { name: '已核对：发放宣传资料份数' }),
    ).not.toBeInTheDocument()
  })

  it('lets a headline whose numbers no longer hold be kept, made anew or put right', async () => {
    const user = await carryOn()
    expect(
      screen.getByText(saying('本年累计：20场次 → 30场次'), { selector: '[role=status] li' }),
    ).toBeVisible()
    expect(screen.getByText(saying('截至月份：2025年2月 → 2025年3月'))).toBeVisible()
    await user.click(screen.getByRole('button', { name: '已核对：封面' }))
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: '已核对：封面' })).not.toBeInTheDocument(),
    )
    expect(headline('封面')).toHaveValue('甲镇2月汇报')
    // While it is being put right it stays marked, until the old number is gone.
    const lectures = headline('法治讲座场次')
    await user.type(lectures, '！')
    expect(screen.getByRole('button', { name: '已核对：法治讲座场次' })).toBeVisible()
    await user.clear(lectures)
    await user.type(lectures, '讲座已办30场')
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: /^已核对/ })).not.toBeInTheDocument(),
    )
    await user.click(screen.getByRole('button', { name: '恢复自动标题：封面' }))
    expect(headline('封面')).toHaveValue('')
    // A deck of this month's, beside last month's as it was.
    expect(
      keptDecks()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['T1-2025-02', 'T1-2025-03'])
    expect(keptDeck('T1-2025-02')?.texts.zh.headlines).toMatchObject({ cover: '甲镇2月汇报' })
    expect(screen.getByRole('textbox', { name: '名称' })).toHaveValue('甲镇 2025年1—3月')
  })

  it('is kept for this month by showing it, and can be carried on from there', async () => {
    const user = await carryOn()
    await user.click(screen.getByRole('button', { name: '开始演示' }))
    await waitFor(() => expect(keptDeck('T1-2025-03')?.earlier?.through).toBe('2025-02'))
    expect(keptDeck('T1-2025-03')?.figures?.['i:lectures']?.shown.value).toMatchObject({
      value: 30,
    })
    // The presenter without a second window looks at the notes on the wall.
    await user.keyboard('{PageDown}n')
    expect(await screen.findByText(saying('本年累计：20场次 → 30场次'))).toBeVisible()
  })

  it('is told below the notes on paper', async () => {
    const user = await carryOn()
    await user.click(screen.getByRole('checkbox', { name: '附讲解备注' }))
    fireEvent(window, new Event('beforeprint'))
    expect(await screen.findByText(/^与2025年1—2月的演示相比/)).toBeInTheDocument()
    fireEvent(window, new Event('afterprint'))
    await waitFor(() =>
      expect(screen.queryByText(/^与2025年1—2月的演示相比/)).not.toBeInTheDocument(),
    )
  })

  it('is told to the speaker slide by slide, in the window that nobody else sees', async () => {
    await carryOn()
    const session = talkSession()
    const heard = await new Promise<readonly [TalkDeck, TalkState]>((resolve) => {
      let deck: TalkDeck | null = null
      const line = lineToWall(session, (message) => {
        if (message.kind === 'deck') deck = message
        if (message.kind !== 'state' || !deck) return
        line.close()
        resolve([deck, message])
      })
      line.send({ kind: 'hello' })
    })
    cleanup()
    openPage(`/present/speaker?lang=zh#session=${session}`, store)
    const [deck, talk] = heard
    const wall = lineToSpeaker(session, () => undefined)
    await screen.findByText(/^正在等待放映页面/)
    wall.send(deck)
    wall.send({ ...talk, state: { ...talk.state, index: 1 } })
    expect(await screen.findByRole('heading', { name: '与2025年1—2月的演示相比' })).toBeVisible()
    expect(screen.getByText(saying('本年累计：20场次 → 30场次'))).toBeVisible()
    wall.send({ ...talk, state: { ...talk.state, index: 2 } })
    await waitFor(() =>
      expect(screen.queryByText(/^与2025年1—2月的演示相比/)).not.toBeInTheDocument(),
    )
    wall.close()
  })

  it('is carried on from a file, too', async () => {
    await prepareFebruary()
    const { revision, savedAt, name, choices, ...deck } = keptDeck('T1-2025-02') ?? {}
    const content = {
      format: 'rule-of-law-deck',
      version: 2,
      ...deck,
      slides: ['cover', 'i:lectures:course', 'i:gone:course'],
    }
    localStorage.clear()
    const { user } = openPage(at('2025-03'), store)
    await ready()
    const input = screen.getByLabelText('打开文件', { selector: 'input' })
    await user.upload(input, new File([JSON.stringify(content)], '二月.json'))
    const told = await notice()
    expect(await told.findByText('1项内容共3处数字有变化')).toBeVisible()
    expect(told.getByText('以下内容已无法制作：gone。')).toBeVisible()
    expect(screen.getByRole('textbox', { name: '名称' })).toHaveValue('二月')
  })

  it('of an earlier version of the program says that it does not know what changed', async () => {
    const texts = { headlines: { cover: '甲镇2月汇报' }, notes: {}, writtenOver: { cover: '1-a' } }
    const kept = {
      format: 'rule-of-law-deck',
      version: 1,
      area: 'T1',
      areaName: '甲镇',
      through: '2025-02',
      slides: ['cover', 'i:lectures:course'],
      theme: 'light',
      texts: { zh: texts, en: { headlines: {}, notes: {}, writtenOver: {} } },
      name: 'T1-2025-02',
      revision: '1',
      savedAt: 1,
    }
    localStorage.setItem('deck:T1-2025-02', JSON.stringify(kept))
    const { user } = openPage(`${at('2025-03')}#deck=T1-2025-02`, store)
    await ready()
    expect((await notice()).getByText(/没有记下当时的数字，变化无从列出/)).toBeVisible()
    expect(screen.queryByText(/请核对：/)).not.toBeInTheDocument()
    expect(screen.getByText(/^没有记下改写这个标题时的数字/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: '已核对：封面' }))
    await waitFor(() =>
      expect(screen.queryByText(/^没有记下改写这个标题时的数字/)).not.toBeInTheDocument(),
    )
  })
})
