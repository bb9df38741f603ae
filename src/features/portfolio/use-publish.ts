/** What sharing a portfolio does: make the form asked for, save it, and note it in the share log. */
import { useMutation } from '@tanstack/react-query'
import type { BadgeId } from '#core/badge/badge.ts'
import type { BadgeColumn } from '#core/exporting/csv.ts'
import { badgesOf, type Portfolio } from '#core/portfolio/document.ts'
import type { ShareRecord } from '#core/records/records.ts'
import { bandOf } from '#core/sharing/band.ts'
import { saveShares } from '#storage/operations/shares.ts'
import { saveFile } from '#ui/save-file/save-file.ts'
import type { DataForm } from './publish/data-forms.ts'

export interface Asked {
  readonly portfolio: Portfolio
  readonly form: 'page' | 'zip' | DataForm
  readonly head: (column: BadgeColumn) => string
}

export function usePublish() {
  const save = useMutation({ mutationFn: make })
  const link = useMutation({
    mutationFn: async ({ portfolio, passphrase }: LinkAsked) => {
      const { linkOf } = await import('./publish/link-of.ts')
      const made = await linkOf(portfolio, passphrase)
      // what is too long is not handed out (L-05), so it did not leave
      if (bandOf(made) !== 'tooLong')
        await note(portfolio, 'link', passphrase === '' ? 'v1' : 'v1p')
      return made
    },
  })
  return { save, link }
}

interface LinkAsked {
  readonly portfolio: Portfolio
  readonly passphrase: string
}

/** The makers are chunks of their own: nobody who only writes downloads them. */
async function make({ portfolio, form, head }: Asked): Promise<void> {
  const maker = await import('./publish/make.ts')
  const data = await import('./publish/data-forms.ts')
  const made =
    form === 'page'
      ? await maker.makePage(portfolio)
      : form === 'zip'
        ? await maker.makeFolder(portfolio)
        : await data.makeData(form, portfolio, head)
  saveFile(made.content, made.name)
  await note(portfolio, form === 'page' || form === 'zip' ? form : 'file', made.name)
}

export async function note(
  portfolio: Portfolio,
  form: ShareRecord['form'],
  detail: string,
): Promise<void> {
  await saveShares({
    id: crypto.randomUUID(),
    madeAt: new Date().toISOString(),
    form,
    title: portfolio.name,
    badgeIds: badgesOf(portfolio) as readonly BadgeId[], // ids the document took from the backpack
    detail,
  })
}
