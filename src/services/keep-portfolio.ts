/** Makes and keeps a portfolio of certain badges, with the skills they prove. */
import { found, type Result } from '#core/kernel/result.ts'
import { blankBlock } from '#core/portfolio/block.ts'
import { emptyPortfolio, type Portfolio, type PortfolioLanguage } from '#core/portfolio/document.ts'
import type { PageId } from '#core/records/records.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import { savePages } from '#storage/operations/pages.ts'

export interface Taken {
  readonly badgeIds: readonly string[]
  readonly language: PortfolioLanguage
  readonly words: Readonly<Record<'title' | 'badges' | 'skills', string>>
}

function documentOf({ badgeIds, language, words }: Taken): Portfolio {
  const block = (kind: 'collection' | 'skills', title: string) =>
    blankBlock(kind, crypto.randomUUID(), { title, badgeIds: [...badgeIds] })
  return {
    ...emptyPortfolio(language),
    title: words.title,
    blocks: [block('collection', words.badges), block('skills', words.skills)],
  }
}

/** Answers the id of the new portfolio. */
export async function keepPortfolio(taken: Taken): Promise<Result<PageId, StorageFailure>> {
  const id = crypto.randomUUID() as PageId // made here, once
  const content = documentOf(taken)
  const updatedAt = new Date().toISOString()
  const saved = await savePages({ id, title: content.title, content, updatedAt })
  return saved.ok ? found(id) : saved
}
