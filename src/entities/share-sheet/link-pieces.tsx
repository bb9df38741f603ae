/** Pieces to paste elsewhere: a picture that links, a frame, a mail signature. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { webAddress } from '#core/exporting/safe-href.ts'
import { frameSnippet, type Linked, linkSnippet, mailSignature } from '#core/exporting/snippet.ts'
import { CopyButton } from '#ui/copy-button.tsx'
import { TextArea, TextField } from '#ui/field/field.tsx'
import styles from './share-sheet.module.css'

export interface LinkPiecesProps {
  readonly linked: Linked
  /** a page of one's own, which alone can be framed: the reader's page refuses to stand inside another */
  readonly page: string | undefined
}

export function LinkPieces({ linked, page }: LinkPiecesProps) {
  const { t } = useTranslation('sharing')
  const [picture, setPicture] = useState('')
  const signature = mailSignature(linked)
  return (
    <section className={styles.part}>
      <h3>{t('html.title')}</h3>
      <Piece label={t('html.signature')} text={signature.html} />
      <Piece label={t('html.signatureText')} text={signature.text} />
      {page === undefined ? (
        <p className={styles.soft}>{t('html.noFrame')}</p>
      ) : (
        <Piece label={t('html.frame')} text={frameSnippet({ ...linked, url: page })} />
      )}
      <Piece label={t('html.snippet')} text={linkSnippet(linked, webAddress(picture))} />
      <TextField
        label={t('html.picture')}
        hint={t('html.pictureHint')}
        type="url"
        value={picture}
        onChange={(event) => setPicture(event.target.value)}
      />
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
