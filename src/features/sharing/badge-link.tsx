/** The link to one badge: to copy, to send on, to put on LinkedIn, to lock. */

import { useTranslation } from 'react-i18next'
import type { BadgeRecord } from '#core/records/records.ts'
import { bandOf } from '#core/sharing/band.ts'
import type { CardFacts } from '#entities/share-sheet/card-picture.ts'
import { GivenLink } from '#entities/share-sheet/given-link.tsx'
import { LimitsForm } from '#entities/share-sheet/limits-form.tsx'
import { CardPictures } from '#entities/share-sheet/preview-card.tsx'
import { SendOn } from '#entities/share-sheet/send-on.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { CheckField } from '#ui/field/check-field.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { LinkedInCard } from './linkedin-card.tsx'
import { Mastodon } from './mastodon.tsx'
import { original } from './original.ts'
import styles from './sharing.module.css'
import type { Kit } from './use-kit.ts'

export interface BadgeLinkProps {
  readonly kit: Kit
  readonly record: BadgeRecord
  readonly card: CardFacts
  /** why nothing in the learner's own words is offered */
  readonly unsaid: 'noText' | 'noTextExample' | undefined
}

export function BadgeLink({ kit, record, card, unsaid }: BadgeLinkProps) {
  const { t } = useTranslation('sharing')
  const isOwn = kit.address !== '' && kit.url === kit.address
  return (
    <>
      <GivenLink
        link={isOwn ? kit.address : kit.link}
        tooLong={t('link.tooLong')}
        onCopied={() => kit.note('link')}
      />
      {isOwn ? null : <Along answers={kit.answers} />}
      {unsaid ? (
        <Notice tone="caution">{t(unsaid)}</Notice>
      ) : (
        <Claims kit={kit} record={record} card={card} />
      )}
      {kit.link && bandOf(kit.link) !== 'tooLong' ? (
        <LimitsForm of="link" limits={kit.limits} onChange={kit.setLimits} />
      ) : null}
      <p className={styles.soft}>{t('link.text')}</p>
    </>
  )
}

/** Nothing where nobody wrote about it. */
function Along({ answers: { count, chosen, choose } }: Pick<Kit, 'answers'>) {
  const { t } = useTranslation('sharing')
  if (count === 0) return null
  return <CheckField label={t('link.answers', { count })} checked={chosen} onChange={choose} />
}

/** What says in the learner's words that the badge was earned. */
function Claims({ kit, record, card }: Omit<BadgeLinkProps, 'unsaid'>) {
  const { t } = useTranslation('sharing')
  const shared = { text: kit.text, url: kit.url }
  const file = async () => {
    const { bytes, name } = await original(record)
    return new File([bytes], name)
  }
  return (
    <>
      <SendOn shared={shared} file={file} onSent={() => kit.note('link')}>
        <Mastodon shared={shared} />
      </SendOn>
      <LinkedInCard fields={kit.fields} />
      <CardPictures facts={card} />
      <section className={styles.part}>
        <h3>{t('text.title')}</h3>
        <p>{kit.text}</p>
        <CopyButton text={`${kit.text} ${kit.url}`} label={t('text.title')} />
      </section>
    </>
  )
}
