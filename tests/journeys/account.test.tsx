import { screen, waitFor, within } from '@testing-library/react'
import { http } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import { mockServer } from '../../mocks/node.ts'
import { signInHere } from '../../mocks/sign-in.ts'
import { hashOf } from '../../server/api/access/secrets.ts'
import { problemResponse } from '../../server/api/problem-response.ts'
import { openPage } from './open-page.tsx'

const PASSWORD = '法治政府建设2026'
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const field = (name: string) => screen.findByLabelText(name)

describe('signing in', () => {
  it('starts from any page, says what is wrong, leads back there, and shows who is there', async () => {
    const { user } = openPage('/compare?parent=990100&year=2026&through=2026-10&lang=zh')
    await user.click(await screen.findByRole('link', { name: '登录' }))
    await user.type(await field('姓名'), '示例')
    await user.type(await field('密码'), '不知道的密码{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent('姓名或密码不对。')
    expect(screen.getByText('示例县可用账号“示例”试用，密码 sample-county。')).toBeVisible()
    await user.click(await button('用它登录'))
    await screen.findByRole('link', { name: '示例（督察员），查看账号' })
    expect(window.location.pathname + window.location.search).toBe(
      '/compare?parent=990100&year=2026&through=2026-10&lang=zh',
    )
    expect(screen.queryByRole('link', { name: '登录' })).toBeNull()
    // Their own unit from now on, without being asked.
    expect(document.cookie).toContain('unit=990100')
  })

  it('is asked for in place of a page that only those who have signed in may read', async () => {
    openPage('/?lang=zh')
    mockServer.use(
      http.all('/api/*', ({ request }) =>
        request.url.includes('/api/session')
          ? undefined
          : problemResponse('signed_out', 'Only those who have signed in may read.'),
      ),
    )
    expect(await screen.findByText('登录后可以查看。')).toBeVisible()
    // Once, however much of the page is refused.
    expect(screen.getAllByLabelText('姓名')).toHaveLength(1)
  })
})

describe('the administrator', () => {
  it('is created by the address of the first start, and looks after accounts', async () => {
    const signIn = signInHere(() => Date.UTC(2026, 10, 6, 1, 30))
    await signIn.accounts.setSetupToken(await hashOf('one-time'), '2026-11-06T02:30:00.000Z')
    const { user } = openPage('/setup?lang=zh#one-time', undefined, signIn)
    await user.type(await field('姓名'), '管理员甲')
    await user.type(await field('密码'), '1234567890')
    await user.click(await button('创建并登录'))
    expect(await screen.findByRole('alert')).toHaveTextContent('这个密码太常用，请换一个。')
    await user.clear(await field('密码'))
    await user.type(await field('密码'), PASSWORD)
    await user.click(await button('创建并登录'))

    await screen.findByText('共1个账号')
    expect(window.location.hash).toBe('')
    const form = within(await screen.findByRole('form', { name: '新建账号' }))
    await user.type(form.getByLabelText('姓名'), '张三')
    await user.type(form.getByLabelText('初始密码'), PASSWORD)
    await user.click(form.getByRole('button', { name: '新建' }))
    expect(form.getByRole('alert')).toHaveTextContent('请选择单位。')
    await user.type(form.getByRole('combobox', { name: '单位' }), 'xmz{Enter}')
    await form.findByText('已选：新民镇')
    await user.click(form.getByRole('button', { name: '新建' }))
    const row = async () => (await screen.findByText('张三')).closest('tr')
    expect(await row()).toHaveTextContent(/^张三填报员新民镇可登录/)

    await user.click(await button('停用：张三'))
    await waitFor(async () => expect(await row()).toHaveTextContent('已停用'))
    await user.click(await button('注销：张三'))
    const question = await screen.findByRole('form', { name: /^注销“张三”？/ })
    await user.click(within(question).getByRole('button', { name: '注销' }))
    await screen.findByText('（已注销）')
    expect(screen.queryByRole('button', { name: /张三/ })).toBeNull()

    await user.click(screen.getByRole('link', { name: '管理员甲（管理员），查看账号' }))
    await user.type(await field('现在的密码'), '记错了的密码')
    await user.type(await field('新密码'), `${PASSWORD}新`)
    await user.click(await button('更改密码'))
    expect(await screen.findByText('现在的密码不对。')).toBeVisible()
    await user.clear(await field('现在的密码'))
    await user.type(await field('现在的密码'), PASSWORD)
    await user.click(await button('更改密码'))
    expect(await screen.findByText('密码已更改，其他地方的登录均已失效。')).toBeVisible()

    // What was typed and not sent yet is asked about; whoever stays is still signed in.
    const id = (await signIn.accounts.accountNamed('管理员甲'))?.account.id
    localStorage.setItem(`entry-drafts-1|${id}|500231101|2026-10`, '{}')
    const asked: string[] = []
    vi.stubGlobal('confirm', (question = '') => asked.push(question) > 1)
    await user.click(await button('在所有地方退出'))
    expect(asked).toEqual([expect.stringContaining('还有填报没有送到服务器')])
    expect(document.cookie).toContain('signed_in=1')
    const left = vi.spyOn(window.location, 'assign').mockImplementation(() => undefined)
    await user.click(await button('在所有地方退出'))
    await waitFor(() => expect(left).toHaveBeenCalledWith('/?lang=zh'))
    expect(document.cookie).not.toContain('signed_in=1')
  })
})
