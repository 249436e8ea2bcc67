import * as z from 'zod/mini'
import { crashSchema } from '../../contract/crash.ts'
import { contentTypeOf, type Endpoint, endpoints } from '../../contract/endpoints.ts'
import { PATHS } from '../../contract/paths.ts'
import { problemSchema } from '../../contract/problem.ts'

const PROBLEM = {
  description: 'Refused or failed, with a stable code and the fields at fault.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

/** The API document (OpenAPI 3.1), made from the contract so that it cannot say anything else. */
export function openapiDocument(programVersion: string): object {
  const all: readonly (readonly [string, Endpoint])[] = Object.entries(endpoints)
  return {
    openapi: '3.1.0',
    info: {
      title: '法治政府建设进度 · Rule-of-law progress API',
      version: programVersion,
      description:
        'Indicators of township rule-of-law work: year to date, plan, pace and same-period change. A figure is a value with its qualifier or the one reason why there is none.',
    },
    servers: [{ url: '/' }],
    paths: {
      ...Object.fromEntries(all.map(([id, endpoint]) => [endpoint.path, pathOf(id, endpoint)])),
      [PATHS.crashes]: { post: CRASH },
    },
    components: { schemas: { Problem: schemaOf(problemSchema) } },
  }
}

const CRASH = {
  operationId: 'crash',
  summary:
    'Told by a page that crashed, for the log of the server: no figures, no names, no addresses.',
  requestBody: {
    required: true,
    content: { 'application/json': { schema: schemaOf(crashSchema) } },
  },
  responses: {
    204: { description: 'Noted.' },
    default: PROBLEM,
  },
}

function pathOf(id: string, endpoint: Endpoint): object {
  const schema = endpoint.response ? schemaOf(endpoint.response) : { type: 'string' }
  return {
    get: {
      operationId: id,
      summary: endpoint.summary,
      parameters: Object.entries(endpoint.query.shape).map(([name, shape]) => ({
        name,
        in: 'query',
        required: !z.safeParse(shape, undefined).success,
        description: endpoint.parameters[name] ?? '',
        schema: schemaOf(shape),
      })),
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
