/** The portfolios that are kept: list, begin, delete. */
import { found, type Result } from '#core/kernel/result.ts'
import { emptyPortfolio, type Portfolio, type PortfolioLanguage } from '#core/portfolio/document.ts'
import { fromTemplate, type Say, type TemplateId } from '#core/portfolio/templates.ts'
import type { PageId, PageRecord } from '#core/records/records.ts'
import { useCommand } from '#hooks/use-command.ts'
import { offerUndo } from '#services/undo.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import { allBadges } from '#storage/live/badge-queries.ts'
import { useLive } from '#storage/live/live.ts'
import { pages } from '#storage/live/page-queries.ts'
import { removePages, savePages } from '#storage/operations/pages.ts'

export interface Beginning {
  readonly template: TemplateId | 'empty'
  readonly language: PortfolioLanguage
  readonly say: Say
}

export type Begin = ReturnType<typeof usePortfolios>['begin']

export function usePortfolios() {
  const all = useLive(pages)
  const begin = useCommand(beginPortfolio, { showsFailure: true })
  const remove = useCommand(removePortfolio)
  return { all, begin, remove: remove.run }
}

/** Its pictures and files stay, so that the portfolio comes back whole. */
async function removePortfolio(row: PageRecord): Promise<Result<void, StorageFailure>> {
  const removed = await removePages(row.id)
  if (removed.ok) offerUndo({ what: 'pageRemoved', count: 1, undo: () => savePages(row) })
  return removed
}

/** Makes and keeps a new portfolio, and answers its id. */
async function beginPortfolio({
  template,
  language,
  say,
}: Beginning): Promise<Result<PageId, StorageFailure>> {
  const badges = await allBadges.read('backpack')
  const newId = () => crypto.randomUUID()
  const document =
    template === 'empty'
      ? emptyPortfolio(language)
      : fromTemplate(template, { language, badges, newId, say })
  const id = crypto.randomUUID() as PageId // made here, once
  const saved = await savePages(pageRecord(id, document))
  return saved.ok ? found(id) : saved
}

export function pageRecord(id: PageId, portfolio: Portfolio): PageRecord {
  const updatedAt = new Date().toISOString()
  return { id, title: portfolio.name, content: portfolio, updatedAt }
}
