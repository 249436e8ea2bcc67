import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * Words are written in one file per language and topic (`*.zh.ts` beside `*.en.ts`); everything
 * else is free of language. Tests beside the code quote sentences and are left out.
 */
const root = join(dirname(new URL(import.meta.url).pathname), '..')

const FILES = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file}`)
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
const isWords = (file: string) => /\.(zh|en)\.ts$/.test(file)
const CODE = FILES.filter((file) => !isWords(file))

/** Names of languages in themselves, for the switch that shows both; and of a font, as systems have it. */
const BILINGUAL: ReadonlySet<string> = new Set([
  'src/text/language.ts',
  'src/features/present/files/pptx/theme-part.ts',
])

/** English that stays where it is, each with its reason. */
const EXCEPTIONS: ReadonlySet<string> = new Set([
  // A fault of a schema, told in the schema library's language like all its others.
  'unknown slide',
  // The message of an error that is caught; no reader sees it.
  'is in one answer only',
])

/** A half-width mark beside a Chinese character, or a range with a short dash. */
const HALF_WIDTH = /[\u4e00-\u9fff] ?[,;:!?()]|[,;:!?()] ?[\u4e00-\u9fff]|[\d}]–/

describe('words', () => {
  it('are written twice, once per language', () => {
    const topics = (ending: string) =>
      FILES.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length))
    expect(topics('.zh.ts').length).toBeGreaterThan(20)
    expect(topics('.en.ts').sort()).toEqual(topics('.zh.ts').sort())
  })

  it('are chosen by the language in one place', () => {
    const deciding = CODE.filter((file) => {
      const code = withoutComments(read(file))
      return (
        /[!=]==? ?['"](zh|en)['"]|['"](zh|en)['"] ?[!=]==?|case '(zh|en)'/.test(code) ||
        /\b(zh|en|chinese|english|lang|language) \?[^.?:]/i.test(code) ||
        /\{ *zh: *['"`]|\bzh: *['"`][^'"`]*['"`], *en:/.test(code)
      )
    })
    expect(deciding.filter((file) => !BILINGUAL.has(file))).toEqual([])
  })

  it('are in no other file in Chinese', () => {
    const chinese = CODE.filter((file) => /[\u3400-\u9fff]/.test(withoutComments(read(file))))
    expect(chinese.filter((file) => !BILINGUAL.has(file))).toEqual([])
  })

  it('are in no other file in English', () => {
    const found = CODE.flatMap((file) =>
      prose(withoutComments(read(file))).map((text) => `${file}: ${text}`),
    )
    expect(found).toEqual([])
  })

  it('have full-width marks in Chinese', () => {
    const found = FILES.filter((file) => file.endsWith('.zh.ts')).flatMap((file) =>
      withoutComments(read(file))
        .split('\n')
        .filter((line) => HALF_WIDTH.test(line) && !line.includes('.exec('))
        .map((line) => `${file}: ${line.trim()}`),
    )
    expect(found).toEqual([])
    for (const bad of ['甲,乙', '甲: 乙', '目标(上年)', '{a}:乙', '1–3月', '9(万)']) {
      expect(HALF_WIDTH.test(bad), bad).toBe(true)
    }
    for (const good of ['甲，乙', "'甲', '乙'", "name: '甲'", "f('甲')", '12:30', '（甲）']) {
      expect(HALF_WIDTH.test(good), good).toBe(false)
    }
  })

  it('would be found by these rules', () => {
    expect(prose('<p>{name} is late</p>')).toEqual(['is late'])
    expect(prose("const a = 'Not reported yet'")).toEqual(['Not reported yet'])
    expect(prose(['const a = `$', '{n} units reported`'].join(''))).toEqual(['units reported'])
    expect(prose("throw new Error('not for readers')")).toEqual([])
    expect(prose("const a = '<?xml version standalone?>'; const b = 'Microsoft YaHei'")).toEqual([])
    expect(prose("import x from './two-words.ts'; const b = 'flex'")).toEqual([])
  })
})

/**
 * English of two words or more in string literals, templates and between tags. Errors are left out:
 * they are for programmers, and a reader meets the words of the crash page.
 */
function prose(source: string): string[] {
  const code = source.replace(/new \w*Error\([^)]*\)/g, '')
  const literals = [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"/g)].map(
    ([, single, double]) => single ?? double ?? '',
  )
  const templates = [...code.matchAll(/`((?:[^`\\]|\\.)*)`/g)].flatMap(([, text = '']) =>
    text.split(/\$\{[^}]*\}/),
  )
  const tagged = [...code.matchAll(/[>}]([^<>{}=;()]*)<\//g)].map(([, text = '']) => text)
  return (
    [...literals, ...templates, ...tagged]
      .map((text) => text.trim())
      .filter((text) => /\b[A-Za-z]{2,} [A-Za-z]{2,}\b/.test(text) && !EXCEPTIONS.has(text))
      // Markup, code between two templates, and names of fonts are for programs.
      .filter((text) => !/[{}<>]|=>|\(.*===|^(Arial, "?)?Microsoft /.test(text))
  )
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}
