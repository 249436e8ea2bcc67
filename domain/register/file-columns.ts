import { qualifierColumn, type Register, type Words } from './register.ts'

/** Headings of the file of a register by the names of its columns, those that every register has among them. */
export function fileHeadings(register: Register): Readonly<Record<string, Words>> {
  const headings: Record<string, Words> = {
    area_code: { zh: '区划代码', en: 'area_code' },
    id: { zh: '行标识', en: 'id' },
  }
  for (const { name, title, kind } of register.columns) {
    headings[name] = { zh: title.zh, en: name }
    if (kind !== 'number') continue
    const qualifier = qualifierColumn(name)
    headings[qualifier] = { zh: `${title.zh}限定`, en: qualifier }
  }
  return {
    ...headings,
    reference: { zh: '出处', en: 'reference' },
    note: { zh: '备注', en: 'note' },
  }
}
