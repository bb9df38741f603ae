/** The words of a page in its own language, for whoever shows one on a screen. */
import { useEffect, useState } from 'react'
import type { PortfolioLanguage } from '#core/portfolio/document.ts'
import type { PageWords } from './page-view.ts'
import { pageWords } from './page-words.ts'

/** Undefined until they are loaded. */
export function usePageWords(language: PortfolioLanguage): PageWords | undefined {
  const [words, setWords] = useState<PageWords>()
  useEffect(() => {
    let left = false
    void pageWords(language).then((loaded) => {
      if (!left) setWords(loaded)
    })
    return () => {
      left = true
    }
  }, [language])
  return words
}
