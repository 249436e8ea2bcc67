/** The part of `a÷b` before the sign; empty where the definition is no quotient. */
export function numeratorOf(definition: string | null): string {
  const [part = '', rest] = (definition ?? '').split(/[÷/]/)
  return rest === undefined ? '' : part.trim()
}
