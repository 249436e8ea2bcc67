/** The page of a meeting copy without its slides, as the build makes it (`build/copy-template.ts`). */
declare module 'virtual:copy-template' {
  export const template: string
}
