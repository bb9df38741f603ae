/** The link to a collection, with its badges inside. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BadgeRecord, CollectionRecord } from '#core/records/records.ts'
import { bandOf } from '#core/sharing/band.ts'
import type { CardFacts } from '#entities/share-sheet/card-picture.ts'
import { GivenLink } from '#entities/share-sheet/given-link.tsx'
import { LimitsForm } from '#entities/share-sheet/limits-form.tsx'
import { CardPictures } from '#entities/share-sheet/preview-card.tsx'
import { SendOn } from '#entities/share-sheet/send-on.tsx'
import { NO_LIMITS, useGivenLink } from '#entities/share-sheet/use-given-link.ts'
import { useCommand } from '#hooks/use-command.ts'
import { isLanguage } from '#i18n/languages.ts'
import { saveShares } from '#storage/operations/shares.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { shareOf } from './share-of.ts'

export interface CollectionLinkProps {
  readonly row: CollectionRecord
  /** the badges that go along */
  readonly records: readonly BadgeRecord[]
  readonly card: CardFacts
}

export function CollectionLink({ row: { title }, records, card }: CollectionLinkProps) {
  const { t, i18n } = useTranslation('sharing')
  const [limits, setLimits] = useState(NO_LIMITS)
  const language = isLanguage(i18n.language) ? i18n.language : 'nl'
  const badgeIds = records.map(({ id }) => id)
  const badges = records.map(({ payload }) => payload)
  const content = { title, owner: '', language, badges }
  const link = useGivenLink([title, language, ...badgeIds], () => Promise.resolve(content), limits)
  const log = useCommand(() => saveShares(shareOf('link', title, badgeIds)))
  const left = () => log.run(undefined)
  if (records.length === 0) return <Notice>{t('collection.none')}</Notice>
  const fitting = link && bandOf(link) !== 'tooLong' ? link : ''
  return (
    <>
      <GivenLink link={link} tooLong={t('collection.tooLong')} onCopied={left} />
      {fitting ? <SendOn shared={{ text: title, url: fitting }} onSent={left} /> : null}
      <CardPictures facts={card} />
      {fitting ? <LimitsForm of="link" limits={limits} onChange={setLimits} /> : null}
    </>
  )
}
