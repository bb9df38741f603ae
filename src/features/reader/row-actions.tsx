/** What a reader can do with one badge: trust its issuer, or take the untouched file to another checker. */
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button/button.tsx'
import { saveFile } from '#ui/save-file/save-file.ts'
import styles from './reader.module.css'
import { TrustButton } from './trust-button.tsx'
import type { ReaderRow } from './use-reports.ts'

export function RowActions({ badge }: { readonly badge: ReaderRow }) {
  const { t } = useTranslation('reader')
  return (
    <span className={styles.actions}>
      <TrustButton badge={badge} />
      <Button look="quiet" onClick={() => saveFile(originalOf(badge), badge.fileName)}>
        {t('table.save')}
      </Button>
      <span className={styles.elsewhere}>{t('table.elsewhere')}</span>
      {badge.original?.type.startsWith('image/') ? (
        <span className={styles.elsewhere}>{t('table.picture')}</span>
      ) : null}
    </span>
  )
}

/** The file as it came; a badge that came as text is exactly that text. */
function originalOf({ original, credential }: ReaderRow): Blob {
  return original ?? new Blob([credential.payload.text])
}
