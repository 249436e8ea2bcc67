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

/**
 * Names for each file of the source that several of these pages need those pages, for what the same pages
 * need to be one file. By itself it would be a dozen small ones, each of which costs a slow machine more to
 * take in than its bytes do.
 *
 * @param pages Name and file of each page.
 * @returns Their initials (it stands in every file that imports it), or null where fewer than two of the pages need the file.
 */
export function sharingPages(
  pages: readonly (readonly [name: string, file: string])[],
): (id: string, build: Chunking) => string | null {
  let known: readonly (readonly [string, ReadonlySet<string>])[] | null = null
  return (id, build) => {
    known ??= pages.map(([name, file]) => [name, reachedFrom([file], build)])
    const needing = known.flatMap(([name, reached]) => (reached.has(id) ? [name] : []))
    return needing.length > 1 ? needing.map((name) => name[0]).join('') : null
  }
}

function reachedFrom(starts: readonly string[], build: Chunking): ReadonlySet<string> {
  const reached = new Set(starts)
  for (const id of reached)
    for (const next of build.getModuleInfo(id)?.importedIds ?? []) reached.add(next)
  return reached
}
