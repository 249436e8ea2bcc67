import { validate } from '@readme/openapi-parser'
import { expect, it } from 'vitest'
import { endpoints } from '../../contract/endpoints.ts'
import { createApi } from '../../server/api/app.ts'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import { today } from '../builders.ts'

const api = createApi({ store: createMemoryStore(), programVersion: '1.2.3', today })

it('publishes a valid OpenAPI 3.1 document that names every endpoint and parameter', async () => {
  const document = await (await api.request('/api/openapi.json')).json()
  expect(document).toMatchObject({ openapi: '3.1.0' })
  for (const { path, parameters } of Object.values(endpoints)) {
    const described = document.paths[path].get.parameters
    expect(described.map((one: { name: string }) => one.name)).toEqual(Object.keys(parameters))
    for (const one of described) expect(one.description, `${path} ${one.name}`).not.toBe('')
  }
  const result = await validate(document)
  expect(result).toMatchObject({ valid: true })
})

it('answers for an empty dataset without failing', async () => {
  const areas = await (await api.request('/api/areas')).json()
  expect(areas).toMatchObject({ areas: [], defaultArea: null })
  expect((await api.request('/api/progress?area=1')).status).toBe(400)
})
