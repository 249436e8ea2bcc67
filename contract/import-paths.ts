import { pathOf } from './paths.ts'

/** Where files are imported: apart from `PATHS`, which every page carries. */
export const IMPORT_PATHS = {
  imports: '/api/imports',
  template: '/api/imports/template.csv',
} as const

/** Path of an import. */
export function importPath(id: string): string {
  return `${IMPORT_PATHS.imports}/${encodeURIComponent(id)}`
}

/** Path of a sheet to be filled in and imported. */
export function templatePath(area: string, year: number): string {
  return pathOf(IMPORT_PATHS.template, [
    ['area', area],
    ['year', year],
  ])
}
