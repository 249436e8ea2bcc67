import { createApi } from '../server/api/app.ts'
import { startFiguresThreads } from '../server/node/figures/figures-threads.ts'
import { questionSizeIn } from '../server/node/figures/question-size.ts'
import { type ApiAnswers, createApiAnswers } from '../server/node/web/api-answers.ts'
import { ReaderLimits } from '../server/node/web/reader-limits.ts'
import type { BenchDatabase } from './figures.ts'
import { compare, type Timed } from './measure.ts'
import type { Finding } from './report.ts'

const TODAY = () => '2026-11-06'
const MONTHS = ['2026-08', '2026-09', '2026-10']

/**
 * How long a question about health waits behind comparisons that were asked for just before it and
 * that their readers leave once it is answered.
 *
 * @param program The built program.
 */
export async function healthBehindComparisons(
  { url, store, province }: BenchDatabase,
  program: URL,
): Promise<Finding> {
  const api = createApi({ store, programVersion: 'bench', today: TODAY })
  const threads = startFiguresThreads({
    program,
    threads: 1,
    start: { databaseUrl: url, programVersion: 'bench', clientVersion: null, build: 'bench' },
    onFailure(error) {
      throw error
    },
  })
  const beside = { threads, size: questionSizeIn(store), limits: new ReaderLimits(0, () => 0) }
  const comparison = await compare(
    3,
    behind(() => createApiAnswers(api, store, TODAY), province),
    behind(() => createApiAnswers(api, store, TODAY, beside), province),
  )
  await threads.close()
  return {
    title: `Health behind ${MONTHS.length} comparisons of a province, one indicator each`,
    first: 'same thread',
    second: 'beside it',
    comparison,
    says: (ratio) => `On the same thread health takes ${ratio} times as long.`,
  }
}

function behind(open: () => ApiAnswers, province: string): Timed<ApiAnswers> {
  let asked: Promise<unknown> = Promise.resolve()
  let left = new AbortController()
  return {
    async prepare() {
      left.abort()
      await asked
      left = new AbortController()
      // Nothing is kept from the last round.
      return open()
    },
    async run(answers) {
      const { signal } = left
      const ask = (path: string) =>
        answers.fetch(new Request(`http://localhost${path}`, { signal })).catch(() => null)
      const query = `parent=${province}&level=township&indicators=training_sessions`
      asked = Promise.all(MONTHS.map((month) => ask(`/api/comparison?${query}&through=${month}`)))
      // As a server does: each request is taken up before the next is looked at.
      await new Promise((resolve) => setTimeout(resolve, 20))
      await answers.fetch(new Request('http://localhost/api/health'))
    },
  }
}
