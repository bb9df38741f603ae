/** What sharing a portfolio does: make the form asked for, save it, and note it in the share log. */
import type { BadgeId } from '#core/badge/badge.ts'
import type { BadgeColumn } from '#core/exporting/csv.ts'
import { found, type Result } from '#core/kernel/result.ts'
import { badgesOf } from '#core/portfolio/document.ts'
import type { PublicPortfolio } from '#core/portfolio/redact.ts'
import type { ShareRecord } from '#core/records/records.ts'
import { bandOf } from '#core/sharing/band.ts'
import { useCommand } from '#hooks/use-command.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import { saveShares } from '#storage/operations/shares.ts'
import { saveFile } from '#ui/save-file/save-file.ts'
import type { DataForm } from './publish/data-forms.ts'

export interface PublishRequest {
  readonly portfolio: PublicPortfolio
  readonly form: 'page' | 'zip' | DataForm
  readonly head: (column: BadgeColumn) => string
}

export function usePublish() {
  const save = useCommand(make, { showsFailure: true })
  const link = useCommand(makeLink)
  return { save, link }
}

interface LinkRequest {
  readonly portfolio: PublicPortfolio
  readonly passphrase: string
}

async function makeLink({ portfolio, passphrase }: LinkRequest): Noted<string> {
  const { linkOf } = await import('./publish/link-of.ts')
  const made = await linkOf(portfolio, passphrase)
  // what is too long is not handed out (L-05), so it did not leave
  if (bandOf(made) === 'tooLong') return found(made)
  const noted = await note(portfolio, 'link', passphrase === '' ? 'v1' : 'v1p')
  return noted.ok ? found(made) : noted
}

type Noted<T> = Promise<Result<T, StorageFailure>>

/** The makers are chunks of their own: nobody who only writes downloads them. */
async function make({ portfolio, form, head }: PublishRequest): Noted<void> {
  const maker = await import('./publish/make.ts')
  const data = await import('./publish/data-forms.ts')
  const made =
    form === 'page'
      ? await maker.makePage(portfolio)
      : form === 'zip'
        ? await maker.makeFolder(portfolio)
        : await data.makeData(form, portfolio, head)
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
    title: portfolio.name,
    badgeIds: badgesOf(portfolio) as readonly BadgeId[], // ids the document took from the backpack
    detail,
  })
}
