import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchChromium } from './chromium.ts'
import { pageFaults } from './page-faults.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { openWatched, type WatchedPage } from './watched-page.ts'

const PASSWORD = 'liang jian shi er ge'
const folder = mkdtempSync(join(tmpdir(), 'desk-'))
const databaseFile = join(folder, 'desk.sqlite')
const open: WatchedPage[] = []
let browser: Browser
let server: ServerProcess

beforeAll(async () => {
  browser = await launchChromium()
  server = await startServer({ databaseFile })
})
afterAll(async () => {
  for (const { page } of open) await page.context().close()
  await browser.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** What the operator does at the terminal. */
function account(...args: string[]): void {
  const env = { ...process.env, DATABASE_URL: `file:${databaseFile}` }
  const ended = spawnSync('node', ['dist/server/main.js', 'account', ...args], {
    env,
    input: `${PASSWORD}\n`,
    encoding: 'utf8',
  })
  expect(ended.stderr).not.toMatch(/Error/)
  expect(ended.status).toBe(0)
}

/** A browser of one person, signed in by name. */
async function signIn(name: string, path: string): Promise<WatchedPage> {
  const watched = await openWatched(browser, server.url, '/sign-in?lang=zh', {})
  open.push(watched)
  const { page } = watched
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('main').getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('link', { name: new RegExp(name) }).waitFor()
  await watched.goTo(path)
  return watched
}

const cell = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const saved = (page: Page) => page.getByText(/^已保存 \d+:\d+/).waitFor()

it('a month comes in, is given back, corrected, and every change is seen by all', {
  timeout: 120_000,
}, async () => {
  account('add', '王管理', 'administrator')
  const { page: admin } = await signIn('王管理', '/accounts?lang=zh')
  for (const [name, role, unit] of [
    ['李填报', '填报员', '砝桥镇'],
    ['赵督察', '督察员', '明衡县'],
  ] as const) {
    const form = admin.getByRole('form', { name: '新建账号' })
    await form.getByLabel('姓名').fill(name)
    await form.getByLabel('角色').selectOption(role)
    await form.getByRole('combobox', { name: '单位' }).fill(unit)
    await admin
      .getByRole('option', { name: new RegExp(unit) })
      .first()
      .click()
    await form.getByLabel('初始密码', { exact: true }).fill(PASSWORD)
    await form.getByRole('button', { name: '新建' }).click()
    await admin.getByText(`已新建“${name}”`).waitFor()
  }
  expect(await pageFaults(admin, true)).toEqual([])

  const sheet = '/entry?area=990100005&through=2026-11&lang=zh'
  const clerk = await signIn('李填报', sheet)
  const { page } = clerk
  await cell(page, '法治培训期数（期）').focus()
  // A block from a sheet beside it: accounting formats, an empty cell.
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', '2\n200余\n\n1,800\n')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  await saved(page)
  expect(await cell(page, '受训人次（人次）').inputValue()).toBe('200余')
  expect(await cell(page, '法治讲座场次（场次）').inputValue()).toBe('')
  expect(await pageFaults(page, true)).toEqual([])
  await page.getByRole('button', { name: '提交11月' }).click()
  await page.getByRole('button', { name: '确认提交' }).click()
  await page.getByText('本月已提交。改数即为更正').waitFor()

  const { page: supervisor } = await signIn('赵督察', sheet.replace('zh', 'en'))
  await supervisor.getByLabel('Reason for returning it').fill('受训人次请核对签到表')
  expect(await pageFaults(supervisor, false)).toEqual([])
  await supervisor.getByRole('button', { name: 'Return', exact: true }).click()
  await supervisor.getByText('Returned: 受训人次请核对签到表').first().waitFor()

  await clerk.goTo(sheet)
  await page.getByText('已退回：受训人次请核对签到表').first().waitFor()
  await page.getByRole('button', { name: '提交11月' }).click()
  await page.getByRole('button', { name: '确认提交' }).click()
  await page.getByLabel('更正原因').fill('漏计一场')
  await cell(page, '受训人次（人次）').fill('230')
  await page.keyboard.press('Enter')
  await saved(page)

  // A file over the figures that were typed is looked at by the server's own thread, and stores nothing.
  await clerk.goTo('/import?lang=zh')
  const rows = ['990100005,training_sessions,2026-11,9', '990100006,training_sessions,2026-11,9']
  await page
    .getByLabel('选择文件', { exact: true })
    .and(page.locator('input'))
    .setInputFiles({
      name: 'observations.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['area_code,indicator_id,period,value', ...rows].join('\n')),
    })
  await page.getByRole('region', { name: '无权改动，不导入（1）' }).waitFor()

  // Whoever reads is told, without an account.
  const reader = await openWatched(
    browser,
    server.url,
    '/?area=990100005&year=2026&through=2026-11&lang=zh',
    {},
  )
  open.push(reader)
  const told = reader.page.getByRole('main')
  await told.getByText('已更正').first().waitFor()
  await reader.goTo('/changes?area=990100005&lang=zh')
  await told.getByText(/漏计一场/).waitFor()
  await told
    .getByText(/200余.*230|230.*200余/)
    .first()
    .waitFor()
  expect(await told.getByText('李填报').count()).toBe(0)
  expect(await pageFaults(reader.page, true)).toEqual([])
  expect([clerk, reader].flatMap(({ complaints }) => complaints)).toEqual([])
})

it('what is typed while the server is away is there after the page was closed, and is sent once', async () => {
  const sheet = '/entry?area=990100005&through=2026-10&lang=zh'
  const { page, goTo } = open[1] ?? (await signIn('李填报', sheet))
  await goTo(sheet)
  await cell(page, '法治培训期数（期）').waitFor()
  const { port } = server
  await server.stop()
  const other = await page.context().newPage()
  await cell(page, '法治培训期数（期）').fill('7')
  await page.keyboard.press('Enter')
  await page.getByText(/1项还没有保存/).waitFor()
  await page.close()
  server = await startServer({ databaseFile, port })
  await other.goto(`${server.url}${sheet}`)
  // The sheet sends it, or the head of the page where that is there first: then no sheet says so.
  const typedIn = async () => {
    const path = '/api/changes?area=990100005&indicator=training_sessions&year=2026'
    const { changes } = await (await fetch(server.url + path)).json()
    return changes
      .filter(({ door }: { door: string }) => door === 'desk')
      .map((change: { rows: { period: string; after: { value: number } }[] }) =>
        change.rows.map(({ period, after }) => [period, after.value]),
      )
  }
  await expect.poll(typedIn, { timeout: 30_000 }).toEqual([[['2026-10', 7]], [['2026-11', 2]]])
  expect(await cell(other, '法治培训期数（期）').inputValue()).toBe('7')
})
