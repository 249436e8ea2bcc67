import type * as z from 'zod/mini'

/** An answer as it is read: what a schema lets through, and nothing of it is ever changed. */
export type Answered<Schema extends z.ZodMiniType> = ReadOnly<z.infer<Schema>>

type ReadOnly<T> = T extends readonly (infer Item)[]
  ? readonly [...{ [K in keyof T]: ReadOnly<T[K]> }] extends infer Tuple
    ? number extends T['length']
      ? readonly ReadOnly<Item>[]
      : Tuple
    : never
  : T extends object
    ? { readonly [K in keyof T]: ReadOnly<T[K]> }
    : T

/** True where two types allow exactly the same values, property by property. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

/**
 * A schema of a domain type, proved by the compiler both ways: a field that one has and the other
 * lacks does not compile. At run time it is the schema itself.
 *
 * @example const figureSchema = schemaOf<Figure>()(z.discriminatedUnion('kind', [...]))
 */
export function schemaOf<Domain>() {
  return <Schema extends z.ZodMiniType>(
    schema: Same<Answered<Schema>, Domain> extends true ? Schema : never,
  ): Schema => schema
}
