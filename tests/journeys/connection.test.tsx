import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
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
