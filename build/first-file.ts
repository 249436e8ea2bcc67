/** What the build knows of a file while it puts files together. */
interface Chunking {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null
}

/**
 * Tells which files of the source are fetched before any page: the frame, and what the first page shares
 * with others. Shared by pages that are fetched alone it would be dozens of files, which compress worse.
 *
 * @param main The program's own start.
 * @param first The page that most readers open first.
 * @param others Pages that are opened later.
 */
export function firstFile(
  main: string,
  first: string,
  others: readonly string[],
): (id: string, build: Chunking) => boolean {
  let known: ReadonlySet<string> | null = null
  const decide = (build: Chunking): ReadonlySet<string> => {
    const shared = reachedFrom(others, build)
    const ofFirst = [...reachedFrom([first], build)].filter((id) => shared.has(id))
    return new Set([...reachedFrom([main], build), ...ofFirst])
  }
  return (id, build) => {
    known ??= decide(build)
    return known.has(id)
  }
}

function reachedFrom(starts: readonly string[], build: Chunking): ReadonlySet<string> {
  const reached = new Set(starts)
  for (const id of reached)
    for (const next of build.getModuleInfo(id)?.importedIds ?? []) reached.add(next)
  return reached
}
