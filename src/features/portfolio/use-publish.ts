/** What sharing a portfolio does: make the form asked for, save it, and note it in the share log. */
import type { BadgeId } from '#core/badge/badge.ts'
import type { Result } from '#core/kernel/result.ts'
import { badgesOf, titleOf } from '#core/portfolio/document.ts'
import type { PublicPortfolio } from '#core/portfolio/redact.ts'
import type { ShareRecord } from '#core/records/records.ts'
import type { Limits } from '#entities/share-sheet/use-given-link.ts'
import { useCommand } from '#hooks/use-command.ts'
import type { BadgeLists } from '#i18n/list-words.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import { saveShares } from '#storage/operations/shares.ts'
import { saveFile } from '#ui/save-file/save-file.ts'
import type { DataForm } from './publish/data-forms.ts'

export interface PublishRequest {
  readonly portfolio: PublicPortfolio
  readonly form: 'page' | 'zip' | DataForm
  /** of the page and the folder */
  readonly limits: Limits
  /** of the data */
  readonly lists: BadgeLists
}

export function usePublish() {
  return useCommand(make, { showsFailure: true })
}

type Noted<T> = Promise<Result<T, StorageFailure>>

/** The makers are chunks of their own: nobody who only writes downloads them. */
async function make({ portfolio, form, limits, lists }: PublishRequest): Noted<void> {
  const maker = await import('./publish/make.ts')
  const data = await import('./publish/data-forms.ts')
  const made =
    form === 'page'
      ? await maker.makePage(portfolio, limits)
      : form === 'zip'
        ? await maker.makeFolder(portfolio, limits)
        : await data.makeData(form, portfolio, lists)
  saveFile(made.content, made.name)
  return note(portfolio, form === 'page' || form === 'zip' ? form : 'file', made.name)
}

/** Writes in the share log that it left; it has left all the same when that fails. */
export function note(
  portfolio: PublicPortfolio,
  form: ShareRecord['form'],
  detail: string,
): Noted<void> {
  return saveShares({
    id: crypto.randomUUID(),
    madeAt: new Date().toISOString(),
    form,
    title: titleOf(portfolio),
    badgeIds: badgesOf(portfolio) as readonly BadgeId[], // ids the document took from the backpack
    detail,
  })
}
