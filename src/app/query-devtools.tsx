import { lazy, Suspense } from 'react'

/** Never true in what is built, so that the bundler leaves the tools out; tests do without them. */
const WANTED = import.meta.env.DEV && import.meta.env.MODE !== 'test'

const Panel = WANTED
  ? lazy(async () => {
      const { ReactQueryDevtools } = await import('@tanstack/react-query-devtools')
      return { default: ReactQueryDevtools }
    })
  : null

/** In development: what was asked of the API, and what is kept of it. */
export function QueryDevtools() {
  return (
    Panel && (
      <Suspense>
        <Panel buttonPosition="bottom-left" />
      </Suspense>
    )
  )
}
