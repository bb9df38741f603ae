/** Loads the words of a page in the page's own language. */
import type { PortfolioLanguage } from '#core/portfolio/document.ts'
import type { PageWords } from './page-view.ts'

const LOADERS: Readonly<Record<PortfolioLanguage, () => Promise<{ readonly default: PageWords }>>> =
  {
    nl: () => import('#locales/nl/page.json'),
    en: () => import('#locales/en/page.json'),
  }

export async function pageWords(language: PortfolioLanguage): Promise<PageWords> {
  return (await LOADERS[language]()).default
}
