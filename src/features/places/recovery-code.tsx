/** A recovery code, shown once to be written down or printed: it is kept nowhere. */
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button/button.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import styles from './places.module.css'

interface CodeProps {
  readonly code: string
  readonly host: string
  readonly onKept: () => void
}

export function RecoveryCode({ code, host, onKept }: CodeProps) {
  const { t } = useTranslation('places')
  return (
    <Notice tone="caution" role="status">
      <div className={styles.paper}>
        <p className={styles.onPaper}>
          {t('vault.codeSheet')} · {host}
        </p>
        <p className={styles.code} translate="no">
          {code}
        </p>
      </div>
      <p>{t('vault.code')}</p>
      <p className={styles.row}>
        <Button look="strong" onClick={() => print()}>
          {t('vault.codePrint')}
        </Button>
        <CopyButton text={code} label={t('vault.codeLabel')} />
        <Button onClick={onKept}>{t('vault.codeKept')}</Button>
      </p>
    </Notice>
  )
}
