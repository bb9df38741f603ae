/** Says of what was handed over why Rugzak cannot take it; an offer for a wallet is handed on to that. */
import { useTranslation } from 'react-i18next'
import { dismissNote, type Note } from '#services/importing/addresses-to-fetch.ts'
import { Button, buttonClass } from '#ui/button/button.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import styles from './request-list.module.css'

export function HandedNote({ note }: { readonly note: Note }) {
  const { t } = useTranslation('importing')
  return (
    <Notice tone="caution">
      <p>{t(`note.${note.kind}`, { protocol: 'protocol' in note ? note.protocol : '' })}</p>
      <div className={styles.actions}>
        {note.kind === 'walletOffer' ? <HandOn url={note.url} /> : null}
        <Button onClick={dismissNote}>{t('close', { ns: 'common' })}</Button>
      </div>
    </Notice>
  )
}

/** An https offer is a page of somebody's wallet; any other scheme opens the wallet app itself. */
function HandOn({ url }: { readonly url: string }) {
  const { t } = useTranslation('importing')
  const host = /^https?:/i.test(url) ? new URL(url).host : ''
  return (
    <>
      <a
        className={buttonClass('strong')}
        href={url}
        rel="noopener noreferrer"
        {...(host && { target: '_blank' })}
      >
        {host ? t('note.openPage', { host }) : t('note.openWallet')}
      </a>
      <CopyButton text={url} label={t('note.offer')} />
    </>
  )
}
