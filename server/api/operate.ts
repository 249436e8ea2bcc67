import type { Hono } from 'hono'
import type * as z from 'zod/mini'
import type { Operation } from '../../contract/operation.ts'
import { operations } from '../../contract/operations.ts'
import type { Answered } from '../../contract/proof.ts'
import type { Circumstances, SetHeaders } from './access/session-carrier.ts'
import { parseBody } from './parse-body.ts'
import { parseQuery } from './parse-query.ts'

/** What the server that took a request tells the API of it. */
export interface ApiEnv {
  Bindings: Partial<Circumstances>
}

/** What an operation is asked. */
export interface AskedOf<One extends Operation> {
  readonly request: Request
  readonly query: z.infer<One['query']>
  readonly body: One['body'] extends z.ZodMiniType ? z.infer<One['body']> : null
  /** What the `{}` of the path stands for; empty where there is none. */
  readonly named: readonly string[]
  readonly circumstances: Circumstances
}

/** What an operation answers, without the program's version; none where the contract promises none. */
type AnswerOf<One extends Operation> = (One['response'] extends z.ZodMiniType
  ? { readonly resource: Omit<Answered<One['response']>, 'program'> }
  : One['contentType'] extends string
    ? { readonly text: string }
    : { readonly resource?: never }) & { readonly headers?: SetHeaders }

/** Serves an operation: query and body are checked first. */
export type Operate = <One extends Operation>(
  operation: One,
  work: (asked: AskedOf<One>) => Promise<AnswerOf<One>>,
) => void

/** For one reader alone, and only now. */
const PRIVATE = { 'cache-control': 'private, no-store' }

/** Serves operations on an app; every answer says which client belongs to it. */
export function operationsOn(app: Hono<ApiEnv>, clientVersion: string): Operate {
  return (operation, work) => {
    const path = operation.path.replace(/\{(\w+)\}/g, ':$1')
    const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
    app.on(operation.method.toUpperCase(), path, async (c) => {
      const { raw } = c.req
      // biome-ignore lint/suspicious/noExplicitAny: what was checked becomes what its schema says, once
      const asked: any = {
        request: raw,
        query: parseQuery(operation.query, c.req.url),
        body: operation.body && (await parseBody(operation.body, raw, operation.largest)),
        named: names.map((name) => c.req.param(name) ?? ''),
        circumstances: { address: c.env?.address ?? '', secure: c.env?.secure ?? false },
      }
      const {
        resource,
        text,
        headers = [],
      }: { resource?: object; text?: string; headers?: SetHeaders } = await work(asked)
      const body = resource
        ? JSON.stringify({ program: clientVersion, ...resource })
        : (text ?? null)
      const contentType = operation.contentType ?? 'application/json'
      const answer = new Response(body, {
        status: body === null ? 204 : 200,
        headers: { ...PRIVATE, ...(body !== null && { 'content-type': contentType }) },
      })
      for (const [name, value] of headers) answer.headers.append(name, value)
      return answer
    })
  }
}

/** The methods with which something is asked or told at a path; none where no operation is. */
export function methodsAt(pathname: string): readonly string[] {
  const all: readonly Operation[] = Object.values(operations)
  const here = all.filter(({ path }) =>
    new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
  )
  return here.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : method.toUpperCase()))
}
