import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * Which folder may import which (docs/architecture in one picture): facts -> domain -> contract ->
 * API -> client. What is not allowed here is not allowed.
 */
const LAYERS: readonly (readonly [layer: string, allowed: readonly string[]])[] = [
  ['domain', []],
  ['contract', ['domain']],
  ['dataset', ['domain']],
  ['server/api', ['contract', 'domain']],
  ['server/imports', ['server/api', 'contract', 'domain', 'dataset']],
  ['server/node', ['server/api', 'server/imports', 'contract', 'domain', 'dataset']],
  ['mocks', ['server/api', 'server/imports', 'contract', 'domain', 'dataset']],
  ['src/text', ['contract', 'domain']],
  ['src/data', ['src/text', 'contract', 'domain']],
  ['src/selection', ['src/text', 'contract', 'domain', 'src/data']],
  ['src/charts', ['src/text', 'contract', 'domain']],
  ['src/components', ['src/text', 'src/data', 'src/selection', 'src/charts', 'contract', 'domain']],
  [
    'src/features',
    ['src/text', 'src/data', 'src/selection', 'src/charts', 'src/components', 'contract', 'domain'],
  ],
  [
    'src/app',
    [
      'src/text',
      'src/data',
      'src/selection',
      'src/charts',
      'src/components',
      'src/features',
      'contract',
      'domain',
    ],
  ],
]

interface Import {
  readonly file: string
  readonly target: string
}

const root = join(dirname(new URL(import.meta.url).pathname), '..')

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return filesUnder(path)
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : []
  })
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const pattern = /(?:\bfrom|^import|\bimport\()\s*'([\w@./?:-]+)'/gm
  return [...text.matchAll(pattern)].map(([, specifier = '']) => ({
    file,
    target: specifier.startsWith('.')
      ? relative(root, join(root, posix.dirname(file), specifier.replace(/\?.*$/, '')))
      : specifier,
  }))
}

const layerOf = (path: string) =>
  LAYERS.map(([layer]) => layer).find((layer) => path.startsWith(`${layer}/`))

/** A test beside or across the layers may look anywhere; what ships may not. */
const ALL = LAYERS.flatMap(([layer]) => filesUnder(layer))

describe('layers', () => {
  it.each(LAYERS)('%s holds files and imports only what it may', (layer, allowed) => {
    const files = ALL.filter((file) => file.startsWith(`${layer}/`))
    expect(files.length, `no file matches ${layer}`).toBeGreaterThan(0)
    const broken = files.flatMap(importsOf).filter(({ target }) => {
      const other = layerOf(target)
      return other !== undefined && other !== layer && !allowed.includes(other)
    })
    expect(broken).toEqual([])
  })

  it('keeps features apart from one another', () => {
    const features = ALL.filter((file) => file.startsWith('src/features/'))
    const broken = features.flatMap(importsOf).filter(({ file, target }) => {
      const [, , own] = file.split('/')
      const [src, folder, other] = target.split('/')
      return src === 'src' && folder === 'features' && other !== own
    })
    expect(broken).toEqual([])
  })

  it('loads the mock API only by dynamic import in main.tsx', () => {
    const files = filesUnder('src')
    const text = (file: string) => readFileSync(join(root, file), 'utf8')
    const naming = files.filter((file) => /['"][./]+mocks\//.test(text(file)))
    expect(naming).toEqual(['src/main.tsx'])
    expect(text('src/main.tsx')).toMatch(/import\(\s*'\.\.\/mocks\//)
  })
})

it('lets no files import one another in a circle, types included', () => {
  const imports = new Map(ALL.map((file) => [file, importsOf(file).map(({ target }) => target)]))
  expect(ALL.length).toBeGreaterThan(300)
  expect(circlesIn(imports)).toEqual([])
})

/** Groups of files that reach one another by imports (Tarjan's strongly connected components). */
function circlesIn(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = []
  const open: string[] = []
  const place = new Map<string, number>()
  const closed = new Set<string>()
  /** The earliest open file that `file` reaches. */
  const visit = (file: string): number => {
    const own = place.size
    place.set(file, own)
    const from = open.push(file) - 1
    let earliest = own
    for (const target of imports.get(file) ?? []) {
      if (closed.has(target) || !imports.has(target)) continue
      earliest = Math.min(earliest, place.get(target) ?? visit(target))
    }
    if (earliest === own) {
      const group = open.splice(from)
      for (const member of group) closed.add(member)
      if (group.length > 1) found.push(group)
    }
    return earliest
  }
  for (const file of imports.keys()) if (!place.has(file)) visit(file)
  return found
}

it('finds the circles among files that reach one another', () => {
  const imports = {
    a: ['b'],
    b: ['c', 'd'],
    c: ['a'],
    d: ['e'],
    e: ['zod'],
    f: ['f', 'g'],
    g: ['f'],
  }
  expect(circlesIn(new Map(Object.entries(imports)))).toEqual([
    ['a', 'b', 'c'],
    ['f', 'g'],
  ])
})

describe('powers', () => {
  const naming = (pattern: RegExp, files: readonly string[]) =>
    files.filter((file) => pattern.test(withoutComments(readFileSync(join(root, file), 'utf8'))))

  it('touches node and database drivers in server/node alone', () => {
    const drivers = /from '(node:|libsql|kysely|pg|pino|@hono\/node-server)/
    const others = ALL.filter((file) => !file.startsWith('server/node/'))
    expect(naming(drivers, ALL).length).toBeGreaterThan(0)
    expect(naming(drivers, others)).toEqual([])
  })

  it('fetches in src/data alone', () => {
    const files = filesUnder('src')
    const fetching = naming(/\bfetch\(/, files)
    expect(fetching.length).toBeGreaterThan(0)
    expect(fetching.filter((file) => !file.startsWith('src/data/'))).toEqual([])
  })

  it('leaves keys of an input method alone wherever a key is handled', () => {
    const handling = naming(/onKeyDown=|'keydown'/, filesUnder('src'))
    expect(handling.length).toBeGreaterThan(0)
    const asking = new Set(naming(/isImeKey\(|commandOfKey\(/, filesUnder('src')))
    expect(handling.filter((file) => !asking.has(file))).toEqual([])
  })

  it('reads the clock in main alone', () => {
    const calendar = naming(/\bDate\.now\(|new Date\(\)/, [...ALL, ...filesUnder('src')])
    expect(calendar.filter((file) => !/\/main\.tsx?$/.test(file))).toEqual([])
    // Durations may be measured where the program meets the machine.
    const pure = ALL.filter((file) => !file.startsWith('server/node/'))
    expect(naming(/performance\.now\(/, pure)).toEqual([])
  })

  it('keeps domain, contract and dataset free of anything but zod and papaparse', () => {
    const pure = ALL.filter((file) => /^(domain|contract|dataset)\//.test(file))
    const outside = pure
      .flatMap(importsOf)
      .filter(({ target }) => !/^(domain|contract|dataset|zod|papaparse)/.test(target))
    expect(outside).toEqual([])
  })
})

it('names only sections of docs/figures.md that are there', () => {
  const headings = readFileSync(join(root, 'docs/figures.md'), 'utf8')
    .split('\n')
    .flatMap((line) => /^## (.+) ·/.exec(line)?.[1] ?? [])
  const named = [...ALL, ...filesUnder('tests')].flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/docs\/figures\.md, ([A-Z][a-z -]+)/g)].map(
      ([, section = '']) => ({ file, section }),
    ),
  )
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter(({ section }) => !headings.includes(section))).toEqual([])
})

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}
