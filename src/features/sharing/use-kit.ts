/** Everything the application kit of one badge is made of. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { linkedInFields } from '#core/exporting/linkedin.ts'
import { webAddress } from '#core/exporting/safe-href.ts'
import type { BadgeRecord, ShareRecord } from '#core/records/records.ts'
import { bandOf } from '#core/sharing/band.ts'
import { linkFragment } from '#core/sharing/page-link.ts'
import { useCommand } from '#hooks/use-command.ts'
import { isLanguage } from '#i18n/languages.ts'
import { saveShares } from '#storage/operations/shares.ts'

export interface Kit {
  /** where this app lives plus the badge in the fragment; '' while it is made or when too long */
  readonly link: string
  readonly isTooLong: boolean
  /** the address to give away: the typed one, else the link, else the badge's own */
  readonly url: string
  readonly text: string
  readonly fields: ReturnType<typeof linkedInFields>
  readonly address: string
  readonly setAddress: (address: string) => void
  /** writes in the share log that this badge left in some form */
  readonly note: (form: ShareRecord['form']) => void
}

export function useKit(record: BadgeRecord): Kit {
  const { t, i18n } = useTranslation('sharing')
  const [address, setAddress] = useState('')
  const language = isLanguage(i18n.language) ? i18n.language : 'nl'
  const note = useCommand((form: ShareRecord['form']) => saveShares(shareOf(record, form)))
  const made = useQuery({
    queryKey: ['link', record.id, language],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const content = { title: record.badge.name, owner: '', language, badges: [record.payload] }
      const app = new URL(import.meta.env.BASE_URL, location.origin).href
      return `${app}view#${await linkFragment(content)}`
    },
  })
  const isTooLong = made.data !== undefined && bandOf(made.data) === 'tooLong'
  const link = isTooLong ? '' : (made.data ?? '')
  const url = webAddress(address) ?? (link || (webAddress(record.badge.id) ?? ''))
  const { name, issuer } = record.badge
  const text = issuer.name
    ? t('text.sentence', { badge: name, issuer: issuer.name })
    : t('text.sentenceAlone', { badge: name })
  return {
    link,
    isTooLong,
    url,
    text,
    fields: linkedInFields(record.badge, url),
    address,
    setAddress,
    note: note.run,
  }
}

function shareOf({ id, badge }: BadgeRecord, form: ShareRecord['form']): ShareRecord {
  return {
    id: crypto.randomUUID(),
    madeAt: new Date().toISOString(),
    form,
    title: badge.name,
    badgeIds: [id],
    detail: '',
  }
}
