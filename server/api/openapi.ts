import * as z from 'zod/mini'
import { contentTypeOf, type Endpoint, endpoints } from '../../contract/endpoints.ts'
import { UPLOAD } from '../../contract/import-resources.ts'
import type { Operation } from '../../contract/operation.ts'
import { operations } from '../../contract/operations.ts'
import { problemSchema } from '../../contract/problem.ts'

const PROBLEM = {
  description: 'Refused or failed, with a stable code and the fields at fault.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

/** The API document (OpenAPI 3.1), made from the contract so that it cannot say anything else. */
export function openapiDocument(programVersion: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: '法治政府建设进度 · Rule-of-law progress API',
      version: programVersion,
      description:
        'Indicators of township rule-of-law work: year to date, plan, pace and same-period change. A figure is a value with its qualifier or the one reason why there is none.',
    },
    servers: [{ url: '/' }],
    paths: paths(),
    components: { schemas: { Problem: schemaOf(problemSchema) } },
  }
}

/** Endpoints and operations by path: several operations may share one. */
function paths(): Record<string, object> {
  const all: Record<string, object> = {}
  for (const [id, endpoint] of Object.entries<Endpoint>(endpoints)) {
    all[endpoint.path] = pathOf(id, endpoint)
  }
  for (const [id, operation] of Object.entries<Operation>(operations)) {
    const { path, method } = operation
    all[path] = { ...all[path], [method]: operationOf(id, operation) }
  }
  return all
}

function operationOf(id: string, operation: Operation): object {
  const { path, summary, query, parameters, body, upload, response, contentType } = operation
  const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: parameters[name] ?? '',
    schema: { type: 'string' },
  }))
  return {
    operationId: id,
    summary,
    parameters: [...named, ...parametersOf({ query, parameters })],
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } },
    }),
    ...(upload && {
      requestBody: {
        required: true,
        content: { 'multipart/form-data': { schema: partsOf(upload) } },
      },
    }),
    responses: {
      ...(response
        ? {
            200: {
              description: summary,
              content: { 'application/json': { schema: schemaOf(response) } },
            },
          }
        : contentType !== undefined
          ? {
              200: {
                description: summary,
                content: { [contentType]: { schema: { type: 'string' } } },
              },
            }
          : { 204: { description: 'Done.' } }),
      default: PROBLEM,
    },
  }
}

/** The parts of an upload: files are as many as there are, the rest is text. */
function partsOf(parts: NonNullable<Operation['upload']>): object {
  const binary = { type: 'array', items: { type: 'string', format: 'binary' } }
  const properties = Object.entries(parts).map(([name, description]) => [
    name,
    { ...(name === UPLOAD.file ? binary : { type: 'string' }), description },
  ])
  return { type: 'object', properties: Object.fromEntries(properties), required: [UPLOAD.file] }
}

function parametersOf({ query, parameters }: Pick<Endpoint, 'query' | 'parameters'>): object[] {
  return Object.entries(query.shape).map(([name, shape]) => ({
    name,
    in: 'query',
    required: !z.safeParse(shape, undefined).success,
    description: parameters[name] ?? '',
    schema: schemaOf(shape),
  }))
}

function pathOf(id: string, endpoint: Endpoint): object {
  const schema = endpoint.response ? schemaOf(endpoint.response) : { type: 'string' }
  return {
    get: {
      operationId: id,
      summary: endpoint.summary,
      parameters: parametersOf(endpoint),
      responses: {
        200: {
          description: endpoint.summary,
          headers: {
            ETag: { description: 'Dataset version.', schema: { type: 'string' } },
          },
          content: { [contentTypeOf(endpoint)]: { schema } },
        },
        304: { description: 'Not changed since the given ETag.' },
        default: PROBLEM,
      },
    },
  }
}

function schemaOf(schema: z.core.$ZodType): object {
  const { $schema: _, ...document } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
  })
  return document
}
