/** The portfolios that are kept: list, begin, delete. */
import { found, type Result } from '#core/kernel/result.ts'
import {
  emptyPortfolio,
  type Portfolio,
  type PortfolioLanguage,
  readPortfolio,
} from '#core/portfolio/document.ts'
import { joined } from '#core/portfolio/join.ts'
import { pageRecord } from '#core/portfolio/page-record.ts'
import { fromTemplate, type Say, type TemplateId } from '#core/portfolio/templates.ts'
import type { PageId, PageRecord } from '#core/records/records.ts'
import { isFit } from '#core/sharing/seen.ts'
import { useCommand } from '#hooks/use-command.ts'
import { offerUndo } from '#services/undo.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import { allBadges } from '#storage/live/badge-queries.ts'
import { useLive } from '#storage/live/live.ts'
import { pages } from '#storage/live/page-queries.ts'
import { allReports } from '#storage/live/report-queries.ts'
import { removePages, savePages } from '#storage/operations/pages.ts'

export interface Beginning {
  readonly template: TemplateId | 'empty'
  readonly language: PortfolioLanguage
  readonly say: Say
}

export interface Joining {
  /** in the order in which they come on the page */
  readonly pages: readonly PageRecord[]
  readonly untitled: string
}

export type Begin = ReturnType<typeof usePortfolios>['begin']
export type Join = ReturnType<typeof usePortfolios>['join']

export function usePortfolios() {
  const all = useLive(pages)
  const begin = useCommand(beginPortfolio, { showsFailure: true })
  const join = useCommand(joinPortfolios, { showsFailure: true })
  const remove = useCommand(removePortfolio)
  return { all, begin, join, remove: remove.run }
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
  const [kept, reports] = await Promise.all([allBadges.read('backpack'), allReports.read()])
  const badges = kept.filter(({ id }) => isFit(reports.get(id)))
  const newId = () => crypto.randomUUID()
  const document =
    template === 'empty'
      ? emptyPortfolio(language)
      : fromTemplate(template, { language, badges, newId, say })
  return keepNew(document)
}

/** A page that cannot be read is left out; its row stays as it is. */
async function joinPortfolios({
  pages,
  untitled,
}: Joining): Promise<Result<PageId, StorageFailure>> {
  const [first = emptyPortfolio('nl'), ...others] = pages.flatMap((row) => documentOf(row) ?? [])
  return keepNew(joined([first, ...others], { newId: () => crypto.randomUUID(), untitled }))
}

async function keepNew(document: Portfolio): Promise<Result<PageId, StorageFailure>> {
  const id = crypto.randomUUID() as PageId // made here, once
  const saved = await savePages(pageRecord(id, document, new Date().toISOString()))
  return saved.ok ? found(id) : saved
}

/** The document of a stored page; undefined when it cannot be read. */
export function documentOf(row: PageRecord | undefined): Portfolio | undefined {
  return row && documentIn(row.content)
}

export function documentIn(content: unknown): Portfolio | undefined {
  const document = readPortfolio(content)
  return document.ok ? document.value : undefined
}
