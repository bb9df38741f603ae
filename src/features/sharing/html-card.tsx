/** Pieces to paste elsewhere: a picture that links, a frame, a mail signature. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { webAddress } from '#core/exporting/safe-href.ts'
import { frameSnippet, linkSnippet, mailSignature } from '#core/exporting/snippet.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { useFormat } from '#i18n/format.ts'
import { CopyButton } from '#ui/copy-button.tsx'
import { TextArea, TextField } from '#ui/field/field.tsx'
import styles from './sharing.module.css'
import type { Kit } from './use-kit.ts'

export function HtmlCard({ record, kit }: { readonly record: BadgeRecord; readonly kit: Kit }) {
  const { t } = useTranslation('sharing')
  const format = useFormat()
  const [picture, setPicture] = useState('')
  const { name, issuer } = record.badge
  const date = record.awardedAt === '' ? '' : format.date(record.awardedAt)
  const detail = t('detail', { issuer: issuer.name ?? '', date }).replace(/^, |, $/g, '')
  const linked = { title: name, detail, url: kit.url }
  // only a page of one's own can be framed: the reader's page refuses to stand inside another
  const page = webAddress(kit.address)
  const signature = mailSignature(linked)
  return (
    <section className={styles.card}>
      <h2>{t('html.title')}</h2>
      <Piece label={t('html.snippet')} text={linkSnippet(linked, webAddress(picture))} />
      <TextField
        label={t('html.picture')}
        hint={t('html.pictureHint')}
        type="url"
        value={picture}
        onChange={(event) => setPicture(event.target.value)}
      />
      {page ? (
        <Piece label={t('html.frame')} text={frameSnippet({ ...linked, url: page })} />
      ) : null}
      <Piece label={t('html.signature')} text={signature.html} />
      <Piece label={t('html.signatureText')} text={signature.text} />
    </section>
  )
}

function Piece({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div className={styles.piece}>
      <TextArea readOnly label={label} value={text} />
      <CopyButton text={text} label={label} />
    </div>
  )
}
