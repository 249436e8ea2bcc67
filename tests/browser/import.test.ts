import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchChromium } from './chromium.ts'
import { pageFaults } from './page-faults.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { openWatched, type WatchedPage } from './watched-page.ts'

const PASSWORD = 'liang jian shi er ge'
const folder = mkdtempSync(join(tmpdir(), 'import-'))
const databaseFile = join(folder, 'import.sqlite')
const env = { START_EMPTY: '1' }
let browser: Browser
let server: ServerProcess
let clerk: WatchedPage

/** A county of the operator's own: no sample data, whose figures count as samples however they come in. */
beforeAll(async () => {
  const table = (name: string, ...lines: string[]) =>
    writeFileSync(join(folder, 'own', `${name}.csv`), `${lines.join('\n')}\n`)
  mkdirSync(join(folder, 'own'))
  table(
    'areas',
    'code,name,level,parent_code',
    '620101,青石县,county,',
    '620101001,甲镇,township,620101',
  )
  table(
    'indicators',
    'id,name_zh,name_en,category_zh,unit_zh,unit_en,measure,aggregation,direction,decimals',
    'training_sessions,法治培训期数,Training sessions,学习培训,期,sessions,count,sum,up,0',
    'training_attendance,受训人次,Trainee attendances,学习培训,人次,attendances,count,sum,up,0',
  )
  operator('import', join(folder, 'own'))
  operator('account', 'add', '李填报', 'clerk', '620101001')
  ;[browser, server] = await Promise.all([launchChromium(), startServer({ databaseFile, env })])
  clerk = await openWatched(browser, server.url, '/sign-in?lang=zh', {})
  const { page } = clerk
  await page.getByLabel('姓名').fill('李填报')
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('main').getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('link', { name: /李填报/ }).waitFor()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** What the operator does at the terminal. */
function operator(...args: string[]): void {
  const ended = spawnSync('node', ['dist/server/main.js', ...args], {
    env: { ...process.env, ...env, DATABASE_URL: `file:${databaseFile}` },
    input: `${PASSWORD}\n`,
    encoding: 'utf8',
  })
  expect(ended.status, `${ended.stdout}${ended.stderr}`).toBe(0)
}

async function choose(page: Page, ...rows: string[]): Promise<void> {
  const lines = ['area_code,indicator_id,period,value', ...rows]
  await page
    .getByLabel('选择文件', { exact: true })
    .and(page.locator('input'))
    .setInputFiles({
      name: 'observations.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(lines.join('\n')),
    })
}

const cell = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const store = (page: Page) => page.getByRole('button', { name: '导入', exact: true })

it('figures typed at the desk are overwritten after a tick alone, by keyboard, and come back', async () => {
  const { page, goTo, complaints } = clerk
  const sheet = '/entry?area=620101001&through=2026-09&lang=zh'
  await goTo(sheet)
  await cell(page, '法治培训期数（期）').fill('3')
  await page.keyboard.press('Enter')
  await page.getByText(/^已保存 \d+:\d+/).waitFor()

  await goTo('/import?lang=zh')
  await choose(
    page,
    '620101001,training_sessions,2026-09,5',
    '620101001,training_attendance,2026-09,80',
  )
  const typed = page.getByRole('region', { name: '将改动网上填报录入的数（1）' })
  await typed.getByText('3；网上填报录入').waitFor()
  expect(await page.getByRole('region', { name: /^更新/ }).count()).toBe(0)
  expect(await pageFaults(page, true)).toEqual([])
  await store(page).focus()
  await page.keyboard.press('Enter')
  await page.getByText('请先勾选：以本次导入的为准。').waitFor()
  const tick = page.getByRole('checkbox', { name: '已核对：以上1个网上填报录入的数' })
  await tick.focus()
  await page.keyboard.press('Space')
  await store(page).focus()
  await page.keyboard.press('Enter')
  await page.getByText('已导入：新增1项，更新1项').waitFor()

  await goTo(sheet)
  await cell(page, '法治培训期数（期）').waitFor()
  expect(await cell(page, '法治培训期数（期）').inputValue()).toBe('5')
  expect(await cell(page, '受训人次（人次）').inputValue()).toBe('80')

  await goTo('/import?lang=zh')
  await page.getByRole('button', { name: '撤销本次导入：observations.csv' }).focus()
  await page.keyboard.press('Enter')
  // Asked within the window, at whatever size.
  expect(await pageFaults(page, true)).toEqual([])
  const question = page.getByRole('group', { name: '撤销本次导入：observations.csv' })
  const box = await question.boundingBox()
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1366)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('已撤销。').waitFor()
  await goTo(sheet)
  await cell(page, '法治培训期数（期）').waitFor()
  expect(await cell(page, '法治培训期数（期）').inputValue()).toBe('3')
  expect(await cell(page, '受训人次（人次）').inputValue()).toBe('')
  expect(complaints).toEqual([])
}, 120_000)

it('a server that is killed while it stores has stored all or nothing, and looking again tells', async () => {
  const { page, goTo } = clerk
  const rows = Array.from({ length: 12 }, (_, at) => {
    return `620101001,training_attendance,2025-${String(at + 1).padStart(2, '0')},${at + 1}`
  })
  for (const isStored of [false, true]) {
    await goTo('/import?lang=zh')
    await choose(page, ...rows)
    await page.getByText('填报值：新增12，更新0，未变0').waitFor()
    const killed = new Promise<void>((done) => {
      void page.route(
        (url) => url.pathname === '/api/imports',
        async (route) => {
          if (route.request().method() !== 'POST') return route.continue()
          // The answer of what was stored is on its way when the power goes.
          if (isStored) await route.fetch()
          await server.kill()
          await route.abort()
          done()
        },
      )
    })
    await store(page).click()
    await killed
    await page.getByText(/不知道是否已导入/).waitFor()
    await page.unrouteAll()
    server = await startServer({ databaseFile, env, port: server.port })
    await page.getByRole('button', { name: '重新检查' }).click()
    if (isStored) await page.getByText('与已入库的数据一致，没有要导入的变化。').waitFor()
    else await page.getByText('填报值：新增12，更新0，未变0').waitFor()
    const list = page.getByRole('table', { name: '近期导入' })
    await list
      .getByText('甲镇：新增12项')
      .first()
      .waitFor({ state: isStored ? 'visible' : 'hidden' })
    expect(await list.getByText('甲镇：新增12项').count()).toBe(isStored ? 1 : 0)
  }
  operator('verify')
}, 120_000)
