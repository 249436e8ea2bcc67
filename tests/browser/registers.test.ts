import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchChromium } from './chromium.ts'
import { pageFaults } from './page-faults.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { openWatched, type WatchedPage } from './watched-page.ts'

const PASSWORD = 'liang jian shi er ge'
const TOWN = '990100005'
const folder = mkdtempSync(join(tmpdir(), 'registers-'))
const databaseFile = join(folder, 'registers.sqlite')
let browser: Browser
let server: ServerProcess
let clerk: WatchedPage

beforeAll(async () => {
  browser = await launchChromium()
  server = await startServer({ databaseFile })
  const env = { ...process.env, DATABASE_URL: `file:${databaseFile}` }
  const told = ['dist/server/main.js', 'account', 'add', '李填报', 'clerk', TOWN]
  const ended = spawnSync('node', told, { env, input: `${PASSWORD}\n`, encoding: 'utf8' })
  expect(ended.status, ended.stderr).toBe(0)
})
afterAll(async () => {
  await clerk?.page.context().close()
  await browser.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

it('rows are written by keyboard and pasted, on every size of window', {
  timeout: 120_000,
}, async () => {
  clerk = await openWatched(browser, server.url, '/sign-in?lang=zh', {})
  const { page, complaints } = clerk
  await page.getByLabel('姓名').fill('李填报')
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('main').getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('link', { name: /李填报/ }).waitFor()
  await clerk.goTo(`/registers/activities?area=${TOWN}&lang=zh`)

  await page.getByRole('button', { name: '新增一条' }).click()
  const form = page.getByRole('region', { name: '新增一条' })
  await form.getByLabel('日期').fill('2026-03-05')
  await form.getByLabel('类别').selectOption('培训')
  await form.getByRole('textbox', { name: '名称' }).fill('骨干培训')
  await form.getByRole('textbox', { name: '参加人次' }).fill('200余')
  await page.keyboard.press('Enter')
  await page.getByText('已保存：骨干培训').waitFor()
  // The next one: what is wrong is shown beside its field.
  await form.getByRole('textbox', { name: '参加人次' }).fill('三百')
  await page.keyboard.press('Enter')
  await form.getByText('请写阿拉伯数字，如 300').waitFor()
  expect(await pageFaults(page, true)).toEqual([])
  await form.getByRole('button', { name: '关闭' }).click()

  await page.getByRole('button', { name: '粘贴多条' }).click()
  const rows = Array.from({ length: 3 }, (_, at) => `2026/5/${at + 1}\t讲座\t第${at + 1}讲\t80`)
  await page
    .getByRole('textbox', { name: '粘贴处' })
    .fill(['日期\t类别\t名称\t参加人次', ...rows, '2026/5/9\t聚餐\t年会\t20'].join('\n'))
  await page.getByText('不在可选的项中').waitFor()
  expect(await pageFaults(page, true)).toEqual([])
  await page.getByRole('button', { name: '新增3条' }).click()
  await page.getByText('已新增3条。').waitFor()
  await page.getByText('哪些指标由台账计数').click()
  expect(await pageFaults(page, false)).toEqual([])

  await clerk.goTo(`/registers/activities/breakdown?area=${TOWN}&by=kind&lang=en`)
  await page.getByRole('figure', { name: /^Activities by Kind, 2026$/ }).waitFor()
  expect(await pageFaults(page, true)).toEqual([])
  await clerk.goTo(`/registers/tasks?area=${TOWN}&row=new&lang=en`)
  await page.getByRole('region', { name: 'New row' }).getByLabel('Due on').waitFor()
  expect(await pageFaults(page, false)).toEqual([])
  expect(complaints).toEqual([])
})
