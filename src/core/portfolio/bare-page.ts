/** Badges as a page without a word of their owner: what a collection or one badge is when it leaves as a document. */
import { blankBlock } from './block.ts'
import { emptyPortfolio, type PortfolioLanguage } from './document.ts'
import { type PublicPortfolio, redact } from './redact.ts'

export interface Bare {
  readonly language: PortfolioLanguage
  /** of the collection or the badge: nobody's name */
  readonly title: string
  readonly badgeIds: readonly string[]
}

export function barePage({ language, title, badgeIds }: Bare): PublicPortfolio {
  const blocks = [blankBlock('collection', 'badges', { badgeIds: [...badgeIds] })]
  return redact({ ...emptyPortfolio(language), title, blocks })
}
