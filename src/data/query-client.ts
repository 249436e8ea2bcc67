import { QueryClient } from '@tanstack/react-query'

/**
 * The cache of API answers. An answer stays good until the health poll sees another dataset or a
 * request fails; there is no other reason for a figure to change.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: true,
        // Inside an intranet the browser may believe to be offline while the server is near.
        networkMode: 'always',
      },
    },
  })
}
