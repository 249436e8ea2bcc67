/**
 * Everything that some nodes lead to, they themselves first; each once.
 *
 * By hand and not by calls of calls: a chain of thousands would fill the stack.
 */
export function reachable<Node>(
  starts: Iterable<Node>,
  next: (node: Node) => Iterable<Node>,
): ReadonlySet<Node> {
  const found = new Set(starts)
  // A set hands out what is added while it is walked.
  for (const node of found) for (const one of next(node)) found.add(one)
  return found
}

/**
 * What is worked out of a node from what was worked out of those that it leads to; each once.
 *
 * @param known What has been worked out already; what is met on the way is added.
 * @param of Finds the nodes behind in `known`; in a circle one of them is missing.
 */
export function workedOut<Node, Result>(
  start: Node,
  next: (node: Node) => Iterable<Node>,
  known: Map<Node, Result>,
  of: (node: Node) => Result,
): Result {
  const entered = new Set<Node>()
  const steps = [start]
  for (let node = steps.at(-1); node !== undefined; node = steps.at(-1)) {
    if (!known.has(node) && !entered.has(node)) {
      entered.add(node)
      for (const one of next(node)) if (!known.has(one) && !entered.has(one)) steps.push(one)
      if (steps.at(-1) !== node) continue
    }
    steps.pop()
    if (!known.has(node)) known.set(node, of(node))
  }
  return known.get(start) ?? of(start)
}
