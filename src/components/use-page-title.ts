import { useEffect } from 'react'
import { pageWords } from '../text/page-words.ts'
import { useLanguage } from '../text/use-language.tsx'

/** Names the page in the browser's title, before the product. */
export function usePageTitle(title: string): void {
  const { product } = pageWords(useLanguage())
  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])
}
