/** The link to one badge, with its QR code, and the address to use in its place. */
import { useTranslation } from 'react-i18next'
import { bandOf } from '#core/sharing/band.ts'
import { QrPanel } from '#entities/qr/qr-panel.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { TextField } from '#ui/field/field.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import styles from './sharing.module.css'
import type { Kit } from './use-kit.ts'

export function LinkCard({ kit }: { readonly kit: Kit }) {
  const { t } = useTranslation(['sharing', 'portfolio'])
  const words = { qr: t('link.qr'), none: t('link.qrNone'), svg: t('link.svg'), png: t('link.png') }
  return (
    <section className={styles.card}>
      <h2>{t('link.title')}</h2>
      <p>{t('link.text')}</p>
      {kit.isTooLong ? <Notice tone="caution">{t('link.tooLong')}</Notice> : null}
      {kit.link === '' ? null : (
        <>
          <p className={styles.link}>
            <a href={kit.link}>{kit.link}</a>
          </p>
          <p>
            <CopyButton
              text={kit.link}
              label={t('link.result')}
              onCopied={() => kit.note('link')}
            />
          </p>
          <p className={styles.soft}>
            {t(`portfolio:band.${bandOf(kit.link)}`, { length: kit.link.length })}
          </p>
          <QrPanel text={kit.url} words={words} />
        </>
      )}
      <TextField
        label={t('address.label')}
        hint={t('address.hint')}
        type="url"
        value={kit.address}
        onChange={(event) => kit.setAddress(event.target.value)}
      />
    </section>
  )
}
