/** The words of a page in its own language, for whoever shows one on a screen. */
import { useEffect, useState } from 'react'
import type { PortfolioLanguage } from '#core/portfolio/document.ts'
import type { PageView } from './page-view.ts'
import { pageWords } from './page-words.ts'
import { skillNames } from './skill-names.ts'

export type Wording = Pick<PageView, 'words'> & Required<Pick<PageView, 'skillName'>>

/** The words of a page and the names of skills in one language. */
export async function wordingOf(language: PortfolioLanguage): Promise<Wording> {
  const [words, skillName] = await Promise.all([pageWords(language), skillNames(language)])
  return { words, skillName }
}

/** Undefined until they are loaded. */
export function usePageWords(language: PortfolioLanguage): Wording | undefined {
  const [wording, setWording] = useState<Wording>()
  useEffect(() => {
    let left = false
    void wordingOf(language).then((loaded) => {
      if (!left) setWording(loaded)
    })
    return () => {
      left = true
    }
  }, [language])
  return wording
}
