import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { mockServer } from '../../mocks/node.ts'
import { ApiError, getAnswer } from './api-client.ts'
import { firstAnswersIn } from './first-answers.ts'

const answer = {
  program: '1',
  dataset: { version: '7', importedAt: null, holdsSample: false },
  areas: [],
  defaultArea: null,
  lastMonth: '2026-11',
}

function serve(response: () => Response) {
  mockServer.use(http.get('/api/areas', response))
}
const failure = () =>
  getAnswer('areas', '/api/areas').then(
    () => null,
    (error: unknown) => error,
  )

describe('getAnswer', () => {
  it('brings what the contract promises', async () => {
    serve(() => HttpResponse.json(answer))
    expect(await getAnswer('areas', '/api/areas')).toEqual(answer)
  })

  it('tells a refusal with its reason from a server that is away', async () => {
    const problem = {
      type: 'about:blank',
      title: 'Unknown area',
      status: 404,
      code: 'unknown_area',
      detail: 'area is "9": expected a code of the dataset',
      fields: [],
    }
    serve(() => HttpResponse.json(problem, { status: 404 }))
    const refused = await failure()
    expect(refused).toMatchObject({ failure: 'refused', message: problem.detail, passing: false })
    expect(refused).toBeInstanceOf(ApiError)

    serve(() => HttpResponse.error())
    expect(await failure()).toMatchObject({ failure: 'unreachable', passing: true })

    serve(() => new HttpResponse('<html>Bad gateway</html>', { status: 502 }))
    expect(await failure()).toMatchObject({ failure: 'unreachable', passing: true })
  })

  it('asks again after a failure of the server itself', async () => {
    serve(() =>
      HttpResponse.json(
        { type: 'x', title: 'x', status: 503, code: 'internal', detail: 'x', fields: [] },
        { status: 503 },
      ),
    )
    expect(await failure()).toMatchObject({ failure: 'refused', passing: true })
  })

  it('does not take an answer for figures that the contract does not know', async () => {
    serve(() => HttpResponse.json({ ...answer, areas: [{ code: 500231101 }] }))
    expect(await failure()).toMatchObject({ failure: 'unreadable' })
    serve(() => new HttpResponse('not JSON', { status: 200 }))
    expect(await failure()).toMatchObject({ failure: 'unreadable' })
  })
})

describe('first answers', () => {
  const page = (text: string) =>
    new DOMParser().parseFromString(
      `<script type="application/json" id="first-answers">${text}</script>`,
      'text/html',
    )

  it('are those that came with the page', () => {
    expect(firstAnswersIn(page('{"/api/areas":{"areas":[]}}'))).toEqual({
      '/api/areas': { areas: [] },
    })
  })

  it('are none where the island is damaged or missing: the requests are made', () => {
    expect(firstAnswersIn(page('{"/api/areas":'))).toEqual({})
    expect(firstAnswersIn(page('null'))).toEqual({})
    expect(firstAnswersIn(new DOMParser().parseFromString('', 'text/html'))).toEqual({})
  })
})
