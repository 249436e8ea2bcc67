import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Names classes for the build: they are in every style and element, so they are short and alike (a hash
 * of five letters does not compress), and the same at every build.
 *
 * @param folder Where all styles are, absolute.
 * @returns Names a class of a file, from both numbers: `c3_0` is the first class of the fourth file.
 */
export function shortClassNames(folder: string): (name: string, file: string) => string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.module.css'))
    .sort()
    .map((file) => ({ path: join(folder, file), names: [] as string[] }))
  return (name, file) => {
    const index = files.findIndex(({ path }) => path === file)
    const names = files[index]?.names
    if (names === undefined) throw new Error(`a style outside ${folder}: ${file}`)
    if (!names.includes(name)) names.push(name)
    return `c${index.toString(36)}_${names.indexOf(name).toString(36)}`
  }
}
