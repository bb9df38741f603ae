/** The application kit of one badge: link, QR, text, LinkedIn, file and HTML on one screen. */
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { linkSnippet, mailSignature } from '#core/exporting/snippet.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { useFormat } from '#i18n/format.ts'
import { badge } from '#storage/badges.ts'
import { useLive } from '#storage/live.ts'
import { CopyButton } from '#ui/copy-button.tsx'
import { TextArea } from '#ui/field/field.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { FileCard } from './file-card.tsx'
import { LinkCard } from './link-card.tsx'
import { LinkedInCard } from './linkedin-card.tsx'
import { SendCard } from './send-card.tsx'
import styles from './sharing.module.css'
import { type Kit, useKit } from './use-kit.ts'

export function Component() {
  const { t } = useTranslation('sharing')
  const { id = '' } = useParams()
  const record = useLive(badge, id)
  if (!record) return <Notice tone="caution">{t('gone')}</Notice>
  return <KitScreen key={id} record={record} />
}

function KitScreen({ record }: { readonly record: BadgeRecord }) {
  const { t } = useTranslation('sharing')
  const kit = useKit(record)
  return (
    <>
      <PageHeading title={t('title', { name: record.badge.name })} fact={t('lead')} />
      <div className={styles.cards}>
        <LinkCard kit={kit} />
        <LinkedInCard fields={kit.fields} />
        <section className={styles.card}>
          <h2>{t('text.title')}</h2>
          <p>{kit.text}</p>
          <p>
            <CopyButton text={`${kit.text} ${kit.url}`} label={t('text.title')} />
          </p>
        </section>
        <SendCard shared={{ text: kit.text, url: kit.url }} />
        <FileCard record={record} />
        <HtmlCard record={record} kit={kit} />
      </div>
    </>
  )
}

function HtmlCard({ record, kit }: { readonly record: BadgeRecord; readonly kit: Kit }) {
  const { t } = useTranslation('sharing')
  const format = useFormat()
  const { name, issuer } = record.badge
  const date = record.awardedAt === '' ? '' : format.date(record.awardedAt)
  const detail = t('detail', { issuer: issuer.name ?? '', date }).replace(/^, |, $/g, '')
  const linked = { title: name, detail, url: kit.url }
  const pieces = { snippet: linkSnippet(linked), signature: mailSignature(linked).html }
  return (
    <section className={styles.card}>
      <h2>{t('html.title')}</h2>
      {(['snippet', 'signature'] as const).map((piece) => (
        <div key={piece} className={styles.piece}>
          <TextArea readOnly label={t(`html.${piece}`)} value={pieces[piece]} />
          <CopyButton text={pieces[piece]} label={t(`html.${piece}`)} />
        </div>
      ))}
    </section>
  )
}
