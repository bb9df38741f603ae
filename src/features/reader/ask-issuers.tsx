/** Asks the issuers of all badges that wait for it, and says who will then see that somebody asks. */
import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/format.ts'
import { Button, type ButtonLook } from '#ui/button/button.tsx'
import styles from './reader.module.css'

export interface AskIssuersProps {
  readonly hosts: readonly string[]
  readonly onAsk: () => void
  readonly look?: ButtonLook
}

/** Most websites named in a sentence. */
const MOST_HOSTS = 4

export function AskIssuers({ hosts, onAsk, look = 'plain' }: AskIssuersProps) {
  const { t } = useTranslation('reader')
  const format = useFormat()
  const named = format.list(hosts.slice(0, MOST_HOSTS))
  return (
    <span className={styles.act}>
      {hosts.length > 0 ? t('ask.hosts', { count: hosts.length, hosts: named }) : null}
      <Button look={look} onClick={onAsk}>
        {t('ask.button')}
      </Button>
    </span>
  )
}
