import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it, onTestFinished } from 'vitest'
import { PATHS } from '../../contract/paths.ts'
import { REGISTER_PATHS } from '../../contract/register-paths.ts'
import { mockServer } from '../../mocks/node.ts'
import { createSampleStore } from '../../mocks/sample-store.ts'
import { RETRY_MS } from '../../src/data/queries.ts'
import { openPage, overviewRow, returnToWindow, serve, stopServer } from './open-page.tsx'

const STALE = /无法连接服务器，页面上的数字取自/

const OUTDATED = /服务器已更新到新版本/

describe('a server that goes away', () => {
  it('leaves the last figures on the page with their time, and recovers by itself', async () => {
    openPage('/?area=990100005&year=2026&through=2026-10&lang=zh')
    const row = await overviewRow('法治培训期数')
    const figures = row.textContent
    stopServer()
    returnToWindow()
    expect(await screen.findByText(STALE)).toHaveTextContent(/\d{4}年\d+月\d+日 \d\d:\d\d/)
    expect((await overviewRow('法治培训期数')).textContent).toBe(figures)
    serve()
    await waitFor(() => expect(screen.queryByText(STALE)).not.toBeInTheDocument(), {
      timeout: RETRY_MS + 4_000,
    })
  }, 20_000)

  it('says why nothing came, and a retry brings the figures', async () => {
    const { user } = openPage('/?area=990100005&year=2026&lang=zh')
    stopServer()
    expect(await screen.findByRole('alert')).toHaveTextContent('无法连接服务器')
    serve()
    await user.click(screen.getByRole('button', { name: '重试' }))
    expect(await overviewRow('法治培训期数')).toBeInTheDocument()
  })

  it('is asked anew for what an import changed, and for nothing else', async () => {
    const store = createSampleStore()
    const asked: string[] = []
    const note = ({ request }: { request: Request }) => {
      const { pathname } = new URL(request.url)
      // What is due is late from one day to the next: it is asked for whenever somebody looks.
      const isAnyway = pathname.startsWith(PATHS.ready) || pathname === REGISTER_PATHS.due
      if (request.method === 'GET' && !isAnyway) asked.push(pathname)
    }
    const corrected = async (code: string) => {
      const query = { areaCodes: [code], years: [2026] }
      const rows = await store.observations(query)
      await store.write('2026-11-06T01:00:00Z', async (writer) => {
        const doubled = rows.map((row) => ({ ...row, value: row.value && row.value * 2 }))
        await writer.put('observations', doubled)
        return true
      })
      returnToWindow()
    }
    openPage('/?area=990100005&year=2026&through=2026-10&lang=zh', store)
    const before = (await overviewRow('法治培训期数')).textContent
    mockServer.events.on('request:start', note)
    onTestFinished(() => mockServer.events.removeAllListeners())
    await corrected('990100006')
    await corrected('990100005')
    await waitFor(async () =>
      expect((await overviewRow('法治培训期数')).textContent).not.toBe(before),
    )
    expect(new Set(asked)).toEqual(new Set([PATHS.progress]))
  })

  it('offers to load anew once it runs another build than the page', async () => {
    openPage('/?area=990100005&year=2026&through=2026-10&lang=zh')
    await overviewRow('法治培训期数')
    expect(screen.queryByText(OUTDATED)).not.toBeInTheDocument()
    serve(undefined, 'another build')
    returnToWindow()
    expect(await screen.findByText(OUTDATED)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '重新载入' })).toBeEnabled()
  }, 20_000)
})
