import { expect, it } from 'vitest'
import { PARAMETERS } from './selection.ts'
import { strangeParameters } from './strange-parameters.ts'

const strange = (query: string) =>
  strangeParameters(Array.from(new URLSearchParams(query)), PARAMETERS).map(([name]) => name)

it.each([
  'month=2025-07',
  'yr=2025',
  'Year=2025',
  'thorugh=2025-07',
  'x=2025-07',
  'when=2025Q3',
  'parent=500231',
])('takes %s for a parameter of ours', (query) => {
  expect(strange(query)).toEqual([query.split('=')[0]])
})

it.each([
  'from=groupmessage&isappinstalled=0',
  'from=singlemessage&scene=1&clicktime=1764210000&enterid=1764210000',
  'code=0f1aBc&state=STATE&nsukey=AbC%3D&wxshare_count=2',
  'utm_source=wechat&spm=a2.1&_t=1764210000123&share_token=9f',
  'month=',
])('passes over %s', (query) => {
  expect(strange(query)).toEqual([])
})
