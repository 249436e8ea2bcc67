import { strFromU8, unzipSync } from 'fflate'

/** A cell as it stands in the file. */
export interface WrittenCell {
  readonly text: string | null
  /** A number, or what its formula gives. */
  readonly number: number | null
  readonly formula: string | null
  /** The number's format; null = the general one. */
  readonly format: string | null
}

const EMPTY: WrittenCell = { text: null, number: null, formula: null, format: null }

const plain = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

/** Reads a workbook that was written here: sheets by name, with what stands in each cell and row. */
export async function readWorkbook(file: Blob) {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si]) =>
    plain([...(si ?? '').matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => text).join('')),
  )
  const styles = part('xl/styles.xml')
  const codes = new Map(
    [...styles.matchAll(/numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [
      id,
      plain(code ?? ''),
    ]),
  )
  const [, xfs = ''] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles) ?? []
  const formats = [...xfs.matchAll(/<xf ([^>]*)/g)].map(
    ([, xf = '']) => codes.get(/numFmtId="(\d+)"/.exec(xf)?.[1] ?? '') ?? null,
  )
  const cellsOf = (xml: string) =>
    new Map(
      [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(
        ([, name = '', attributes = '', inside = '']): [string, WrittenCell] => {
          const [, written = null] = /<v>(.*?)<\/v>/.exec(inside) ?? []
          const [, formula = null] = /<f>(.*?)<\/f>/.exec(inside) ?? []
          const shared = attributes.includes('t="s"')
          const style = /s="(\d+)"/.exec(attributes)?.[1]
          return [
            name,
            {
              text: shared ? (strings[Number(written)] ?? null) : null,
              number: shared || written === null ? null : Number(written),
              formula: formula === null ? null : plain(formula),
              format: formats[Number(style)] ?? null,
            },
          ]
        },
      ),
    )
  const names = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*?name="([^"]*)"/g)]
  const sheets = names.map(([, name = ''], index) => {
    const cells = cellsOf(part(`xl/worksheets/sheet${index + 1}.xml`))
    return {
      name: plain(name),
      cells,
      cell: (address: string) => cells.get(address) ?? EMPTY,
      /** What a row says, numbers as they are stored; empty cells are left out. */
      row: (number: number) =>
        [...cells]
          .filter(([address]) => address.replace(/[A-Z]+/, '') === String(number))
          .flatMap(([, { text, number }]) => text ?? number ?? []),
    }
  })
  return {
    names: sheets.map(({ name }) => name),
    sheet: (name: string) => {
      const found = sheets.find((one) => one.name === name)
      if (!found) throw new Error(`no sheet ${name} among ${sheets.map((one) => one.name)}`)
      return found
    },
  }
}
