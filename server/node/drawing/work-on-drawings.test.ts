import { expect, it } from 'vitest'
import type { Drawing } from '../../../contract/drawn-page.ts'
import { drawingBy } from './work-on-drawings.ts'

const QUESTION = {
  path: '/',
  answers: new Map([['/api/areas', Buffer.from('{"name":"砝桥镇"}')]]),
  now: 7,
  cookies: '',
  languages: ['zh'],
  base: '',
}

it('draws a page from its answers as they travelled', async () => {
  const client: Drawing = {
    drawPage: ({ path, answers }) => ({
      html: `${path} ${JSON.stringify(answers)}`,
      missing: [],
      parts: [],
    }),
  }
  const { answer } = drawingBy(Promise.resolve(client), () => undefined)
  const { page } = await answer(QUESTION)
  expect(page?.html).toBe('/ {"/api/areas":{"name":"砝桥镇"}}')
})

it.each([
  [
    'a page that cannot be drawn',
    async () => ({
      drawPage: () => {
        throw new Error('no')
      },
    }),
  ],
  [
    'a client that cannot be loaded',
    async () => {
      throw new Error('no')
    },
  ],
])('tells of %s, and leaves it to the client', async (_, client) => {
  const failures: unknown[] = []
  const { answer } = drawingBy(client(), (error) => failures.push(error))
  expect(await answer(QUESTION)).toEqual({ page: null })
  expect(failures).toEqual([new Error('no')])
})
