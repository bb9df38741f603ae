/** A portfolio at the learner's own place: put there in one press, and its address in the document from then on. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { badgesOf } from '#core/portfolio/document.ts'
import type { PublicPortfolio } from '#core/portfolio/redact.ts'
import type { PageId, PlaceRecord, PublicationRecord } from '#core/records/records.ts'
import { useCommand } from '#hooks/use-command.ts'
import { addressesOf, putOnline } from '#services/places/publications.ts'

export interface Putting {
  readonly place: PlaceRecord
  readonly folder: string
  readonly over: boolean
}

export function useSite(page: PageId, portfolio: PublicPortfolio) {
  const { t } = useTranslation('places')
  const count = badgesOf(portfolio).length
  const words = { count: t('card.count', { count }), foot: t('card.foot') }
  return useCommand(
    async (asked: Putting) => {
      const { makeSite } = await import('./publish/make-public.ts')
      const { takes } = asked.place.abilities
      return putOnline({
        ...{ page, ...asked },
        make: (place) => makeSite(portfolio, { ...addressesOf(place, asked.folder), takes, words }),
      })
    },
    { showsFailure: true },
  )
}

/** Whether what the reader gets of the draft is what was put online; undefined while that is made out. */
export function useDiffers(
  portfolio: PublicPortfolio,
  row: PublicationRecord,
): boolean | undefined {
  const [known, setKnown] = useState<{ readonly of: PublicPortfolio; readonly draft: string }>()
  useEffect(() => {
    let left = false
    void import('./publish/make-public.ts')
      .then(({ draftOf }) => draftOf(portfolio, row.address))
      .then((draft) => {
        if (!left) setKnown({ of: portfolio, draft })
      })
    return () => {
      left = true
    }
  }, [portfolio, row.address])
  return known?.of === portfolio ? known.draft !== row.draft : undefined
}
