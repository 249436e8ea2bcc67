import fc from 'fast-check'
import { expect, it } from 'vitest'
import { reachable, workedOut } from './walk.ts'

/** Nodes 0..n, each leading to some behind it. */
const graphs = fc
  .array(fc.array(fc.nat({ max: 9 }), { maxLength: 3 }), { minLength: 1, maxLength: 12 })
  .map((rows) => rows.map((row, at) => row.map((step) => at + 1 + step)))

it('works out what calls of calls would, and each node once', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const next = (node: number) => (graph[node] ?? []).filter((one) => one < graph.length)
      const deep = (node: number): number => 1 + Math.max(0, ...next(node).map(deep))
      const all = (node: number): number[] => [node, ...next(node).flatMap(all)]
      const known = new Map<number, number>()
      const asked: number[] = []
      const depth = workedOut(0, next, known, (node) => {
        asked.push(node)
        return 1 + Math.max(0, ...next(node).map((one) => known.get(one) ?? Number.NaN))
      })
      expect(depth).toBe(deep(0))
      expect(asked.length).toBe(known.size)
      expect(reachable([0], next)).toEqual(new Set(all(0)))
    }),
  )
})

it('comes to an end in a circle', () => {
  const next = (node: number) => [(node + 1) % 3]
  expect([...reachable([0], next)]).toEqual([0, 1, 2])
  const known = new Map<number, number>()
  expect(workedOut(0, next, known, (node) => node)).toBe(0)
})
