import { expect, it } from 'vitest'
import { createMetrics, mayReadMetrics } from './metrics.ts'

const TOKEN = 'a-token-of-some-length'

it.each([
  ['127.0.0.1', {}, true],
  ['::1', {}, true],
  ['10.0.0.7', {}, false],
  // nginx on the same machine passes readers on from its own address
  ['127.0.0.1', { 'x-forwarded-for': '10.0.0.7' }, false],
  ['10.0.0.7', { authorization: `Bearer ${TOKEN}` }, true],
  ['10.0.0.7', { authorization: `Bearer ${TOKEN}x` }, false],
  ['10.0.0.7', { authorization: '' }, false],
])('are read from %s with %j: %s', (reader, headers, expected) => {
  const request = new Request('http://localhost/metrics', { headers: { ...headers } })
  expect(mayReadMetrics(request, reader, TOKEN)).toBe(expected)
  if ('authorization' in headers) expect(mayReadMetrics(request, reader, null)).toBe(false)
})

it('count requests by a few routes, and tell how old the dataset is', async () => {
  const importedAt = '2026-11-02T08:00:00.000Z'
  const identity = async () => ({ version: '1-a', importedAt, holdsSample: false })
  const metrics = createMetrics({ identity }, () => Date.parse(importedAt) + 90_000)
  for (const path of ['/api/areas', '/api/areas', '/api/x/1', '/api/x/2', '/%61', '/assets/a.js']) {
    metrics.served({ method: 'GET', path, query: [], status: 200, ms: 30 })
  }
  const text = await metrics.text()
  expect(text).toContain('http_requests_total{route="/api/areas",status="200"} 2\n')
  expect(text).toContain('http_requests_total{route="/api/*",status="200"} 2\n')
  expect(text).toContain('http_request_duration_seconds_bucket{le="0.05",route="/api/areas"} 2\n')
  expect(text).toContain('dashboard_dataset_age_seconds 90\n')
  expect(text).toMatch(/nodejs_eventloop_lag_seconds \d/)
  expect(text).toMatch(/process_resident_memory_bytes \d/)
})
